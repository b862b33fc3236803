import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { findBrowser, startBrowser } from '../src/browser/chromium.ts';
import { median } from './build.ts';
import type { MeasuredSite } from './sites.ts';
import { serveSlowly, type SlowServer } from './slowness.ts';
import type { Workshop } from './workshop.ts';

const ROUNDS = 3;
const SLOWER_CPU = 4;
/** A machine on which others work too takes its time. */
const PATIENCE_MS = 180_000;

/** Pages that every site has under the same address. */
export const pagesRead = { project: '/en/projects/together-for-all/', list: '/en/projects/' };

/** What a page that is only read takes, over a slow line and on a slow machine, with nothing in the cache. */
export async function measurePages(site: MeasuredSite, projects: number, shop: Workshop): Promise<PagesCost> {
  const server = await serveSlowly(await shop.finish(site, projects));
  const browser = await startBrowser(await findBrowser(join(tmpdir(), 'bench-browser')));
  try {
    const costs: Partial<PagesCost> = {};
    for (const [kind, address] of Object.entries(pagesRead)) {
      // The first round compresses what no other has asked for yet.
      const rounds: PageCost[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const cost = await open(browser, address, server);
        if (round > 0) rounds.push(cost);
      }
      const of = (pick: (cost: PageCost) => number) => Math.round(median(rounds.map(pick)) ?? 0);
      costs[kind as keyof PagesCost] = {
        painted: of(({ painted }) => painted),
        bytes: of(({ bytes }) => bytes),
        scripts: of(({ scripts }) => scripts),
        requests: of(({ requests }) => requests),
      };
    }
    return costs as PagesCost;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function open(browser: Browser, address: string, server: SlowServer): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
    server.forget();
    await page.goto(server.address + address, { waitUntil: 'networkidle' });
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    );
    return { painted, ...server.traffic };
  } finally {
    await context.close();
  }
}

export type PagesCost = Record<keyof typeof pagesRead, PageCost>;

export interface PageCost {
  /** Milliseconds until something can be read. */
  painted: number;
  bytes: number;
  scripts: number;
  requests: number;
}
