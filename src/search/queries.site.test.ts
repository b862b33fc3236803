import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { openBrowser, serveSite } from '../testing/site.ts';

const nasaud = 'tara-nasaudului';
const forAll = 'together-for-all';
const more = 'together-we-are-more';
const first = 'united-networks-2015';
const second = 'united-networks-2019';

/** What people type, on which site, and the project that has to be among the first three that they are shown. */
const queries: Record<Locale | 'anywhere', [typed: string, ...projects: string[]][]> = {
  // Names are the same everywhere: a place has two, an organisation up to three and an abbreviation.
  anywhere: [
    ['Székelyudvarhely', forAll, second],
    ['székelyudvarhelyen', forAll, second],
    ['Szekelyudvarhelyrol', forAll, second],
    ['székelyudvarhelyi iskolák', forAll],
    ['udvarhely', forAll, second],
    ['Udvarhelyen', forAll, second],
    ['odorhei', forAll, second],
    ['Odorheiu Secuiesc', forAll, second],
    ['Odorheiului', forAll, second],
    ['Kolozsvár', more],
    ['Kolozsváron', more],
    ['kolozsvari', more],
    ['Cluj', more],
    ['Clujului', more],
    ['Nagyváradról', more],
    ['Oradea', more],
    ['Szamosmakód', nasaud],
    ['makódi', nasaud],
    ['Mocodului', nasaud],
    ['Farkaslakán', second],
    ['zetelaka', second],
    ['Sovarad', second],
    ['szentgyörgy', second],
    ['Sângeorgiu de Mureş', second],
    ['SĂCUENI', more],
    ['Székelyhídon', more],
    ['Mérán', more],
    ['Bánffyhunyad', more],
    ['Ţara Năsăudului', nasaud],
    ['tara nasaudului', nasaud],
    ['Naszódra', nasaud],
    ['Beszterce-Naszód megye', nasaud],
    ['Bistrita', nasaud],
    ['Hargita megyében', first, second],
    ['Harghitei', first, second],
    ['Kovászna', first, second],
    ['Bihor', more],
    ['Biharban', more],
    ['Marosban', first, second],
    ['DGASPC Harghita', first, second],
    ['dgaspc covasna', first, second],
    ['FRDS', forAll, more, first],
    ['UBB', first],
    ['BBTE', first],
    ['Babes-Bolyai', first],
    ['GAL Țara Năsăudului', nasaud],
    ['HEKS', nasaud],
    ['EPER', nasaud],
    ['Civitas Alapítvány', nasaud],
    ['Diakónia', more],
    ['Renovabis', forAll],
    ['Caritas Norvégia', first],
    ['Gyulafehérvári Caritas', second],
    ['Kipi-Kopi', forAll],
    ['Tompa László', forAll],
    ['Ficanka óvoda', forAll],
    ['EEA Grants', forAll, more, first],
    ['Granturile SEE', forAll, more, first],
    ['EGT támogatás', forAll, more, first],
    ['CORAI', more, first],
    ['RO10', more, first],
    ['POCU', nasaud],
    ['Fondul Social European', nasaud],
    ['Norvégia', forAll, more, first],
    ['RO10-0093', first],
    ['139753', nasaud],
    ['RO-LOCALDEV-0022', forAll],
    ['localdev', forAll],
    ['Mindenki mindenkiért', forAll],
    ['Toți pentru toți', forAll],
    ['toti pentru toti', forAll],
    ['All for all', forAll],
    ['Together we are more', more],
    ['united networks', first, second],
    // Words of one language lead there from the other sites too.
    ['munkahelyek', nasaud],
    ['locuri de muncă', nasaud],
    ['jobs', nasaud],
    ['idősek', nasaud],
    ['vârstnici', nasaud],
    ['elderly', nasaud],
    ['óvoda', forAll],
    ['grădiniță', forAll],
    ['kindergarten', forAll],
    ['önkénteseknek', first],
  ],
  ro: [
    ['școlii', forAll],
    ['şcolii', forAll],
    ['scolii', forAll],
    ['copiilor', more, first],
    ['comunităților', first, second],
    ['comunitatilor romilor', forAll],
    ['voluntarilor', first],
    ['vârstnicilor', nasaud],
    ['grădiniței', forAll],
    ['spitalului', forAll],
    ['primăriei Săcueni', more],
    ['universității', first],
    ['sănătății', forAll],
    ['discriminării', nasaud],
    ['afacerilor', nasaud],
    ['județele', first],
    ['GAL', nasaud],
  ],
  hu: [
    ['pályázatokról', more],
    ['iskolából', forAll],
    ['iskolabol', forAll],
    ['iskolákban', forAll],
    ['romáknak', forAll],
    ['romákról', forAll],
    ['gyermekeknek', more, second],
    ['óvodákban', forAll],
    ['munkahelyről', nasaud],
    ['időseket', nasaud],
    ['vállalkozásokhoz', nasaud],
    ['egyetemmel', first],
    ['önkormányzatokkal', first, second],
    ['hálózatokat', first, second],
    ['polgármesteri hivatalban', forAll],
    ['kórházban', forAll],
    ['HACS', nasaud],
  ],
  en: [
    ['schools', forAll],
    ['children', forAll],
    ['communities', first, second],
    ['community', first, second],
    ['businesses', nasaud],
    ['volunteering', first],
    ['universities', first],
    ['hospital', forAll],
    ['LAG', nasaud],
    ['Norway', first],
    ['training', first],
    ['the city’s hospital', forAll],
  ],
};

const rows = localeCodes.flatMap((locale) =>
  [...queries.anywhere, ...queries[locale]].map(([typed, ...projects]) => ({ locale, typed, projects })),
);

let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  site = await serveSite();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(localeCodes)('On the site in %s, the first three results hold', (locale) => {
  test.each(rows.filter((row) => row.locale === locale))('for “$typed” $projects', async ({ typed, projects }) => {
    const { ids } = await ask(locale, typed);
    expect(ids.slice(0, 3)).toEqual(expect.arrayContaining(projects));
  });
});

describe.each(localeCodes)('On the site in %s, a place leads to its projects and to no other:', (locale) => {
  const places: [typed: string, ...projects: string[]][] = [
    ['Lupeni', second],
    ['Farkaslakáról', second],
    ['Nagygalambfalva', second],
    ['Sóvárad', second],
    ['Brețcu', second],
    ['Mocod', nasaud],
    ['Szamosmakódon', nasaud],
    ['Kisrebra', nasaud],
    ['Suatu', more],
    ['Székelyhíd', more],
    ['Szentjobbon', more],
    ['szentmiklos', more],
    ['Odorheiu Secuiesc', forAll, second],
    ['Székelyudvarhelyen', forAll, second],
    ['udvarhely', forAll, second],
  ];

  test.each(places)('%s', async (typed, ...projects) => {
    const { ids } = await ask(locale, typed);
    expect(ids.sort()).toEqual(projects.sort());
  });
});

describe.each(localeCodes)('On the site in %s, what no project has finds none:', (locale) => {
  test.each(['asdfgh', 'xilofon', 'Timișoara', 'RO11-0001', 'Székelyudvarhely xilofon', '–'])('%s', async (typed) => {
    expect((await ask(locale, typed)).ids).toEqual([]);
  });
});

describe('A reader whose language has nothing is offered what another has, and told in which:', () => {
  test.each([
    ['en', 'családoknak', 'hu', 'Nothing found in English for “családoknak”. In Hungarian there are 3 results.'],
    [
      'en',
      'vârstnicilor acasă',
      'ro',
      'Nothing found in English for “vârstnicilor acasă”. In Romanian there is 1 result.',
    ],
    [
      'ro',
      'családoknak',
      'hu',
      'Nu s-a găsit nimic în română pentru „családoknak”. În limba maghiară există 3 rezultate.',
    ],
    ['ro', 'loneliness', 'en', 'Nu s-a găsit nimic în română pentru „loneliness”. În limba engleză există 1 rezultat.'],
    [
      'hu',
      'vârstnicilor acasă',
      'ro',
      'Magyarul nincs találat erre: „vârstnicilor acasă”. 1 találat van román nyelven.',
    ],
  ] as const)('on the site in %s “%s” is found in %s', async (locale, typed, lang, said) => {
    const { status, links } = await ask(locale, typed);
    expect(status).toBe(said);
    expect(await page.locator('#status').getAttribute('role')).toBe('status');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.path).toMatch(new RegExp(`^/${lang}/projects/`));
      expect([link.lang, link.hreflang, link.excerptLang]).toEqual([lang, lang, lang]);
    }
    expect(await page.locator('#all-projects').isVisible()).toBe(true);
  });

  test('or in two', async () => {
    const { status, links } = await ask('hu', 'management');
    expect(status).toMatch(
      /^Magyarul nincs találat erre: „management”\. \d találat van román nyelven\. \d találat van angol nyelven\.$/,
    );
    expect([...new Set(links.map(({ lang }) => lang))]).toEqual(['ro', 'en']);
  });

  test('by keyboard, in the language of the page', async () => {
    await ask('en', 'családoknak');
    await page.locator('#q').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/hu\/projects\/[^/]+\/$/);
    expect(await page.locator('html').getAttribute('lang')).toBe('hu');
  });

  test('but only then: who finds something loads no other language', async () => {
    const before = site.requests.length;
    await ask('en', 'schools');
    const asked = site.requests.slice(before).filter((url) => url.includes('/pagefind/'));
    expect(asked.filter((url) => !url.startsWith('/pagefind/en/'))).toEqual([]);
    expect(asked).not.toEqual([]);
  });

  test('and where the others cannot be asked, the own language still answers', async () => {
    await page.route(/\/pagefind\/(ro|hu)\//, (route) => route.abort());
    expect((await ask('en', 'családoknak')).status).toContain('Nothing found for “családoknak”.');
    await page.locator('#q').fill('schools');
    await page.locator('#hits a').first().waitFor();
    expect(await page.locator('#status').textContent()).toMatch(/^\d results$/);
    await page.unrouteAll();
  });
});

test('A result of a series says which phase it is', async () => {
  await ask('en', 'united networks');
  const titles = await page.locator('#hits a').allTextContents();
  expect(titles.filter((title) => title.endsWith('(phase 1)'))).toHaveLength(1);
  expect(titles.filter((title) => title.endsWith('(phase 2)'))).toHaveLength(1);
});

/** What a reader is told and shown who types this on the search page in `locale`. */
async function ask(locale: Locale, typed: string) {
  const address = `${site.address}${locale}/search/`;
  if (!page.url().startsWith(address)) await page.goto(address);
  await page.locator('#q').fill('');
  await page.locator('#status').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
  await page.locator('#q').fill(typed);
  await page.locator('#status').filter({ hasText: /./ }).waitFor();
  const links = await page.locator('#hits a').evaluateAll((all) =>
    (all as HTMLAnchorElement[]).map((link) => ({
      path: link.pathname,
      lang: link.lang,
      hreflang: link.hreflang,
      excerptLang: link.closest('li')?.querySelector('p')?.lang,
    })),
  );
  const ids = links.map(({ path }) => /\/projects\/([^/]+)\/$/.exec(path)?.[1] ?? path);
  return { status: await page.locator('#status').textContent(), links, ids };
}
