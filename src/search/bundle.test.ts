import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openBundle, type Bundle } from './bundle.ts';
import { withMarks } from './marks.ts';
import { makePart, mergeParts } from './merging.ts';
import { asked, readPagefind } from './packing.ts';

/** So many words do not go into one file. */
const MANY = 40_000;

const pages: Record<string, string> = {
  'hu/projects/one/index.html':
    '<meta name="search" content="Renovabis" data-title="Egy (1. szakasz)" data-period="2015" data-filters="county:cj,hr">' +
    '<article data-pagefind-body><h1 data-pagefind-ignore>Egy</h1><p>Szolgáltatások Kolozson és kolozsi iskolákban. Iskola.</p>' +
    '<a href="/hu/places/cj/cluj/"><span>Kolozsvár</span> (<span>Cluj-Napoca</span>)</a></article>',
  'hu/projects/two/index.html':
    '<meta name="search" content="Caritas" data-title="Kettő" data-filters="county:hr">' +
    '<article data-pagefind-body><p>Roma családok és egy iskola.</p></article>',
};

/** The index of these pages, made of parts of so many, read as a browser reads it. */
async function bundleOf(html: Record<string, string>, folder: string, perPart: number): Promise<Bundle> {
  const pages = Object.entries(html);
  const parts: string[] = [];
  for (let from = 0; from < pages.length; from += perPart) {
    const some = pages.slice(from, from + perPart);
    const { index } = await pagefind.createIndex(asked);
    for (const [number, [, content]] of some.entries())
      await index?.addHTMLFile({
        sourcePath: `${number}.html`,
        content: withMarks(Buffer.from(content))?.toString() ?? '',
      });
    const written = join(folder, `written-${from}`);
    await index?.writeFiles({ outputPath: written });
    const urls = some.map(([page]) => `/${page.replace('index.html', '')}`);
    parts.push(makePart(await readPagefind(written, urls), folder, perPart));
  }
  mergeParts(parts, folder);
  return openBundle(`${folder}/`);
}

const folder = mkdtempSync(join(tmpdir(), 'search-bundle-'));

beforeAll(() => {
  vi.stubGlobal('fetch', async (file: string) =>
    existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 }),
  );
});

afterAll(async () => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
  await pagefind.close();
});

describe.each([
  ['one part', 2],
  ['two parts', 1],
])('The index that is made of what Pagefind writes in %s', (_, perPart) => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await bundleOf(pages, join(folder, `few-${perPart}`), perPart);
  });

  const found = async (beginning: string) => {
    const words = await bundle.wordsFrom(beginning);
    const urls = await Promise.all(
      words.flatMap(({ occurrences }) => occurrences.map(async ({ page }) => (await bundle.fragmentOf(page)).url)),
    );
    return [...new Set(urls)].map((url) => /projects\/(\w+)\//.exec(url)?.[1]).sort();
  };

  test.for([
    ['iskol', 'one', 'two'],
    ['szolgaltat', 'one'],
    ['roma', 'two'],
    ['renov', 'one'],
    ['cluj', 'one'],
    // The end of a place's name.
    ['ozsvar', 'one'],
    ['egy', 'one', 'two'],
    ['zzz'],
  ] as const)('has under “%s” the pages that say so', async ([beginning, ...urls]) => {
    expect(await found(beginning)).toEqual(urls);
  });

  test('says how much a word counts in a text, and in which names it stands', async () => {
    const [iskola] = await bundle.wordsFrom('iskola');
    expect(iskola?.occurrences).toHaveLength(2);
    const [renovabis] = await bundle.wordsFrom('renovabis');
    expect(renovabis?.occurrences.map(({ fields, weight }) => ({ fields, weight }))).toEqual([
      { fields: ['names'], weight: 0 },
    ]);
  });

  test('says which pages a filter leaves', async () => {
    const urls = async (value: string) =>
      Promise.all(
        [...(await bundle.pagesWith('county', value))].map(async (page) => (await bundle.fragmentOf(page)).url),
      );
    expect(await urls('hr')).toHaveLength(2);
    expect(await urls('cj')).toEqual(['/hu/projects/one/']);
    expect(await urls('bh')).toEqual([]);
    expect([...(await bundle.pagesWith('nothing', 'x'))]).toEqual([]);
  });

  test('keeps what is shown of a page', async () => {
    const [page = 0] = await bundle.pagesWith('county', 'cj');
    const { meta, content } = await bundle.fragmentOf(page);
    expect(meta).toEqual({ title: 'Egy (1. szakasz)', period: '2015' });
    expect(content).toContain('Szolgáltatások Kolozson');
  });

  test('is one file where the words are few', () => {
    expect(existsSync(join(folder, `few-${perPart}/index`))).toBe(false);
  });

  test('is read in parts where they are many', async () => {
    const words = Array.from({ length: MANY }, (_, index) => `szo${index.toString(36).padStart(5, '0')}`);
    const many = await bundleOf(
      { 'hu/projects/many/index.html': `<article data-pagefind-body><p>${words.join(' ')}</p></article>` },
      join(folder, `many-${perPart}`),
      perPart,
    );
    expect(existsSync(join(folder, `many-${perPart}/index`))).toBe(true);
    for (const word of [words[0], words[MANY / 2], words[MANY - 1]])
      expect((await many.wordsFrom(word ?? '')).map((each) => each.word)).toEqual([word]);
    expect(await many.wordsFrom('szo0')).toHaveLength(MANY);
  });
});
