import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePage, tagsNamed, type Page } from '../checks/site/page.ts';
import { openBrowser, readSiteFile, serveSite, siteFiles } from '../testing/site.ts';
import { ONE_ROUND_TRIP, sheetsOf, weigh } from '../testing/weight.ts';

/** The pages that run a script: search, and the project list with its filters. */
const SCRIPTED = /^\/[^/]+\/(search|projects)\/$/;

const pages = siteFiles()
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ page: parsePage(name, readSiteFile(name)), html: readSiteFile(name) }));

test('Every page and its style sheet come in one round trip', async () => {
  const weights = await weigh(pages, readSiteFile);
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

function scriptsOf(page: Page) {
  return tagsNamed(page, 'script').filter(({ attributes }) => attributes['type'] !== 'application/ld+json');
}
