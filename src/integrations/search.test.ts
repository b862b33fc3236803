import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { localeCodes } from '../i18n/locales.ts';
import { filesIn } from '../source/folder.ts';
import { sumsOf } from '../testing/sums.ts';
import { LastSite } from './last.ts';
import { indexSite, type Counted, type Division } from './search.ts';

/** Parts of a few pages, and two pages to a file, so that fourteen projects are divided as thousands are. */
const division: Division = { least: 2, most: 4, oneIn: 2, many: 12, perFile: 2 };
const PROJECTS = 'ash beech birch cedar elm fir hazel hornbeam larch linden maple pine spruce willow'.split(' ');

/** What is written of each project in each language. */
type Texts = Map<string, string>;

/** What happens between two builds, one after the other, and of how many pages a part has to be read then. */
const changes: {
  what: string;
  change: (texts: Texts, root: string) => unknown;
  isReadAnew: (counted: Counted) => boolean;
}[] = [
  { what: 'nothing', change: () => {}, isReadAnew: ({ indexed }) => indexed === 0 },
  { what: 'one page', change: (texts) => texts.set('hu/maple', 'Egészen más szöveg.'), isReadAnew: isOnePart },
  { what: 'a project more', change: (texts) => write(texts, 'oak'), isReadAnew: isNotAll },
  { what: 'a project less, at the end', change: (texts) => remove(texts, 'willow'), isReadAnew: isNotAll },
  { what: 'a project less, at the beginning', change: (texts) => remove(texts, 'ash'), isReadAnew: isNotAll },
  {
    what: 'few enough projects that each page has a file of its own',
    change: (texts) => remove(texts, 'fir'),
    isReadAnew: isAll,
  },
  {
    what: 'many again',
    change: (texts) => ['alder', 'fir', 'yew'].forEach((name) => write(texts, name)),
    isReadAnew: isAll,
  },
  {
    what: 'a file of the index that somebody has changed',
    change: (_, root) => {
      const folder = join(root, 'dist/pagefind/hu/fragment');
      const [name = ''] = filesIn(folder);
      writeFileSync(join(folder, name), 'by hand');
    },
    isReadAnew: isOnePart,
  },
  {
    what: 'a kept part that is broken off, when a page changes',
    change: (texts, root) => {
      for (const file of partsIn(root)) writeFileSync(file, readFileSync(file).subarray(0, 100));
      texts.set('en/maple', 'Wholly another text.');
    },
    isReadAnew: isALanguage,
  },
  {
    what: 'a kept part that is gone, when a page changes',
    change: (texts, root) => {
      for (const file of partsIn(root)) rmSync(file);
      texts.set('ro/maple', 'Cu totul alt text.');
    },
    isReadAnew: isALanguage,
  },
];

describe('An index of which parts are kept is that of a full build, byte for byte, after', () => {
  const texts: Texts = new Map();
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'kept-parts-'));
    for (const name of PROJECTS) write(texts, name);
    const { indexed } = await build(root, texts);
    expect(indexed).toBe(PROJECTS.length * localeCodes.length);
    expect(partsIn(root).length).toBeGreaterThan(2 * localeCodes.length);
    expect(filesIn(join(root, 'dist/pagefind/hu/index')).length).toBeGreaterThan(1);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test.for(changes)('$what', async ({ change, isReadAnew }) => {
    await change(texts, root);
    const counted = await build(root, texts);
    expect(counted).toSatisfy(isReadAnew);
    expect(counted.pages).toBe(texts.size);
    expect(await sumsOf(join(root, 'dist/pagefind'))).toEqual(await sumsOfFullBuild(texts));
  });

  test('is the same whatever the number of processes', async () => {
    vi.stubEnv('SITE_PROCESSES', '3');
    expect(await sumsOfFullBuild(texts)).toEqual(await sumsOf(join(root, 'dist/pagefind')));
    vi.unstubAllEnvs();
  });
});

test('Of the parts only those are kept that this build or the one before it has made', async () => {
  const root = await mkdtemp(join(tmpdir(), 'parts-in-use-'));
  const texts: Texts = new Map();
  for (const name of PROJECTS) write(texts, name);
  await build(root, texts);
  const first = partsIn(root);
  texts.set('hu/maple', 'Egészen más szöveg.');
  await build(root, texts);
  expect(partsIn(root)).toEqual(expect.arrayContaining(first));
  expect(partsIn(root)).toHaveLength(first.length + 1);
  await build(root, texts);
  expect(partsIn(root)).toHaveLength(first.length);
  await rm(root, { recursive: true, force: true });
});

test('The pages of the list of projects are no projects', async () => {
  const root = await mkdtemp(join(tmpdir(), 'pages-of-list-'));
  const texts: Texts = new Map();
  write(texts, 'birch');
  for (const locale of localeCodes) texts.set(`${locale}/pages/2`, 'A list');
  expect(await build(root, texts)).toEqual({ pages: localeCodes.length, indexed: localeCodes.length });
  await rm(root, { recursive: true, force: true });
});

async function sumsOfFullBuild(texts: Texts) {
  const root = await mkdtemp(join(tmpdir(), 'full-index-'));
  await build(root, texts);
  const sums = await sumsOf(join(root, 'dist/pagefind'));
  await rm(root, { recursive: true, force: true });
  return sums;
}

/** What a build does of it: it takes over the pages that are right, makes the others, indexes them, and puts the site in its place. */
async function build(root: string, texts: Texts): Promise<Counted> {
  const [site, dist] = [join(root, '.build'), join(root, 'dist')];
  const last = new LastSite(root, site, 'base');
  const pageOf = (name: string) => name.replace('/', '/projects/').concat('/index.html');
  const right = last.restore(new Map([...texts].map(([name, text]) => [pageOf(name), text])));
  for (const [name, text] of texts) {
    const page = pageOf(name);
    if (right.has(page)) continue;
    mkdirSync(dirname(join(site, page)), { recursive: true });
    writeFileSync(join(site, page), htmlOf(name, text));
  }
  const counted = await indexSite({ root, site, last, division });
  rmSync(dist, { recursive: true, force: true });
  renameSync(site, dist);
  last.save(filesIn(dist));
  expect(await readdir(join(root, '.astro'))).toEqual(['cache']);
  return counted;
}

function htmlOf(name: string, text: string): string {
  // More words than one file holds.
  const rare = Array.from({ length: 1000 }, (_, index) => `${name.replace('/', '')}${index}`);
  return (
    `<html><head><meta name="search" content="" data-title="${name}" data-filters="county:cj,${name.slice(3, 4)}"></head>` +
    `<body><article data-pagefind-body><h1>${name}</h1><p>${text}</p><p>${rare.join(' ')}</p></article></body></html>`
  );
}

function write(texts: Texts, project: string) {
  for (const locale of localeCodes) texts.set(`${locale}/${project}`, `Iskola școală school ${project}.`);
}

function remove(texts: Texts, project: string) {
  for (const locale of localeCodes) texts.delete(`${locale}/${project}`);
}

function partsIn(root: string): string[] {
  const kept = join(root, '.astro/cache/search');
  return filesIn(kept).map((name) => join(kept, name));
}

function isOnePart({ indexed }: Counted): boolean {
  return indexed > 0 && indexed <= division.most;
}

function isNotAll({ indexed, pages }: Counted): boolean {
  return indexed < pages;
}

function isAll({ indexed, pages }: Counted): boolean {
  return indexed === pages;
}

function isALanguage({ indexed, pages }: Counted): boolean {
  return indexed === pages / localeCodes.length;
}
