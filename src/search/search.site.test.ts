import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { bases } from '../testing/setup.ts';
import { openBrowser, serveSite } from '../testing/site.ts';

type Site = Awaited<ReturnType<typeof serveSite>>;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('what readers type finds the projects, on all three sites', () => {
  const searches: [query: string, ...found: string[]][] = [
    ['Székelyudvarhely', 'together-for-all', 'united-networks-2019'],
    ['szekelyudvarhely', 'together-for-all', 'united-networks-2019'],
    ['SZÉKELYUDVARHELY', 'together-for-all', 'united-networks-2019'],
    ['udvarhely', 'together-for-all', 'united-networks-2019'],
    ['odorhei', 'together-for-all', 'united-networks-2019'],
    ['Odorheiu Secuiesc', 'together-for-all', 'united-networks-2019'],
    ['Kolozsvár', 'together-we-are-more'],
    ['Kolozsvar', 'together-we-are-more'],
    ['Cluj', 'together-we-are-more'],
    ['Cluj-Napoca', 'together-we-are-more'],
    ['Diakonia', 'together-we-are-more'],
    ['DGASPC Harghita', 'united-networks-2015', 'united-networks-2019'],
    ['Renovabis', 'together-for-all'],
    ['Civitas', 'tara-nasaudului'],
    ['HEKS', 'tara-nasaudului'],
    ['Mocod', 'tara-nasaudului'],
    ['Makód', 'tara-nasaudului'],
    ['makod', 'tara-nasaudului'],
    ['Szamosmakód', 'tara-nasaudului'],
    ['Farkaslaka', 'united-networks-2019'],
    ['Lupeni', 'united-networks-2019'],
    ['POCU', 'tara-nasaudului'],
    ['Caritas Norway', 'united-networks-2015'],
    ['Caritas Norvegia', 'united-networks-2015'],
    ['Săcueni', 'together-we-are-more'],
    ['Székelyhíd', 'together-we-are-more'],
    ['Mureş', 'united-networks-2015', 'united-networks-2019'],
    ['Maros', 'united-networks-2015', 'united-networks-2019'],
  ];
  const rows = localeCodes.flatMap((locale) => searches.map(([query, ...wanted]) => ({ locale, query, wanted })));

  describe.each(localeCodes)('%s', (locale) => {
    let page: Page;
    beforeAll(async () => {
      page = await browser.newPage();
      await page.goto(addressOf(site, locale));
    });
    afterAll(() => page.close());

    test.each(rows.filter((row) => row.locale === locale))('$query finds $wanted', async ({ query, wanted }) => {
      await page.locator('#q').fill('');
      await page.locator('#hits').waitFor({ state: 'hidden' });
      await page.locator('#q').fill(query);
      await vi.waitFor(async () => expect(await foundOn(page)).toEqual(expect.arrayContaining(wanted)), 5000);
    });
  });
});

describe.each(bases)('the search page below %s', (base) => {
  let here: Site;
  beforeAll(async () => {
    here = await serveSite(base);
  });
  afterAll(() => here.close());

  test('is the first that asks for the search index', async () => {
    await visit(async (page) => {
      for (const path of ['', 'ro/', 'ro/projects/', 'ro/projects/together-for-all/'])
        await page.goto(here.address + path);
      expect(here.requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
      await page.goto(`${addressOf(here, 'ro')}?q=Caritas`);
      await page.locator('#hits a').first().waitFor();
      expect(here.requests.filter((url) => url.includes('/pagefind/'))).not.toEqual([]);
    });
  });

  test.each(localeCodes)('shows the results of its address at once, in %s', async (locale) => {
    await visit(async (page) => {
      await page.goto(`${addressOf(here, locale)}?q=Caritas`);
      // One after the other, as what is shown of each arrives.
      await expect
        .poll(() => foundOn(page))
        .toEqual(expect.arrayContaining(['together-for-all', 'united-networks-2015', 'united-networks-2019']));
      expect(await page.locator('#q').inputValue()).toBe('Caritas');
    });
  });

  test.each(localeCodes)('leads from a result to the project, in %s', async (locale) => {
    await visit(async (page) => {
      await page.goto(`${addressOf(here, locale)}?q=Renovabis`);
      await page.locator('#hits a').first().click();
      await page.waitForURL(`${here.address}${locale}/projects/together-for-all/`);
    });
  });

  test('is reached from the field of the home page', async () => {
    await visit(async (page) => {
      await page.goto(`${here.address}hu/`);
      await page.locator('#q').fill('Farkaslaka');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${here.address}hu/search/?q=Farkaslaka`);
      await page.locator('#hits a').first().waitFor();
      expect(await foundOn(page)).toContain('united-networks-2019');
    });
  });
});

describe('while a reader types', () => {
  test('results come without a submit, and the address keeps what was asked', async () => {
    await visit(async (page) => {
      await page.goto(addressOf(site, 'en'));
      await page.locator('#q').pressSequentially('Renov');
      await page.locator('#hits a').first().waitFor();
      expect(await foundOn(page)).toEqual(['together-for-all']);
      await page.waitForURL(/\?q=Renov$/);
      await page.reload();
      await page.locator('#hits a').first().waitFor();
      expect(await page.locator('#q').inputValue()).toBe('Renov');
    });
  });

  test.each([
    ['ro', 'Renovabis', '1 rezultat'],
    ['ro', 'Caritas', '3 rezultate'],
    ['hu', 'Renovabis', '1 találat'],
    ['hu', 'Caritas', '3 találat'],
    ['en', 'Renovabis', '1 result'],
    ['en', 'Caritas', '3 results'],
  ] as const)('the number of results is spoken in %s: %s, %s', async (locale, query, said) => {
    await visit(async (page) => {
      await page.goto(addressOf(site, locale));
      await page.locator('#q').fill(query);
      await vi.waitFor(async () => expect(await page.locator('#status').textContent()).toBe(said), 5000);
      expect(await page.locator('#status').getAttribute('role')).toBe('status');
    });
  });

  test.each([
    ['ro', 'Nu s-a găsit nimic pentru „zzzxq”.', 'Încercați'],
    ['hu', '„zzzxq”', 'Próbálkozzon rövidebb szóval'],
    ['en', 'Nothing found for “zzzxq”.', 'Try a shorter word'],
  ] as const)('who finds nothing in %s is told so, and what to try', async (locale, said, advice) => {
    await visit(async (page) => {
      await page.goto(addressOf(site, locale));
      await page.locator('#q').fill('zzzxq');
      await vi.waitFor(async () => expect(await page.locator('#status').textContent()).toContain(said), 5000);
      expect(await page.locator('#status').textContent()).toContain(advice);
      expect(await foundOn(page)).toEqual([]);
      expect(await page.locator(`main a[href$="/${locale}/projects/tara-nasaudului/"]`).first().isVisible()).toBe(true);
    });
  });

  test('what is typed is never taken for markup', async () => {
    await visit(async (page) => {
      await page.goto(`${addressOf(site, 'en')}?q=${encodeURIComponent('<img src=x onerror=document.title="!">')}`);
      await vi.waitFor(async () => expect(await page.locator('#status').textContent()).not.toBe(''), 5000);
      expect(await page.locator('main img').count()).toBe(0);
      expect(await page.title()).not.toBe('!');
    });
  });
});

describe('filters', () => {
  const filters: [name: string, value: string, ...found: string[]][] = [
    ['programme', 'eea-grants-2009-2014-ro10', 'together-we-are-more', 'united-networks-2015'],
    ['programme', 'eea-grants-2014-2021-local-development', 'together-for-all'],
    ['programme', 'esf-2014-2020-pocu', 'tara-nasaudului'],
    ['programme', 'not-stated', 'united-networks-2019'],
    ['county', 'hr', 'together-for-all', 'united-networks-2015', 'united-networks-2019'],
    ['county', 'bn', 'tara-nasaudului'],
    ['county', 'bh', 'together-we-are-more'],
    ['status', 'finished', 'tara-nasaudului', 'together-we-are-more', 'united-networks-2015', 'united-networks-2019'],
    ['status', 'not-stated', 'together-for-all'],
    ['year', '2016', 'together-we-are-more', 'united-networks-2015'],
    ['year', '2020', 'united-networks-2019'],
    ['year', '2024', 'tara-nasaudului'],
  ];

  test.each(filters)('%s %s leaves its projects', async (name, value, ...wanted) => {
    await visit(async (page) => {
      await page.goto(addressOf(site, 'en'));
      await page.locator(`#filters select[name="${name}"]`).selectOption(value);
      await vi.waitFor(async () => expect((await foundOn(page)).sort()).toEqual(wanted), 5000);
      await page.waitForURL(new RegExp(`\\?${name}=${value}$`));
    });
  });

  test('each choice says how many projects it leaves, and leaves as many', async () => {
    await visit(async (page) => {
      await page.goto(addressOf(site, 'hu'));
      await page.locator('#filters').waitFor();
      for (const select of await page.locator('#filters select').all()) {
        for (const option of await select.locator('option:not([value=""])').all()) {
          const count = Number(/\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1]);
          await select.selectOption((await option.getAttribute('value')) ?? '');
          await vi.waitFor(async () => expect(await foundOn(page)).toHaveLength(count), 5000);
        }
        await select.selectOption('');
      }
    });
  });

  test('narrow a search together, and can be cleared', async () => {
    await visit(async (page) => {
      await page.goto(`${addressOf(site, 'ro')}?q=Caritas&county=hr&year=2016`);
      await vi.waitFor(async () => expect(await foundOn(page)).toEqual(['united-networks-2015']), 5000);
      expect(await page.locator('select[name="county"]').inputValue()).toBe('hr');
      await page.locator('select[name="year"]').selectOption('2020');
      await vi.waitFor(async () => expect(await foundOn(page)).toEqual(['united-networks-2019']), 5000);
      await page.locator('#filters [type="reset"]').click();
      await vi.waitFor(async () => {
        const values = await page
          .locator('#filters select')
          .evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value));
        expect(values.filter(Boolean)).toEqual([]);
        expect(new URL(page.url()).search).not.toMatch(/county|year/);
      }, 5000);
    });
  });

  test('that fit no project say so', async () => {
    await visit(async (page) => {
      await page.goto(`${addressOf(site, 'en')}?county=bn&year=2016`);
      const said = 'No project matches the chosen filters.';
      await vi.waitFor(async () => expect(await page.locator('#status').textContent()).toContain(said), 5000);
    });
  });
});

describe('by keyboard', () => {
  test('arrows lead from the field to the results and back, and Enter opens one', async () => {
    await visit(async (page) => {
      await page.goto(addressOf(site, 'en'));
      await page.locator('#q').focus();
      await page.keyboard.type('Caritas');
      await vi.waitFor(async () => expect(await foundOn(page)).toHaveLength(3), 5000);
      await page.keyboard.press('ArrowDown');
      expect(await hasFocus(page, '#hits li:nth-child(1) a')).toBe(true);
      await page.keyboard.press('ArrowDown');
      expect(await hasFocus(page, '#hits li:nth-child(2) a')).toBe(true);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await hasFocus(page, '#q')).toBe(true);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/en\/projects\/[^/]+\/$/);
    });
  });

  test('Escape empties the field', async () => {
    await visit(async (page) => {
      await page.goto(`${addressOf(site, 'en')}?q=Caritas`);
      await page.locator('#hits a').first().waitFor();
      await page.locator('#q').focus();
      await page.keyboard.press('Escape');
      expect(await page.locator('#q').inputValue()).toBe('');
      await vi.waitFor(async () => expect(await foundOn(page)).toEqual([]), 5000);
      expect(new URL(page.url()).search).toBe('');
    });
  });
});

test('the search index is that of the reader’s language: no result leads to another', async () => {
  for (const locale of localeCodes) {
    await visit(async (page) => {
      await page.goto(`${addressOf(site, locale)}?q=Caritas`);
      await page.locator('#hits a').first().waitFor();
      const links = await page
        .locator('#hits a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
      for (const link of links) expect(link).toMatch(new RegExp(`^/${locale}/projects/`));
    });
  }
});

test('a browser that cannot run the search engine still lists every project', async () => {
  await visit(async (page) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${addressOf(site, 'en')}?q=Caritas`);
    await vi.waitFor(
      async () => expect(await page.locator('#status').textContent()).toContain('Search cannot start'),
      5000,
    );
    expect(await page.locator('#all-projects a').first().isVisible()).toBe(true);
    expect(await page.locator('#all-projects a').count()).toBe(5);
  });
});

async function visit(use: (page: Page) => Promise<void>) {
  const page = await browser.newPage();
  try {
    await use(page);
  } finally {
    await page.close();
  }
}

function addressOf({ address }: Pick<Site, 'address'>, locale: Locale): string {
  return `${address}${locale}/search/`;
}

/** The ids of the projects among the results that a reader sees. */
async function foundOn(page: Page): Promise<string[]> {
  const links = await page
    .locator('#hits a')
    .evaluateAll((all) => all.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href') ?? ''));
  return links.map((href) => /\/projects\/([^/]+)\/$/.exec(href)?.[1] ?? href);
}

function hasFocus(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => element === document.activeElement);
}
