import { describe, expect, test } from 'vitest';
import { isErrorPage, langOf, linksOf, tagsNamed, textOf, type Page } from '../checks/site/page.ts';
import { localeCodes, locales } from '../i18n/locales.ts';
import { site } from '../site.ts';
import { readPage, readSiteFile, siteFiles } from '../testing/site.ts';

const projects = [
  'together-for-all',
  'united-networks-2015',
  'together-we-are-more',
  'united-networks-2019',
  'tara-nasaudului',
];
const paths = [
  '/',
  '/projects/',
  ...projects.map((id) => `/projects/${id}/`),
  '/search/',
  '/about/',
  '/accessibility/',
  '/privacy/',
];
const inEveryLanguage = localeCodes.flatMap((locale) =>
  paths.map((path) => ({ locale, path, address: `/${locale}${path}` })),
);
const allPages = () =>
  siteFiles()
    .filter((name) => name.endsWith('.html'))
    .map((name) => readPage(`/${name.replace(/(^|\/)index\.html$/, '$1')}`));
const publicPages = () => allPages().filter((page) => !isErrorPage(page));

describe('every page is there in every language', () => {
  test.each(inEveryLanguage)('$address', ({ locale, address }) => {
    const page = readPage(address);
    expect(tagsNamed(page, 'html')[0]?.attributes['lang']).toBe(locale);
    expect(tagsNamed(page, 'h1')).toHaveLength(1);
  });

  test('and whatever else is there in one language is there in the others', () => {
    const paths = localeCodes.map((locale) =>
      publicPages()
        .filter((page) => page.locale === locale)
        .map(({ path }) => path.slice(locale.length + 1))
        .sort(),
    );
    for (const each of paths) expect(each).toEqual(paths[0]);
  });
});

describe('an address that leads nowhere', () => {
  test.each([
    ['ro', 'Pagina nu există'],
    ['hu', 'Az oldal nem található'],
    ['en', 'Page not found'],
  ])('is answered in the language %s: %s', (locale, title) => {
    const page = readPage(`/${locale}/404.html`);
    expect(headingsOf(page)).toEqual([title]);
    expect(tagsNamed(page, 'html')[0]?.attributes['lang']).toBe(locale);
  });

  test('is answered in all languages where it names none', () => {
    const page = readPage('/404.html');
    const said = tagsNamed(page, 'h2').map((heading) => [langOf(heading), textOf(page, heading)]);
    expect(said).toEqual([
      ['ro', 'Pagina nu există'],
      ['hu', 'Az oldal nem található'],
      ['en', 'Page not found'],
    ]);
  });

  test.each(['/404.html', ...localeCodes.map((locale) => `/${locale}/404.html`)])(
    '%s is kept out of search engines',
    (path) => {
      const page = readPage(path);
      expect(metaOf(page, 'robots')).toEqual(['noindex']);
      expect(linksOf(page, 'canonical')).toEqual([]);
    },
  );
});

describe('the choice of language', () => {
  test('is three links, each in its own language', () => {
    const page = readPage('/');
    const links = tagsNamed(page, 'a').map((link) => [
      link.attributes['href'],
      link.attributes['hreflang'],
      langOf(link),
    ]);
    expect(links).toEqual(localeCodes.map((locale) => [`/${locale}/`, locale, locale]));
    for (const locale of localeCodes) expect(page.text).toContain(locales[locale].name);
  });
});

describe('what search engines read', () => {
  test.each(inEveryLanguage)('$address names its versions in all languages', ({ path, address }) => {
    const page = readPage(address);
    const named = linksOf(page, 'alternate').flatMap(({ attributes: { hreflang, href } }) =>
      hreflang ? [[hreflang, href]] : [],
    );
    const wanted = localeCodes.map((locale) => [locale, `${site.address}/${locale}${path}`]);
    const whichever = path === '/' ? `${site.address}/` : `${site.address}/ro${path}`;
    expect(named.sort()).toEqual([...wanted, ['x-default', whichever]].sort());
    expect(linksOf(page, 'canonical').map(({ attributes }) => attributes['href'])).toEqual([site.address + address]);
  });

  test.each([
    // The first is the page's own; the others are those of drawings.
    [
      'title',
      (page: Page) =>
        tagsNamed(page, 'title')
          .slice(0, 1)
          .map((title) => textOf(page, title)),
    ],
    ['description', (page: Page) => metaOf(page, 'description')],
  ])('no two pages have the same %s', (_, of) => {
    const texts = publicPages().map((page) => {
      const [text, ...others] = of(page);
      expect(others, page.path).toEqual([]);
      expect(text, page.path).toBeTruthy();
      return text;
    });
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test.each(inEveryLanguage)('$address has what a shared link shows', ({ locale, address }) => {
    const page = readPage(address);
    expect(propertyOf(page, 'og:url')).toEqual([site.address + address]);
    expect(propertyOf(page, 'og:locale')).toEqual([locales[locale].openGraph]);
    expect(propertyOf(page, 'og:title')[0]).toBeTruthy();
    expect(propertyOf(page, 'og:description')[0]).toBeTruthy();
    expect(propertyOf(page, 'og:locale:alternate').sort()).toEqual(
      localeCodes
        .filter((each) => each !== locale)
        .map((each) => locales[each].openGraph)
        .sort(),
    );
  });
});

describe('the sitemap', () => {
  const entries = () =>
    [...readSiteFile('sitemap-0.xml').matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)].map(
      ([, address = '', rest = '']) => ({
        address,
        alternates: [...rest.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang, href]),
      }),
    );

  test('lists every page once, but no 404 and no working paper', () => {
    const wanted = publicPages()
      .filter((page) => !metaOf(page, 'robots').includes('noindex'))
      .map(({ path }) => site.address + path)
      .sort();
    expect(
      entries()
        .map(({ address }) => address)
        .sort(),
    ).toEqual(wanted);
  });

  test.each(inEveryLanguage)('gives the languages of $address, each once', ({ path, address }) => {
    const entry = entries().find((each) => each.address === site.address + address);
    const found = entry?.alternates.filter(([lang]) => lang !== 'x-default').sort();
    expect(found).toEqual(localeCodes.map((locale) => [locale, `${site.address}/${locale}${path}`]).sort());
  });
});

describe('scripts', () => {
  const SCRIPTED = ['/projects/', '/search/'];
  const isScripted = ({ path, locale }: Page) =>
    locale !== undefined && SCRIPTED.includes(path.slice(locale.length + 1));
  const executable = (page: Page) =>
    tagsNamed(page, 'script').filter(({ attributes }) => attributes['type'] !== 'application/ld+json');

  test('run where projects are searched and filtered alone, and from a file', () => {
    const running = allPages().filter((page) => executable(page).length > 0);
    expect(running.map(({ path }) => path).sort()).toEqual(
      localeCodes.flatMap((locale) => SCRIPTED.map((path) => `/${locale}${path}`)).sort(),
    );
    for (const page of running) {
      for (const { attributes, code } of executable(page)) {
        expect(attributes).toMatchObject({ type: 'module', src: expect.stringMatching(/^\/_astro\//) });
        expect(code).toBe('');
      }
    }
  });

  test('are kept out by a policy on every page', () => {
    for (const page of allPages()) {
      const [policy = ''] = page.tags
        .filter(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
        .map(({ attributes }) => attributes['content']);
      expect(policy, page.path).toContain("default-src 'none'");
      expect(policy, page.path).toMatch(isScripted(page) ? /script-src 'self'/ : /script-src 'none'/);
      expect(policy, page.path).not.toContain('unsafe-inline');
      expect(policy, page.path).not.toContain("'unsafe-eval'");
    }
  });

  test('are nowhere in attributes, nor styles', () => {
    for (const page of allPages()) {
      const inline = page.tags
        .flatMap(({ attributes }) => Object.keys(attributes))
        .filter((name) => /^on|^style$/.test(name));
      expect(inline, page.path).toEqual([]);
    }
  });
});

function headingsOf(page: Page): string[] {
  return tagsNamed(page, 'h1').map((heading) => textOf(page, heading));
}

function metaOf(page: Page, name: string): string[] {
  return contentsWhere(page, ({ attributes }) => attributes['name'] === name);
}

function propertyOf(page: Page, property: string): string[] {
  return contentsWhere(page, ({ attributes }) => attributes['property'] === property);
}

function contentsWhere(page: Page, isWanted: (tag: Page['tags'][number]) => boolean): string[] {
  return tagsNamed(page, 'meta')
    .filter(isWanted)
    .map(({ attributes }) => attributes['content'] ?? '');
}
