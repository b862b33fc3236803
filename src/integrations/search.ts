import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { META } from '../search/bundle.ts';
import { cut } from '../search/cutting.ts';
import { filesOfPart } from '../search/merging.ts';
import { filesIn } from '../source/folder.ts';
import { processesFor } from '../processes/count.ts';
import { inProcesses } from '../processes/pool.ts';
import { keptPart, makeIndex, type IndexWork, type Made, type PartWork } from './search-index.ts';
import type { LastSite } from './last.ts';
import type { Making } from './pages.ts';

/** So many pages one process has taken up before another has started. */
const FEW = 300;
/** The pages are checked meanwhile, and Pagefind has threads of its own. */
const MOST = 4;
/** A process holds the words of a part, or those of the parts of one language. */
const MEMORY = 250;

/** How the pages of a language are divided. */
export interface Division {
  /** A part has no fewer pages, but the last, and no more; in between one page in so many begins another. */
  least: number;
  most: number;
  oneIn: number;
  /** Where there are more pages than this, so many of them share a file with what is shown of them. */
  many: number;
  perFile: number;
}

/**
 * Pagefind needs seven hundred kilobytes of memory for a page, and a part is what is made anew when one of its pages has changed. A file
 * for every page of a large site would be more files than some hosts take.
 */
const DIVISION: Division = { least: 100, most: 200, oneIn: 100, many: 1000, perFile: 4 };

/**
 * Builds the search indexes of the finished pages, one per language, into `pagefind/{ro,hu,en}/`. An index is made of parts, each of
 * some hundred pages that follow each other. They are kept, so that the next build makes only those anew of which a page has changed;
 * what comes of it is what a full build makes. The pages are checked meanwhile, and the end is waited for where files are summed up (sums.ts).
 */
export function search(making: Making): AstroIntegration {
  let root: string;
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        making.indexing = indexSite({ root, site, last: making.last }).then(({ pages, indexed }) =>
          logger.info(`${pages} pages in the indexes of ${localeCodes.length} languages, ${indexed} of them read anew`),
        );
        // Whoever waits for it is told; until then it is nobody's failure.
        making.indexing.catch(() => {});
      },
    },
  };
}

/** Writes the indexes of a site, and says how many pages they have, and how many of these were read. */
export async function indexSite({ root, site, last, division = DIVISION }: Given): Promise<Counted> {
  const kept = join(root, '.astro/cache/search');
  // Written where the steps that go on meanwhile do not come upon it, and moved when it is whole.
  const aside = join(root, '.astro/search');
  // At once, until the processes are at work: the steps that go on meanwhile keep this one busy.
  rmSync(aside, { recursive: true, force: true });
  const all = localeCodes.map((locale) => {
    const pages = pagesIn(site, locale);
    return { locale, pages, noted: last?.noted<Noted>(noteOf(locale)), bundle: join(aside, folderOf(locale)) };
  });
  const count = all.reduce((sum, { pages }) => sum + pages.length, 0);
  let indexed = 0;
  mkdirSync(join(site, 'pagefind'), { recursive: true });

  const changed = all.filter(({ locale, pages, noted }) => !isAsItWas(locale, pages, noted, last));
  const indexes = changed.map((index) => ({ ...index, parts: divide(index, { kept, aside, last, division }) }));
  const scratch = join(aside, 'parts');
  const missing = indexes.flatMap(({ parts, bundle }) =>
    parts.filter(({ sum }) => sum === '').map((part) => ({ part, work: { ...part, site, bundle, kept, scratch } })),
  );
  const amount = missing.reduce((sum, { part }) => sum + part.pages.length, 0);
  const work = missing.map(({ work }): PartWork => work);
  await make(work, processesFor(amount, FEW, MOST), ([sum = ''], piece) => {
    const { part } = missing[piece] ?? {};
    if (part) part.sum = sum;
    indexed += part?.pages.length ?? 0;
  });

  const merging = indexes.map(({ parts, bundle }): IndexWork => ({ parts: parts.map(({ sum }) => sum), bundle, kept }));
  await make(merging, processesFor(count, FEW, MOST), (files, piece) => {
    const { locale, pages, parts, bundle } = indexes[piece] ?? {};
    if (!locale || !pages || !parts || !bundle) return;
    const named = new Set(files);
    for (const file of filesIn(bundle)) if (!named.has(file)) rmSync(join(bundle, file));
    last?.note(noteOf(locale), { pages, parts, files } satisfies Noted);
  });
  for (const { locale, bundle } of indexes) {
    // Some of the last index may have been taken over before one of its files was found changed.
    await rm(join(site, folderOf(locale)), { recursive: true, force: true });
    await rename(bundle, join(site, folderOf(locale)));
  }
  await rm(aside, { recursive: true, force: true });
  for (const { locale, noted } of all.filter((each) => !changed.includes(each))) last?.note(noteOf(locale), noted);
  forget(kept, [...all.flatMap(({ noted }) => noted?.parts ?? []), ...indexes.flatMap(({ parts }) => parts)]);
  return { pages: count, indexed };
}

/** The pages of the projects; beside them lie those of the list. */
function pagesIn(site: string, locale: Locale): string[] {
  const folders = readdirSync(join(site, locale, 'projects'), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const pages = names.sort().map((name) => `${locale}/projects/${name}/index.html`);
  // A folder without a page of its own holds the further pages of the list.
  return pages.filter((page) => existsSync(join(site, page)));
}

/** Takes the index of the last site over where all its pages are as they were. */
function isAsItWas(locale: Locale, pages: readonly string[], noted: Noted | undefined, last: LastSite | undefined) {
  return (
    noted !== undefined &&
    isSame(pages, noted.pages) &&
    pages.every((page) => last?.saysTheSame(page)) &&
    noted.files.every((file) => last?.takeOver(`${folderOf(locale)}/${file}`))
  );
}

/** The parts of an index. One whose pages are all as they were is taken over from the last, if what is kept of it is whole. */
function divide(
  { locale, pages, noted }: { locale: Locale; pages: string[]; noted: Noted | undefined },
  { kept, aside, last, division }: { kept: string; aside: string; last: LastSite | undefined; division: Division },
): KeptPart[] {
  const perFile = pages.length > division.many ? division.perFile : 1;
  const known = new Map(noted?.parts.map((part) => [part.pages[0], part]));
  const take = (file: string) => last?.takeOver(`${folderOf(locale)}/${file}`, aside) ?? false;
  const isTaken = (text: string | undefined) => text !== undefined && filesOfPart(text).every(take);
  const isRight = (part: KeptPart | undefined, pages: readonly string[]): part is KeptPart =>
    part !== undefined &&
    part.perFile === perFile &&
    isSame(part.pages, pages) &&
    pages.every((page) => last?.saysTheSame(page)) &&
    isTaken(keptPart(kept, part.sum));

  const parts = [...cut(pages, { ...division, sizeOf: () => 1, nameOf: (page) => page.replace(/^[^/]*/, '') })].map(
    (pages): KeptPart => {
      const part = known.get(pages[0]);
      return { pages, perFile, sum: isRight(part, pages) ? part.sum : '' };
    },
  );
  // Words and filters stand under names that are sums of what is in them: merging leaves what is there.
  for (const file of noted?.files ?? []) if (file !== META && !file.startsWith('fragment/')) take(file);
  return parts;
}

async function make(work: (PartWork | IndexWork)[], processes: number, take: (made: Made, piece: number) => void) {
  if (processes > 1) {
    const module = new URL('search-process.ts', import.meta.url);
    await inProcesses({ module, data: undefined, processes, memory: MEMORY }, work, take);
    return;
  }
  for (const [piece, each] of work.entries()) take(await makeIndex(each), piece);
}

/** Deletes what neither this build nor the last has use for: should this one still fail, the next begins where this one did. */
function forget(kept: string, parts: readonly KeptPart[]) {
  const used = new Set(parts.map(({ sum }) => sum));
  const names = existsSync(kept) ? readdirSync(kept) : [];
  for (const name of names) if (!used.has(name)) rmSync(join(kept, name), { force: true });
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}

function folderOf(locale: Locale): string {
  return `pagefind/${locale}`;
}

function noteOf(locale: Locale): string {
  return `index ${locale}`;
}

interface Given {
  root: string;
  /** The finished pages. */
  site: string;
  last?: LastSite | undefined;
  division?: Division;
}

export interface Counted {
  pages: number;
  indexed: number;
}

/** A part of an index, whose text is kept under its sum. */
interface KeptPart {
  pages: string[];
  perFile: number;
  /** None as long as it is to be made. */
  sum: string;
}

interface Noted {
  pages: string[];
  parts: KeptPart[];
  /** Within the folder of the index. */
  files: string[];
}
