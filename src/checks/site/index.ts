import { filesIn } from '../../source/folder.ts';
import { processesFor } from '../../processes/count.ts';
import { inProcesses, piecesOf } from '../../processes/pool.ts';
import { byPlace, type Issue } from '../issue.ts';
import { checkAlternates } from './alternates.ts';
import { expectedOf, type ExpectedContent } from './expected.ts';
import { checkLinks } from './links.ts';
import { checkPages } from './pages.ts';
import { readPages, type PageReading } from './reading.ts';
import { renumbered, type Outline, type Outlines, type Site } from './site.ts';
import { Texts } from './texts.ts';
import type { Given, Read } from './process.ts';
import { checkUnique } from './unique.ts';

/** Rules about all pages together, over what is kept of each. */
const siteRules = [checkPages, checkLinks, checkUnique, checkAlternates] satisfies ((site: Site) => Issue[])[];

/** So many pages are read before another process has started. */
const FEW = 600;
const AT_ONCE = 100;
/** The search indexes are made meanwhile. */
const MOST = 3;
/** What a process keeps of a hundred thousand pages is some sixty megabytes: the texts that it has told. */
const MEMORY = 300;

/**
 * Reads every page of the finished site in `folder` and says what is wrong. `outlines` holds what was kept of pages that were found right
 * before and are the same; they are not read again. What is kept of each page is put there. The rules about all pages together wait for
 * `meanwhile`, which adds no pages, but files that they lead to.
 */
export async function checkSite(
  folder: string,
  base: string,
  content: ExpectedContent,
  address?: string,
  outlines: Outlines = outlinesFrom(),
  meanwhile?: Promise<unknown>,
): Promise<Issue[]> {
  const place = { base, address };
  const issues: Issue[] = [];
  const names = filesIn(folder).filter((name) => /\.(html|css)$/.test(name) && !outlines.pages.has(name));
  await readAll({ folder, content, place }, names, outlines.texts, ({ outline, ...reading }, name) => {
    issues.push(...reading.issues);
    if (outline) outlines.pages.set(name, outline);
  });
  await meanwhile;
  const files = filesIn(folder);
  // In the order of their names, in whatever order they were read: of two pages with one title, the second is named.
  const pages = files.flatMap((name) => outlines.pages.get(name) ?? []);
  const site = { ...place, files, pages, texts: outlines.texts, expected: expectedOf(content) } satisfies Site;
  return [...issues, ...siteRules.flatMap((rule) => rule(site))].sort(byPlace);
}

/** Outlines as they are kept from build to build: plain data. */
export interface KeptOutlines {
  texts: string[];
  pages: Map<string, Outline>;
}

export function kept({ texts, pages }: Outlines): KeptOutlines {
  return { texts: texts.since(0), pages };
}

/** Those of kept outlines that are still right, with the texts that they need; none at first. */
export function outlinesFrom(earlier?: KeptOutlines, isRight: (name: string) => boolean = () => true): Outlines {
  const texts = new Texts();
  const pages: Outlines['pages'] = new Map();
  const numberOf = numbering(texts, earlier?.texts ?? []);
  for (const [name, outline] of earlier?.pages ?? []) if (isRight(name)) pages.set(name, renumbered(outline, numberOf));
  return { texts, pages };
}

async function readAll(
  given: Given,
  names: readonly string[],
  texts: Texts,
  take: (reading: PageReading, name: string) => void,
) {
  const processes = processesFor(names.length, FEW, MOST);
  const pieces = piecesOf(names, AT_ONCE);
  if (processes === 1) {
    const expected = expectedOf(given.content);
    for (const some of pieces) {
      const readings = readPages(given.folder, some, expected, given.place, texts);
      for (const [index, reading] of readings.entries()) take(reading, some[index] ?? '');
    }
    return;
  }
  const told = new Map<number, { all: string[]; numberOf: (number: number) => number }>();
  const toldBy = (process: number) => {
    const all: string[] = [];
    const known = told.get(process) ?? { all, numberOf: numbering(texts, all) };
    told.set(process, known);
    return known;
  };
  await inProcesses<string[], Read, Given>(
    { module: new URL('process.ts', import.meta.url), data: given, processes, memory: MEMORY },
    pieces,
    ({ process, readings, texts: added }, piece) => {
      const { all, numberOf } = toldBy(process);
      for (const text of added) all.push(text);
      for (const [index, { issues, outline }] of readings.entries()) {
        take({ issues, outline: outline && renumbered(outline, numberOf) }, pieces[piece]?.[index] ?? '');
      }
    },
  );
}

/** The numbers in `texts` of texts that have other numbers elsewhere. */
function numbering(texts: Texts, elsewhere: readonly string[]): (number: number) => number {
  const numbers: number[] = [];
  return (number) => (numbers[number] ??= texts.numberOf(elsewhere[number] ?? ''));
}
