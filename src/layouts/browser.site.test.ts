import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { bases } from '../testing/setup.ts';
import { openBrowser, serveSite, siteFiles } from '../testing/site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** One page of each kind, and every project: `projects/together-for-all/` and so on, below the language. */
const kinds = [
  ...new Map(
    pathsIn('ro')
      .filter((path) => !path.startsWith('projects/'))
      .map((path) => [
        path
          .split('/')
          .map((step, depth) => (depth === 0 ? step : step && '*'))
          .join('/'),
        path,
      ]),
  ).values(),
  ...pathsIn('ro').filter((path) => path.startsWith('projects/')),
];
const everywhere = localeCodes.flatMap((locale) => kinds.map((path) => ({ locale, path: `${locale}/${path}` })));
const beyondLanguages = ['', '404.html'];
const allPaths = [...beyondLanguages, ...everywhere.map(({ path }) => path)];

describe.concurrent.each(bases)('below %s', (base) => {
  let site: Awaited<ReturnType<typeof serveSite>>;

  beforeAll(async () => {
    site = await serveSite(base);
  });
  afterAll(() => site.close());

  test('the first page offers each language by a link, without a script', async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      for (const locale of localeCodes) {
        await page.goto(site.address);
        await page.locator(`main a[hreflang="${locale}"]`).click();
        await page.waitForURL(`${site.address}${locale}/`);
        expect(await languageOf(page)).toBe(locale);
      }
    });
  });

  describe('the language switch leads to the same page in the other language', () => {
    test.each(kinds.filter((path) => path !== '404.html'))('/%s', async (path) => {
      await visit({}, async (page) => {
        await page.goto(`${site.address}ro/${path}`);
        for (const locale of ['hu', 'en', 'ro'] as const) {
          await page.locator(`header nav a[lang="${locale}"]`).click();
          await page.waitForURL(`${site.address}${locale}/${path}`);
          expect(await languageOf(page)).toBe(locale);
        }
      });
    });
  });

  test('no page asks another place for anything, misses a file, complains, or keeps something on the reader’s machine', async () => {
    await visit({}, async (page) => {
      const found: string[] = [];
      const at = () => page.url().slice(site.address.length);
      page.on('request', (request) => {
        if (!request.url().startsWith(site.address)) found.push(`${at()} asks for ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) found.push(`${at()}: ${response.status()} ${response.url()}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') found.push(`${at()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => found.push(`${at()}: ${error.message}`));
      for (const path of allPaths) {
        await page.goto(site.address + path);
        if (path.endsWith('/search/')) await page.locator('#filters').waitFor();
        const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
        if (kept > 0) found.push(`${path} keeps ${kept} things`);
      }
      expect(found).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    });
  });

  test('without a script, every project can be read and reached from list and search', async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      const projects = kinds.filter((path) => /^projects\/[^/]+\/$/.test(path));
      for (const locale of localeCodes) {
        for (const path of ['projects/', 'search/']) {
          await page.goto(`${site.address}${locale}/${path}`);
          for (const project of projects) await expectVisible(page, `main a[href$="/${locale}/${project}"]`);
        }
        for (const project of projects) {
          await page.goto(`${site.address}${locale}/projects/`);
          await page.locator(`main a[href$="/${locale}/${project}"]`).first().click();
          await page.waitForURL(`${site.address}${locale}/${project}`);
          for (const part of ['h1', '#facts', '#sources']) await expectVisible(page, part);
        }
      }
    });
  });

  test.each([
    ['ro/nothing/at/all', 'ro', 'Pagina nu există'],
    ['hu/projects/nothing/', 'hu', 'Az oldal nem található'],
    ['en/nothing', 'en', 'Page not found'],
  ])('the wrong address %s is answered in the language %s', async (path, locale, title) => {
    await visit({}, async (page) => {
      const response = await page.goto(site.address + path);
      expect(response?.status()).toBe(404);
      expect(await languageOf(page)).toBe(locale);
      expect(await page.locator('h1').textContent()).toBe(title);
      await page.locator('main a').first().click();
      await page.waitForURL(`${site.address}${locale}/`);
    });
  });
});

describe.concurrent('at any size', () => {
  let site: Awaited<ReturnType<typeof serveSite>>;

  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.close());

  describe('axe finds nothing to complain about', () => {
    const sights = [360, 1280].flatMap((width) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme, forcedColors: 'none' as const })),
    );
    const forced = { width: 360, colorScheme: 'dark' as const, forcedColors: 'active' as const };

    test.each([...sights, forced])('$width px wide, $colorScheme, forced colours: $forcedColors', async (sight) => {
      const { width, colorScheme, forcedColors } = sight;
      const violations = await Promise.all(
        [beyondLanguages, ...localeCodes.map((locale) => kinds.map((path) => `${locale}/${path}`))].map(
          async (paths) => {
            const found: string[] = [];
            await visit(
              { viewport: { width, height: 800 }, colorScheme, forcedColors, bypassCSP: true },
              async (page) => {
                for (const path of [
                  ...paths,
                  ...paths.filter((each) => each.endsWith('/search/')).map((each) => `${each}?q=Caritas`),
                ]) {
                  await page.goto(site.address + path);
                  if (path.includes('?')) await page.locator('#hits a').first().waitFor();
                  found.push(...(await complaintsAbout(page)).map((each) => `${path}: ${each}`));
                }
              },
            );
            return found;
          },
        ),
      );
      expect(violations.flat()).toEqual([]);
    });
  });

  test('no page is wider than its window, however narrow that is or large the text', async () => {
    const sights = [
      { width: 320, fontSize: '100%' },
      { width: 360, fontSize: '200%' },
      { width: 1280, fontSize: '200%' },
    ];
    const tooWide: string[] = [];
    await visit({}, async (page) => {
      for (const path of everywhere.map(({ path: each }) => each)) {
        await page.goto(site.address + path);
        for (const { width, fontSize } of sights) {
          await page.setViewportSize({ width, height: 800 });
          const extra = await page.evaluate((size) => {
            document.documentElement.style.fontSize = size;
            return document.documentElement.scrollWidth - document.documentElement.clientWidth;
          }, fontSize);
          if (extra > 0) tooWide.push(`${path} at ${width} px with text at ${fontSize}: ${extra} px too wide`);
        }
      }
    });
    expect(tooWide).toEqual([]);
  });

  test.each(localeCodes)(
    'on paper, the notice of together-for-all is there and the menus are not, in %s',
    async (locale) => {
      await visit({}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        await page.goto(`${site.address}${locale}/projects/together-for-all/`);
        await expectVisible(page, '[data-notice-text]');
        if (locale !== 'ro') await expectVisible(page, '[data-notice-translation]');
        expect(await page.locator('header nav').first().isVisible()).toBe(false);
      });
    },
  );
});

describe.concurrent('by keyboard alone', () => {
  let site: Awaited<ReturnType<typeof serveSite>>;

  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.close());

  test.each(everywhere.filter(({ path }) => /^[a-z]+\/(projects\/together-for-all\/|search\/)?$/.test(path)))(
    '/$path: the first key press offers to skip to the content',
    async ({ path }) => {
      await visit({}, async (page) => {
        await page.goto(site.address + path);
        await page.keyboard.press('Tab');
        const skip = page.locator('a[href="#content"]');
        expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
        const box = await skip.boundingBox();
        expect(box?.width).toBeGreaterThan(24);
        expect(box?.height).toBeGreaterThan(24);
        await page.keyboard.press('Enter');
        expect(await page.locator('main').evaluate((main) => main === document.activeElement)).toBe(true);
      });
    },
  );

  test.each(everywhere.filter(({ path }) => /^[a-z]+\/(projects\/together-for-all\/|search\/)?$/.test(path)))(
    '/$path: every link and field can be reached, and is seen to be',
    async ({ path }) => {
      await visit({}, async (page) => {
        await page.goto(site.address + path);
        if (path.endsWith('/search/')) await page.locator('#filters').waitFor();
        const wanted = await page
          .locator('a[href], button, input, select, summary')
          .evaluateAll((stops) => stops.filter((stop) => stop.checkVisibility()).length);
        const seen = await page.evaluate(() => document.activeElement?.tagName);
        expect(seen).toBe('BODY');
        const unseen: string[] = [];
        for (let count = 0; count < wanted; count += 1) {
          await page.keyboard.press('Tab');
          const stop = await page.evaluate(() => {
            const element = document.activeElement;
            if (!element || element === document.body) return undefined;
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            return { name: element.outerHTML.slice(0, 120), isSeen: outlineStyle !== 'none' && outlineWidth !== '0px' };
          });
          if (!stop) throw new Error(`After ${count} of ${wanted} stops the focus has left the page.`);
          if (!stop.isSeen) unseen.push(stop.name);
        }
        expect(unseen).toEqual([]);
      });
    },
  );
});

async function visit(options: BrowserContextOptions, use: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Every violation with the elements that have it. */
async function complaintsAbout(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id} · ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' · ')}`,
    );
  });
}

async function expectVisible(page: Page, selector: string) {
  expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
}

function languageOf(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('lang');
}

/** The paths of all pages in one language, without it: `projects/`, `404.html`. */
function pathsIn(locale: Locale): string[] {
  return siteFiles()
    .filter((name) => name.startsWith(`${locale}/`) && name.endsWith('.html'))
    .map((name) => name.slice(locale.length + 1).replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}
