import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeCodes } from '../i18n/locales.ts';
import { site } from '../site.ts';
import type { Served } from '../server/static.ts';
import { openBrowser, serveSite } from '../testing/site.ts';

const base = '/sub/path/';
const sheets = [
  { id: 'tara-nasaudului', most: 2 },
  { id: 'together-for-all', most: 2 },
  { id: 'united-networks-2015', most: 2 },
  { id: 'united-networks-2019', most: 2 },
  // Seventeen places in four roles, eleven indicators and four milestones.
  { id: 'together-we-are-more', most: 3 },
];

let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveSite(base), openBrowser()]);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

describe.for(localeCodes)('On paper, in %s,', (locale) => {
  test.for(sheets)('$id takes at most $most pages', async ({ id, most }) => {
    await page.goto(`${served.address}${locale}/projects/${id}/`);
    const paper = await page.pdf({ preferCSSPageSize: true });
    const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(most);
  });
});

describe('A printed project', () => {
  beforeAll(async () => {
    await page.goto(`${served.address}hu/projects/together-for-all/`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  });
  afterAll(() => page.emulateMedia({ media: null, colorScheme: null }));

  test('says where it comes from', async () => {
    const address = `${site.address}${base}hu/projects/together-for-all/`;
    expect(await page.getByText(address, { exact: true }).isVisible()).toBe(true);
  });

  test('has facts, notice and the addresses of its sources, and no navigation', async () => {
    expect(await page.locator('.facts').isVisible()).toBe(true);
    expect(await page.locator('[data-notice-text]').isVisible()).toBe(true);
    expect(await page.getByText('eeagrants.org/node/18802').first().isVisible()).toBe(true);
    expect(
      await page
        .locator('header nav, footer nav, nav.no-print')
        .evaluateAll((all) => all.filter((each) => each.checkVisibility())),
    ).toEqual([]);
  });

  test('is dark on white whatever the screen is', async () => {
    const colours = await page.locator('h1').evaluate((title) => {
      const { color } = getComputedStyle(title);
      return { ink: color, paper: getComputedStyle(document.documentElement).backgroundColor };
    });
    expect(colours).toEqual({ ink: 'rgb(28, 37, 38)', paper: 'rgba(0, 0, 0, 0)' });
  });
});

test('On the screen the address of the page is not repeated', async () => {
  await page.goto(`${served.address}hu/projects/together-for-all/`);
  expect(await page.getByText(`${site.address}${base}hu/projects/together-for-all/`, { exact: true }).isVisible()).toBe(
    false,
  );
});
