import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findBrowser, startBrowser } from '../src/browser/chromium.ts';
import { median } from './build.ts';
import type { MeasuredSite } from './sites.ts';
import { serveSlowly, type SlowServer } from './slowness.ts';
import type { Workshop } from './workshop.ts';

const ASKED = 'Caritas';
const SLOWER_CPU = 4;
/** A machine on which others work too takes its time. */
const PATIENCE_MS = 180_000;
const ROUNDS = 5;

/** How a reader searches on a site. What is pressed is pressed as soon as it is there. */
const searches: Record<string, Search> = {
  this: {
    page: '/en/search/',
    asked: `/en/search/?q=${ASKED}`,
    result: '#hits a',
    ask: async (page) => {
      await page.locator('#q').pressSequentially(ASKED);
    },
  },
  starlight: {
    page: '/en/projects/together-for-all/',
    asked: '/en/projects/together-for-all/',
    result: '.pagefind-ui__result-link',
    ask: async (page) => {
      await page.locator('button[data-open-modal]:not([disabled])').click();
      await page.locator('input.pagefind-ui__search-input').pressSequentially(ASKED);
    },
  },
};

/** Whose search can be measured. */
export const searchable = Object.keys(searches);

/**
 * How long a reader waits for the first result, over a slow line and on a slow machine, with nothing in the cache: from the first key or
 * click in a page that has long been open, and from the opening of a page that asks at once.
 */
export async function measureSearch(site: MeasuredSite, projects: number, shop: Workshop): Promise<SearchCost> {
  const search = searches[site.name];
  if (!search) throw new Error(`How to search on ${site.title} is not known here.`);
  const server = await serveSlowly(await shop.finish(site, projects));
  const browser = await startBrowser(await findBrowser(join(tmpdir(), 'bench-browser')));
  try {
    const rounds: { typed: Answered; opened: Answered }[] = [];
    // The first round compresses what no other has asked for yet.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const typed = await inNewPage(browser, search, async (page) => {
        await page.goto(server.address + search.page, { waitUntil: 'networkidle' });
        server.forget();
        await search.ask(page);
        return answered(page, search, server);
      });
      const opened = await inNewPage(browser, search, async (page) => {
        server.forget();
        await page.goto(server.address + search.asked, { waitUntil: 'commit' });
        if (search.asked === search.page) await search.ask(page);
        const { sinceOpening, ...rest } = await answered(page, search, server);
        return { ...rest, ms: sinceOpening, sinceOpening };
      });
      if (round > 0) rounds.push({ typed, opened });
    }
    return {
      typed: medianOf(rounds.map(({ typed }) => typed)),
      opened: medianOf(rounds.map(({ opened }) => opened)),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function inNewPage<T>(browser: Browser, { result }: Search, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
    await page.addInitScript(watch, result);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Runs in the page: notes when something was first pressed and when the first result was there. */
function watch(result: string): void {
  const noted: Noted = {};
  Object.assign(window, { noted });
  const press = () => (noted.pressed ??= performance.now());
  for (const kind of ['keydown', 'pointerdown'] as const) addEventListener(kind, press, { capture: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector(result)) return;
    observer.disconnect();
    noted.seen = performance.now();
  }).observe(document, { childList: true, subtree: true });
}

async function answered(
  page: Page,
  { result }: Search,
  { traffic }: SlowServer,
): Promise<Answered & { sinceOpening: number }> {
  await page.locator(result).first().waitFor({ state: 'attached' });
  const { bytes, requests } = traffic;
  const { pressed = 0, seen = 0 } = await page.evaluate(() => (window as unknown as { noted: Noted }).noted);
  return { ms: seen - pressed, sinceOpening: seen, bytes, requests };
}

function medianOf(all: Answered[]): Answered {
  const of = (pick: (each: Answered) => number) => Math.round(median(all.map(pick)) ?? 0);
  return { ms: of(({ ms }) => ms), bytes: of(({ bytes }) => bytes), requests: of(({ requests }) => requests) };
}

export interface SearchCost {
  /** From the first key or click in a page that is open. */
  typed: Answered;
  /** From the opening of the page; the bytes are all that it takes. */
  opened: Answered;
}

export interface Answered {
  ms: number;
  bytes: number;
  requests: number;
}

interface Search {
  page: string;
  /** A page that asks at once, or the same page where a site has none. */
  asked: string;
  /** Names the links of results. */
  result: string;
  ask(page: Page): Promise<void>;
}

interface Noted {
  pressed?: number;
  seen?: number;
}
