import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linksOf, parsePage, tagsNamed, type Page } from '../checks/site/page.ts';
import { openBrowser, readSiteFile, serveSite, siteFiles } from '../testing/site.ts';

/**
 * What a page may weigh with its style sheet, compressed: what a server sends at once, before it hears that anything arrived (ten
 * segments of 1,460 bytes, less the head of the answer). Then a reader far away, on a bad line, waits once.
 */
const ONE_ROUND_TRIP = 14_336;
/** The pages that run a script: search, and the project list with its filters. */
const SCRIPTED = /^\/[^/]+\/(search|projects)\/$/;

const pages = siteFiles()
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ page: parsePage(name, readSiteFile(name)), html: readSiteFile(name) }));

test('Every page and its style sheet come in one round trip', async () => {
  const sheets = new Map<string, number>();
  for (const sheet of new Set(pages.flatMap(({ page }) => sheetsOf(page))))
    sheets.set(sheet, await weightOf(readSiteFile(sheet.slice(1))));
  const weights = await Promise.all(
    pages.map(async ({ page, html }) => ({
      path: page.path,
      bytes: sheetsOf(page).reduce((sum, sheet) => sum + (sheets.get(sheet) ?? Infinity), await weightOf(html)),
    })),
  );
  expect(weights.filter(({ bytes }) => bytes > ONE_ROUND_TRIP)).toEqual([]);
});

test('No page has more than one style sheet, and all have the same', () => {
  expect(pages.filter(({ page }) => sheetsOf(page).length !== 1).map(({ page }) => page.path)).toEqual([]);
  expect(new Set(pages.flatMap(({ page }) => sheetsOf(page))).size).toBe(1);
});

test('A page that is only read has no script', () => {
  const scripted = pages.filter(({ page }) => !SCRIPTED.test(page.path) && scriptsOf(page).length > 0);
  expect(scripted.map(({ page }) => page.path)).toEqual([]);
});

describe.each([
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
])('At $width × $height a browser asks', (viewport) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.for([
    // The page, its style sheet, and the letters of “European Union”, which few devices have in a font that the fund allows.
    ['/ro/projects/tara-nasaudului/', 3],
    ['/hu/projects/together-we-are-more/', 2],
    ['/en/projects/united-networks-2019/', 2],
    // The page, its style sheet, and the picture of the country.
    ['/hu/', 3],
    ['/en/about/', 2],
  ] as const)('for %s no more than %i times, the icon included', async ([path, most]) => {
    const site = await serveSite();
    const context = await browser.newContext({ viewport });
    try {
      const page = await context.newPage();
      await page.goto(site.address + path.slice(1), { waitUntil: 'networkidle' });
      expect(site.requests.length, site.requests.join(' ')).toBeLessThanOrEqual(most);
    } finally {
      await context.close();
      await site.close();
    }
  });
});

function sheetsOf(page: Page): string[] {
  return linksOf(page, 'stylesheet').flatMap(({ attributes }) => attributes['href'] ?? []);
}

function scriptsOf(page: Page) {
  return tagsNamed(page, 'script').filter(({ attributes }) => attributes['type'] !== 'application/ld+json');
}

const compressed = promisify(brotliCompress);

async function weightOf(text: string): Promise<number> {
  const { length } = await compressed(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return length;
}
