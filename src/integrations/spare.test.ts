import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesIn } from '../source/folder.ts';
import { sumsOf } from '../testing/sums.ts';
import { clear, exchange } from './exchange.ts';
import { LastSite } from './last.ts';
import { beginSpare, doubleSite, keepSpare, takeSpare } from './spare.ts';

/** What each file of a site says; what is in `_astro/` has no key and is made by every build. */
type Site = Record<string, string>;

const first: Site = {
  'ro/index.html': 'All projects: valley, hill',
  'ro/projects/valley/index.html': 'Valley',
  'ro/projects/valley/visibility/index.html': 'Sheet of the valley',
  'ro/projects/hill/index.html': 'Hill',
  'hu/index.html': 'Two projects',
  'data/projects/valley.json': '{"name":"Valley"}',
  '_astro/style.1.css': 'a{}',
};
const second: Site = { ...first, 'ro/projects/hill/index.html': 'Hill, told anew' };
const third: Site = { ...second, 'ro/projects/valley/index.html': 'Valley, told anew' };
const valley = 'ro/projects/valley/index.html';

/** What may have become of the spare site before the build that would use it. */
const damages: { what: string; damage: (spare: string, root: string) => Promise<unknown> }[] = [
  { what: 'nothing', damage: async () => {} },
  { what: 'missing', damage: (spare) => rm(spare, { recursive: true }) },
  { what: 'empty', damage: (spare) => rm(spare, { recursive: true }).then(() => mkdir(spare)) },
  { what: 'no folder', damage: (spare) => rm(spare, { recursive: true }).then(() => writeFile(spare, '')) },
  { what: 'half deleted', damage: (spare) => rm(join(spare, 'ro/projects'), { recursive: true }) },
  {
    what: 'a link to another folder',
    damage: (spare) => rename(spare, `${spare}-elsewhere`).then(() => symlink(`${spare}-elsewhere`, spare)),
  },
  { what: 'the site of another day', damage: (spare) => fill(spare, { ...first, 'hu/index.html': 'One project' }) },
  {
    what: 'a copy, not the same files',
    damage: (spare) => rm(spare, { recursive: true }).then(() => fill(spare, second)),
  },
  { what: 'written into, and dist/ with it', damage: (spare) => appendFile(join(spare, 'hu/index.html'), 'by hand') },
  { what: 'with a page replaced', damage: (spare) => fill(spare, { 'hu/index.html': 'by another hand' }, true) },
  { what: 'with a page that is a link', damage: (spare, root) => linkInstead(spare, join(root, 'outside.html')) },
  { what: 'with a folder in place of a page', damage: (spare) => folderInstead(spare) },
  { what: 'with a page in place of a folder', damage: (spare) => pageInstead(spare) },
  {
    what: 'with files that no build has made',
    damage: (spare) => fill(spare, { 'ro/more/a.html': 'a', 'b.txt': 'b' }),
  },
  {
    what: 'with an empty folder',
    damage: (spare) => mkdir(join(spare, 'ro/projects/gone/pages'), { recursive: true }),
  },
];

describe('A build that begins with the site before the last', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'spare-site-'));
    await writeFile(join(root, 'outside.html'), 'Two projects');
    await build(first);
    await build(second);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  test.for(damages)('makes the site that a full build makes where it is $what', async ({ damage }) => {
    await damage(join(root, '.build-spare'), root);
    await build(third);
    expect(await sumsOf(join(root, 'dist'))).toEqual(await sumsOfFull(third));
    expect(foldersIn(join(root, 'dist'))).toEqual(foldersOf(third));
    expect(readFileSync(join(root, 'outside.html'), 'utf8')).toBe('Two projects');
    await build(first);
    expect(await sumsOf(join(root, 'dist'))).toEqual(await sumsOfFull(first));
  });

  test('makes one of dist/ where there is none, by second names for the same files', async () => {
    await rm(join(root, '.build-spare'), { recursive: true });
    await mkdir(join(root, '.build-spare-unfinished/ro'), { recursive: true });
    doubleSite(root);
    expect(await sumsOf(join(root, '.build-spare'))).toEqual(await sumsOfFull(second));
    expect(existsSync(join(root, '.build-spare-unfinished'))).toBe(false);
    const folder = statSync(join(root, '.build-spare/ro/projects')).ino;
    await build(third);
    expect(statSync(join(root, 'dist/ro/projects')).ino).toBe(folder);
    expect(await sumsOf(join(root, 'dist'))).toEqual(await sumsOfFull(third));
  });

  test('is left none of a site that could not be doubled', async () => {
    await rm(join(root, '.build-spare'), { recursive: true });
    await writeFile(join(root, '.build-spare'), 'in the way');
    doubleSite(root);
    expect(existsSync(join(root, '.build-spare-unfinished'))).toBe(false);
    await build(third);
    expect(await sumsOf(join(root, 'dist'))).toEqual(await sumsOfFull(third));
  });

  test.for([
    { what: 'where nothing was written since', file: 'content/projects/a.yaml', isMade: true },
    { what: 'but not where the code was written since', file: 'src/site.ts', isMade: false },
    { what: 'but not where what all pages share was', file: 'content/places/a.yaml', isMade: false },
  ])('has it made by a thread, $what', async ({ file, isMade }) => {
    await rm(join(root, '.build-spare'), { recursive: true });
    const old = { 'src/site.ts': '', 'public/a.txt': '', 'content/places/a.yaml': '', 'content/projects/a.yaml': '' };
    await fill(root, old);
    for (const name of Object.keys(old)) await utimes(join(root, name), 1, 1);
    await utimes(join(root, file), new Date(), new Date(Date.now() + 60_000));
    await beginSpare(root);
    expect(existsSync(join(root, '.build-spare'))).toBe(isMade);
  });

  test('never writes into a file of the site that stands in dist/', async () => {
    const standing = await sumsOf(join(root, 'dist'));
    await build(third, async () => expect(await sumsOf(join(root, 'dist'))).toEqual(standing));
  });

  test('neither names nor deletes anew what is the same', async () => {
    const folder = statSync(join(root, '.build-spare/ro/projects/hill/..')).ino;
    const page = statSync(join(root, 'dist/hu/index.html')).ino;
    await build(third);
    expect(statSync(join(root, 'dist/ro/projects')).ino).toBe(folder);
    expect(statSync(join(root, 'dist/hu/index.html')).ino).toBe(page);
  });

  test('goes on with what a build that was ended in between has left of it', async () => {
    const ended = new Error('ended');
    const end = async () => {
      throw ended;
    };
    await expect(build(third, end)).rejects.toBe(ended);
    expect(existsSync(join(root, '.build-spare'))).toBe(false);
    expect(await sumsOf(join(root, 'dist'))).toEqual(await sumsOfFull(second));
    await build(third);
    expect(await sumsOf(join(root, 'dist'))).toEqual(await sumsOfFull(third));
  });

  test('goes on with what one that was ended at any file of it has left', async () => {
    const files = Object.keys(second).length;
    for (let fatal = 1; fatal <= files; fatal += 1) {
      await build(fatal % 2 === 0 ? second : third);
      const standing = await sumsOf(join(root, 'dist'));
      let seen = 0;
      const isRight = () => {
        seen += 1;
        if (seen === fatal) throw new Error('ended');
        return seen % 2 === 0;
      };
      expect(() => takeSpare(root, join(root, '.build'), isRight)).toThrow('ended');
      expect(await sumsOf(join(root, 'dist'))).toEqual(standing);
      await build(first);
      expect(await sumsOf(join(root, 'dist'))).toEqual(await sumsOfFull(first));
      await build(second);
    }
  });

  test('goes on where one was ended before it kept the site that it replaced, or wrote down what it had made', async () => {
    for (const isKept of [false, true]) {
      await rm(join(root, '.build-spare'), { recursive: true, force: true });
      await fill(join(root, '.build'), third);
      exchange(root);
      if (isKept) keepSpare(root);
      await build(first);
      expect(await sumsOf(join(root, 'dist'))).toEqual(await sumsOfFull(first));
      await build(second);
    }
  });

  test('finds out who has written into dist/ while it was at work', async () => {
    await build(third, () => appendFile(join(root, 'dist/hu/index.html'), 'by hand'));
    await build(third);
    expect(await sumsOf(join(root, 'dist'))).toEqual(await sumsOfFull(third));
  });

  test('keeps none where the new site has little of the last', async () => {
    const other = Object.fromEntries(Object.entries(second).map(([file, text]) => [file, `${text}, all of it new`]));
    await build(other);
    expect(existsSync(join(root, '.build-spare'))).toBe(false);
    expect(existsSync(join(root, '.build-old'))).toBe(false);
  });

  test('leaves what the new site has under the same name already', async () => {
    const published = { 'hu/logo.svg': '<svg/>' };
    await build({ ...third, ...published }, undefined, published);
    expect(await sumsOf(join(root, 'dist'))).toEqual(await sumsOfFull({ ...third, ...published }));
  });

  /** What a build does, in its order: `published` lies in the new site before its pages are made. */
  async function build(site: Site, atTheEnd?: () => Promise<unknown>, published: Site = {}) {
    const [built, dist] = [join(root, '.build'), join(root, 'dist')];
    clear(root);
    await fill(built, published);
    const isKeyed = (file: string) => !file.startsWith('_astro/') && !(file in published);
    const last = new LastSite(root, built, 'base');
    const right = last.restore(new Map(Object.entries(site).filter(([file]) => isKeyed(file))));
    await fill(built, Object.fromEntries(Object.entries(site).filter(([file]) => !right.has(file))));
    await atTheEnd?.();
    exchange(root);
    if (last.isMostlyTheSame) keepSpare(root);
    clear(root);
    last.save(filesIn(dist));
  }

  async function sumsOfFull(site: Site) {
    const folder = join(root, 'full');
    await rm(folder, { recursive: true, force: true });
    await fill(folder, site);
    return sumsOf(folder);
  }
});

/** Writes files in place, as Astro does. */
async function fill(folder: string, site: Site, isReplaced = false) {
  for (const [file, text] of Object.entries(site)) {
    const place = join(folder, file);
    if (isReplaced) await rm(place);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

async function linkInstead(spare: string, outside: string) {
  await rm(join(spare, 'hu/index.html'));
  await symlink(outside, join(spare, 'hu/index.html'));
}

async function folderInstead(spare: string) {
  await rm(join(spare, valley));
  await mkdir(join(spare, valley, 'pages'), { recursive: true });
}

async function pageInstead(spare: string) {
  await cp(join(spare, valley), join(spare, 'page'));
  await rm(dirname(join(spare, valley)), { recursive: true });
  await rename(join(spare, 'page'), dirname(join(spare, valley)));
}

function foldersIn(site: string): string[] {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => relative(site, join(parentPath, name)))
    .sort();
}

function foldersOf(site: Site): string[] {
  const folders = new Set<string>();
  for (const file of Object.keys(site)) for (let at = dirname(file); at !== '.'; at = dirname(at)) folders.add(at);
  return [...folders].sort();
}
