import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localeCodes, type Locale } from '../../i18n/locales.ts';
import { fixedPages } from '../../i18n/paths.ts';
import { codesOf, content, eea, esf, officialNotice, officialNoticeInHungarian } from './example.ts';
import { checkSite, kept, outlinesFrom } from './index.ts';
import type { Outlines } from './site.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
});
afterEach(() => rm(folder, { recursive: true }));

const base = '/sub/';
const notice = (locale: Locale) =>
  `<section data-notice="eea"><p lang="ro" data-notice-text>${officialNotice}</p>${
    locale === 'hu' ? `<p lang="hu" data-notice-translation>${officialNoticeInHungarian}</p>` : ''
  }</section>`;
const bodies: Record<string, (locale: Locale) => string> = {
  ...Object.fromEntries(fixedPages.map((path) => [path.slice(1), () => ''])),
  '': notice,
  'projects/': (locale) => `<div data-project="together"></div>${notice(locale)}`,
  'search/': notice,
  'projects/together/': (locale) => `<p data-funding-statement>${eea.statement[locale]}</p>${notice(locale)}`,
  'projects/valley/': (locale) => `<p data-funding-statement>${esf.statement[locale]}</p>`,
  'projects/unpaid/': () => '<p data-funding-not-stated>–</p>',
  '404/': () => `<a href="${base}ro/404.html">404</a>`,
};

function page(locale: Locale, path: string, body: string): string {
  const to = (each: string) => `https://example.org${base}${each}/${path}`;
  const alternates = [...localeCodes.map((each) => [each, to(each)]), ['x-default', to('ro')]]
    .map(([lang, href]) => `<link rel="alternate" hreflang="${lang}" href="${href}">`)
    .join('');
  return `<!doctype html><html lang="${locale}"><head><title>${path} ${locale}</title>
    <meta http-equiv="content-security-policy" content="script-src 'none'">
    <meta name="description" content="${path} ${locale} –"><link rel="canonical" href="${to(locale)}">${alternates}
    <link rel="stylesheet" href="${base}site.css"></head>
    <body><h1>${path}</h1><a href="${base}${locale}/projects/">x</a>${body}</body></html>`;
}

async function write(name: string, text: string) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}

async function writeSite() {
  await write('site.css', 'p { color: #123 }');
  for (const locale of localeCodes) {
    for (const [path, body] of Object.entries(bodies)) {
      await write(`${locale}/${path}index.html`, page(locale, path, body(locale)));
    }
  }
}

test('a finished site in which everything is right passes', async () => {
  await writeSite();
  expect((await checkSite(folder, base, content, 'https://example.org')).issues).toEqual([]);
});

test('a site of which nothing was built does not', async () => {
  const codes = codesOf((await checkSite(folder, base, content, 'https://example.org')).issues);
  expect(codes).toHaveLength(localeCodes.length * (fixedPages.length + content.projects.length));
  expect(new Set(codes)).toEqual(new Set(['page-missing']));
});

test('what every rule finds is told together, page by page', async () => {
  await writeSite();
  await write('site.css', '@import "https://fonts.example/css";');
  await write('hu/search/index.html', page('hu', 'search/', '<a href="/hu/">ş</a>'));
  const { issues } = await checkSite(folder, base, content, 'https://example.org');
  expect(issues.map(({ file, code }) => [file, code])).toEqual([
    ['dist/hu/search/index.html', 'notice-missing'],
    ['dist/hu/search/index.html', 'notice-translation-missing'],
    ['dist/hu/search/index.html', 'page-cedilla'],
    ['dist/hu/search/index.html', 'page-link'],
    ['dist/site.css', 'page-foreign-request'],
  ]);
});

test('links into a folder that is filled meanwhile are looked up once it is', async () => {
  await writeSite();
  await write('search/old.bin', 'from a site before');
  await write('hu/search/index.html', page('hu', 'search/', `<a href="${base}search/a.bin">a</a>${notice('hu')}`));
  await write('ro/search/index.html', page('ro', 'search/', `<a href="${base}search/old.bin">b</a>${notice('ro')}`));
  const fill = async () => {
    await rm(join(folder, 'search/old.bin'));
    await write('search/a.bin', '');
  };
  const given = [folder, base, content, 'https://example.org', undefined] as const;
  const { issues, later } = await checkSite(...given, { ends: setImmediate().then(fill), folder: 'search' });
  expect(issues).toEqual([]);
  expect((await later).map(({ file, code }) => [file, code])).toEqual([['dist/ro/search/index.html', 'page-link']]);
});

test('links that lead nowhere are told where nothing is filled meanwhile', async () => {
  await writeSite();
  await write('hu/search/index.html', page('hu', 'search/', `<a href="${base}search/a.bin">a</a>${notice('hu')}`));
  const { later } = await checkSite(folder, base, content, 'https://example.org', undefined, {
    ends: Promise.resolve(),
    folder: 'search',
  });
  expect(codesOf(await later)).toEqual(['page-link']);
});

test('what is kept of pages is told again with the same texts, and without those of pages that are gone where they are the most', async () => {
  await writeSite();
  const read = outlinesFrom();
  await checkSite(folder, base, content, 'https://example.org', read);
  const linksOf = ({ texts, pages }: Outlines, name: string) =>
    pages.get(name)?.links.map((link) => texts.textOf(link));

  const again = outlinesFrom(structuredClone(kept(read)));
  expect([...again.pages.keys()]).toEqual([...read.pages.keys()]);
  for (const name of read.pages.keys()) expect(linksOf(again, name)).toEqual(linksOf(read, name));

  const [name = ''] = read.pages.keys();
  const one = outlinesFrom(structuredClone(kept(read)), (each) => each === name);
  expect(linksOf(one, name)).toEqual(linksOf(read, name));
  expect(one.texts.count).toBeLessThan(read.texts.count / 2);
});
