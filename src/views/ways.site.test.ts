import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeCodes } from '../i18n/locales.ts';
import { ways } from '../model/ways.ts';
import { openBrowser, readSiteContent, serveSite } from '../testing/site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let projects: string[];

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite();
  projects = (await readSiteContent()).projects.map(({ id }) => id).sort();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('Without JavaScript every project is two clicks from home', () => {
  test.each(localeCodes.flatMap((locale) => ways.map((way) => [locale, way] as const)))(
    'in %s by %s',
    async (locale, way) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const home = `${site.address}${locale}/`;
      await page.goto(home);
      const groups = page.locator(`section[aria-labelledby="way-${way}"] li a`);
      const reached = new Set<string>();
      for (let index = 0; index < (await groups.count()) && reached.size < projects.length; index += 1) {
        await groups.nth(index).click();
        const group = page.url();
        const links = page.locator('[data-project] article a');
        const ids = await page
          .locator('main [data-project]')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-project') ?? ''));
        for (const id of ids.filter((each) => !reached.has(each))) {
          await links
            .and(page.locator(`[href$="/projects/${id}/"]`))
            .first()
            .click();
          expect(new URL(page.url()).pathname).toBe(`/${locale}/projects/${id}/`);
          reached.add(id);
          await page.goto(group);
        }
        await page.goto(home);
      }
      await context.close();
      expect([...reached].sort()).toEqual(projects);
    },
  );
});

describe('The filters of the project list', () => {
  const shown = (page: import('playwright-core').Page) =>
    page
      .locator('[data-choices]:not([hidden])')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-project')).sort());

  test.each([
    ['?county=hr&year=2015', ['united-networks-2015']],
    ['?programme=not-stated', ['united-networks-2019']],
    ['?county=cj', ['together-we-are-more']],
    ['?theme=networks&county=ms', ['united-networks-2015', 'united-networks-2019']],
    ['?county=cj&county=hr', []],
  ])('are in the address, so that it can be shared: %s', async (query, expected) => {
    const page = await browser.newPage();
    await page.goto(`${site.address}hu/projects/${query}`);
    await expect.poll(() => shown(page)).toEqual(expected);
    await page.close();
  });

  test('combine in place, say how many are left, and can be cleared', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}en/projects/`);
    await page.locator('[data-facet="county"][data-value="hr"]').click();
    await expect.poll(() => page.locator('#status').textContent()).toBe('3 projects');
    await page.locator('summary', { hasText: 'Year' }).click();
    await page.locator('[data-facet="year"][data-value="2020"]').click();
    await expect.poll(() => shown(page)).toEqual(['united-networks-2019']);
    expect(await page.locator('#status').getAttribute('role')).toBe('status');
    expect(await page.locator('#status').textContent()).toBe('1 project');
    expect(new URL(page.url()).search).toBe('?county=hr&year=2020');
    await page.locator('#clear a').click();
    await expect.poll(() => shown(page).then((ids) => ids.length)).toBe(projects.length);
    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(['united-networks-2019']);
    await page.close();
  });

  test('are links to pages of their own without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}ro/projects/`);
    await page.locator('[data-facet="county"][data-value="bh"]').click();
    expect(new URL(page.url()).pathname).toBe('/ro/places/bh/');
    await context.close();
  });
});
