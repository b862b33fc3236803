import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { filesIn } from '../../source/folder.ts';
import { processesFor } from '../../processes/count.ts';
import { inProcesses, piecesOf } from '../../processes/pool.ts';
import { byPlace, type Issue } from '../issue.ts';
import { withoutBase } from './addresses.ts';
import { checkAlternates } from './alternates.ts';
import { expectedOf, type ExpectedContent } from './expected.ts';
import { checkLinks } from './links.ts';
import { checkPages } from './pages.ts';
import { readPages, type PageReading } from './reading.ts';
import { renumbered, type Outline, type Outlines, type Site } from './site.ts';
import { Texts, type PackedTexts } from './texts.ts';
import type { Given, Read } from './process.ts';
import { checkUnique } from './unique.ts';

/** Rules about all pages together, over what is kept of each; besides these, that links lead somewhere. */
const siteRules = [checkPages, checkUnique, checkAlternates] satisfies ((site: Site) => Issue[])[];

/** So many pages are read before another process has started. */
const FEW = 600;
const AT_ONCE = 100;
/** The search indexes are made meanwhile. */
const MOST = 3;
/** What a process keeps of a hundred thousand pages is some sixty megabytes: the texts that it has told. */
const MEMORY = 300;

/**
 * Reads every page of the finished site in `folder` and says what is wrong. `outlines` holds what was kept of pages that were found right
 * before and are the same; they are not read again. What is kept of each page is put there. What goes on
 * `meanwhile` adds no pages, but files in one folder: only links into it wait for its end.
 */
export async function checkSite(
  folder: string,
  base: string,
  content: ExpectedContent,
  address?: string,
  outlines: Outlines = outlinesFrom(),
  meanwhile?: { ends: Promise<unknown> | undefined; folder: string },
): Promise<Found> {
  const place = { base, address };
  const issues: Issue[] = [];
  const first = filesIn(folder);
  const names = first.filter((name) => /\.(html|css)$/.test(name) && !outlines.pages.has(name));
  await readAll({ folder, content, place }, names, outlines.texts, ({ outline, ...reading }, name) => {
    issues.push(...reading.issues);
    if (outline) outlines.pages.set(name, outline);
  });
  const files = first.filter((name) => !meanwhile || !name.startsWith(`${meanwhile.folder}/`));
  // In the order of their names, in whatever order they were read: of two pages with one title, the second is named.
  const pages = files.flatMap((name) => outlines.pages.get(name) ?? []);
  const site = { ...place, files, pages, texts: outlines.texts, expected: expectedOf(content) } satisfies Site;
  for (const rule of siteRules) {
    issues.push(...rule(site));
    // Those who work meanwhile ask this process what is next.
    await setImmediate();
  }
  const dead = checkLinks(site);
  const leadsThere = ({ values }: Issue) =>
    meanwhile && withoutBase(String(values?.['found']), base)?.startsWith(`/${meanwhile.folder}/`);
  const asked = new Set(dead.filter(leadsThere).map(({ file }) => file));
  const lookUp = async () => {
    await meanwhile?.ends;
    if (!meanwhile || asked.size === 0) return [];
    const files = existsSync(join(folder, meanwhile.folder)) ? filesIn(folder, `${meanwhile.folder}/`) : [];
    return checkLinks({ ...site, files }, ({ file }) => asked.has(file)).filter(leadsThere);
  };
  return { issues: [...issues, ...dead.filter((issue) => !leadsThere(issue))].sort(byPlace), later: lookUp() };
}

export interface Found {
  issues: Issue[];
  /** Links into the folder that is filled meanwhile and lead nowhere when it is. Fails as what goes on meanwhile does. */
  later: Promise<Issue[]>;
}

/** Outlines as they are kept from build to build: plain data. */
export interface KeptOutlines {
  texts: PackedTexts;
  pages: Map<string, Outline>;
}

export function kept({ texts, pages }: Outlines): KeptOutlines {
  return { texts: texts.pack(), pages };
}

/** Those of kept outlines that are still right, with the texts that they need; none at first. */
export function outlinesFrom(earlier?: KeptOutlines, isRight: (name: string) => boolean = () => true): Outlines {
  const before = new Texts(earlier?.texts);
  const right = new Map([...(earlier?.pages ?? [])].filter(([name]) => isRight(name)));
  if (isMostlyInUse(before, right)) return { texts: before, pages: right };
  const texts = new Texts();
  const numberOf = numbering(texts, (number) => before.textOf(number));
  return { texts, pages: new Map([...right].map(([name, outline]) => [name, renumbered(outline, numberOf)])) };
}

/** Texts that no page has any more are carried along until they are the most. */
function isMostlyInUse(texts: Texts, pages: Outlines['pages']): boolean {
  const isUsed = new Uint8Array(texts.count);
  for (const { ids, links, alternates, assets } of pages.values())
    for (const numbers of [ids, links, alternates, assets]) for (const number of numbers) isUsed[number] = 1;
  const used = isUsed.reduce((sum, each) => sum + each, 0);
  return used * 2 >= texts.count;
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
    const known = told.get(process) ?? { all, numberOf: numbering(texts, (number) => all[number] ?? '') };
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
function numbering(texts: Texts, textOf: (number: number) => string): (number: number) => number {
  const numbers: number[] = [];
  return (number) => (numbers[number] ??= texts.numberOf(textOf(number)));
}
