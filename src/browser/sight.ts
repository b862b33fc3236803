import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Sight } from '../checks/visibility/sight.ts';

type Window = Pick<Sight['windows'][number], 'width' | 'height'>;
type Parts = Sight['windows'][number]['inView'];

/** Where on a project page the funders' marks are. */
const parts: Record<keyof Parts, string> = {
  emblem: '[data-eu-emblem]',
  words: '[data-eu-words]',
  fund: '[data-eu-fund]',
  statement: '[data-funding-statement], [data-funding-not-stated]',
};

/** Opens a project page at each size of window, in light and in dark, and says what a reader sees of its funders. */
export async function measureSight(
  browser: Browser,
  address: string,
  windows: readonly Window[],
  options: BrowserContextOptions = {},
): Promise<Sight> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    const inView: Sight['windows'] = [];
    for (const window of windows) {
      await page.setViewportSize(window);
      inView.push({ ...window, inView: await page.evaluate(partsInView, parts) });
    }
    const looks: Omit<Sight, 'windows'>[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      looks.push(await page.evaluate(look, parts));
    }
    const [light] = looks;
    if (!light) throw new Error('Nothing was looked at.');
    const colours = (of: (each: Omit<Sight, 'windows'>) => string[]) => [...new Set(looks.flatMap(of))];
    return {
      ...light,
      windows: inView,
      emblem: light.emblem && { ...light.emblem, colours: colours(({ emblem }) => emblem?.colours ?? []) },
      words: light.words && {
        ...light.words,
        colours: colours(({ words }) => words?.colours ?? []),
        effects: colours(({ words }) => words?.effects ?? []),
        fonts: await fontsOf(page, parts.words),
      },
    };
  } finally {
    await context.close();
  }
}

/** The fonts that the browser took, which CSS alone does not tell. https://chromedevtools.github.io/devtools-protocol/tot/CSS/ */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return [...new Set(fonts.map(({ familyName }) => familyName))].sort();
}

/** Runs in the page: which parts can be seen whole, without scrolling and with nothing over them. */
function partsInView(selectors: Record<keyof Parts, string>): Parts {
  const isInView = (selector: string) => {
    const element = document.querySelector(selector);
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
    const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return onTop !== null && (element.contains(onTop) || onTop.parentElement === element.parentElement);
  };
  return {
    emblem: isInView(selectors.emblem),
    words: isInView(selectors.words),
    fund: isInView(selectors.fund),
    statement: isInView(selectors.statement),
  };
}

/** Runs in the page: sizes, colours and words. */
function look(selectors: Record<keyof Parts, string>): Omit<Sight, 'windows'> {
  const emblem = document.querySelector(selectors.emblem);
  const words = document.querySelector<HTMLElement>(selectors.words);
  const box = (element: Element) => element.getBoundingClientRect();
  const drawn = [...(emblem?.parentElement?.children ?? [])];
  const emblemBox = emblem && box(emblem);

  /** The letters themselves: the box of a paragraph is as wide as its column. */
  const boxOfText = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const overlap = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const effectsOf = (element: Element) => {
    const style = getComputedStyle(element);
    return [
      style.fontStyle === 'normal' ? '' : style.fontStyle,
      style.textDecorationLine === 'none' ? '' : style.textDecorationLine,
      style.textShadow === 'none' ? '' : 'text-shadow',
      style.filter === 'none' ? '' : 'filter',
      style.transform === 'none' ? '' : 'transform',
      style.fontVariantCaps === 'normal' ? '' : style.fontVariantCaps,
      style.backgroundClip === 'text' ? 'background-clip' : '',
      style.opacity === '1' ? '' : 'opacity',
    ].filter(Boolean);
  };
  /** How far the nearest other thing is from a logo. */
  const spaceAround = (logo: Element) => {
    const own = box(logo);
    const others = [...document.querySelectorAll('body *')].filter(
      (each) => !each.contains(logo) && each.childElementCount === 0 && each.checkVisibility(),
    );
    const distances = others.map((each) => {
      const other = box(each);
      const across = Math.max(other.left - own.right, own.left - other.right, 0);
      const along = Math.max(other.top - own.bottom, own.top - other.bottom, 0);
      return Math.hypot(across, along);
    });
    return Math.min(...distances);
  };

  return {
    emblem: emblemBox
      ? {
          width: emblemBox.width,
          height: emblemBox.height,
          colours: [...new Set(drawn.map((shape) => getComputedStyle(shape).fill))],
        }
      : undefined,
    words: words
      ? {
          text: words.innerText.trim(),
          fonts: [],
          colours: [getComputedStyle(words).color],
          effects: effectsOf(words),
          overlapsEmblem: emblemBox ? overlap(boxOfText(words), emblemBox) : false,
        }
      : undefined,
    logos: [...document.querySelectorAll<HTMLElement>('[data-logo]')].map((logo) => ({
      id: logo.dataset['logo'] ?? '',
      width: box(logo).width,
      height: box(logo).height,
      clearSpace: spaceAround(logo),
    })),
    notices: [...document.querySelectorAll<HTMLElement>('[data-notice-text]')].map((notice) => ({
      programme: notice.closest<HTMLElement>('[data-notice]')?.dataset['notice'] ?? '',
      text: notice.textContent,
      lang: notice.closest<HTMLElement>('[lang]')?.lang ?? '',
      isVisible: notice.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    })),
    text: document.body.innerText,
    links: [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')].map(({ href }) => href),
  };
}
