import { filesIn } from '../../source/folder.ts';
import { threadsFor } from '../../threads/count.ts';
import { inThreads, piecesOf } from '../../threads/pool.ts';
import { byPlace, type Issue } from '../issue.ts';
import { checkAlternates } from './alternates.ts';
import { expectedOf, type ExpectedContent } from './expected.ts';
import { checkLinks } from './links.ts';
import { checkPages } from './pages.ts';
import { readPages, type PageReading } from './reading.ts';
import { keeper, type Keep, type Outline, type Site } from './site.ts';
import type { Given } from './thread.ts';
import { checkUnique } from './unique.ts';

/** Rules about all pages together, over what is kept of each. */
const siteRules = [checkPages, checkLinks, checkUnique, checkAlternates] satisfies ((site: Site) => Issue[])[];

/** So many pages are read before a second thread has started. */
const FEW = 600;
const AT_ONCE = 100;

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
  outlines: Outlines = new Map(),
  meanwhile?: Promise<unknown>,
): Promise<Issue[]> {
  const place = { base, address };
  const keep = keeper();
  const issues: Issue[] = [];
  const names = filesIn(folder).filter((name) => /\.(html|css)$/.test(name) && !outlines.has(name));
  await readAll({ folder, content, place }, names, ({ outline, ...reading }, name) => {
    issues.push(...reading.issues);
    if (outline) outlines.set(name, interned(outline, keep));
  });
  await meanwhile;
  const files = filesIn(folder);
  // In the order of their names, in whatever order they were read: of two pages with one title, the second is named.
  const pages = files.flatMap((name) => outlines.get(name) ?? []);
  const site = { ...place, files, pages, expected: expectedOf(content) } satisfies Site;
  return [...issues, ...siteRules.flatMap((rule) => rule(site))].sort(byPlace);
}

/** What is kept of pages, by the names of their files. */
export type Outlines = Map<string, Outline>;

async function readAll(given: Given, names: readonly string[], take: (reading: PageReading, name: string) => void) {
  const threads = threadsFor(names.length, FEW);
  const pieces = piecesOf(names, AT_ONCE);
  const takeAll = (readings: PageReading[], piece: number) => {
    for (const [index, reading] of readings.entries()) take(reading, pieces[piece]?.[index] ?? '');
  };
  if (threads > 1) {
    await inThreads<string[], PageReading[]>(
      { module: new URL('thread.ts', import.meta.url), data: given, threads },
      pieces,
      takeAll,
    );
    return;
  }
  const expected = expectedOf(given.content);
  for (const [piece, some] of pieces.entries()) takeAll(readPages(given.folder, some, expected, given.place), piece);
}

/** Many pages share their texts and links; one copy of each is kept. */
function interned(outline: Outline, keep: Keep): Outline {
  return {
    ...outline,
    title: keep(outline.title),
    description: keep(outline.description),
    ids: outline.ids.map(keep),
    links: outline.links.map(keep),
    assets: outline.assets.map(keep),
    alternates: outline.alternates.map(({ lang, href, to }) => ({
      lang: keep(lang),
      href: keep(href),
      to: to === undefined ? undefined : keep(to),
    })),
  };
}
