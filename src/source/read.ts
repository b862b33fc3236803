import type { Issue } from '../checks/issue.ts';
import type { Locale } from '../i18n/locales.ts';
import type { StandingPage } from '../schema/page.ts';
import type { County, Place } from '../schema/place.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { Programme } from '../schema/programme.ts';
import type { ProjectFacts } from '../schema/project.ts';
import type { Strings } from '../schema/strings.ts';
import type { Theme } from '../schema/theme.ts';
import type { Update } from '../schema/update.ts';
import { join } from 'node:path';
import { lineAtOf, NarrativeEntry, type Entry } from './entry.ts';
import type { FileEntry } from './file.ts';
import { isText, namesOf } from './files.ts';
import { readLogos } from './logos.ts';
import { pictureIssues } from './pictures.ts';
import { forget, keep, recall } from './memory.ts';
import { readAllTexts } from './readers.ts';
import { settledStampOf } from './stamp.ts';

export { NarrativeEntry, type Entry } from './entry.ts';

export interface Content {
  projects: Entry<ProjectFacts>[];
  narratives: NarrativeEntry[];
  organisations: Entry<Organisation>[];
  programmes: Entry<Programme>[];
  places: Entry<Place>[];
  counties: Entry<County>[];
  themes: Entry<Theme>[];
  updates: Entry<Update>[];
  /** Standing pages, by id and locale; how their text is shown is Astro's. Without `text` where something is wrong in it. */
  pages: { id: string; locale: Locale; file: string; text?: { data: StandingPage; body: string } }[];
  /** The interface strings, by locale. */
  strings: Entry<Strings>[];
  /** The SHA-256 sum of each file in `public/logos`, by its name. */
  logos: ReadonlyMap<string, string>;
  /** The sum of every text, by the name of its file: the same sum, the same text. */
  sums: ReadonlyMap<string, string>;
  /** The name of every file, so that one that could not be read is not also said to be missing. */
  files: Set<string>;
}

/**
 * Reads all of `content/` below `root`. What cannot be read or does not fit its schema is left out and reported. Files that nobody
 * has written into since the last reading are not opened, and those that say the same are not parsed again; `isKept` hands what was read on to the next process.
 */
export async function readContent(root: string, isKept = false): Promise<{ content: Content; issues: Issue[] }> {
  const names = namesOf(root);
  const texts = names.filter(isText);
  const memory = recall(root);
  const earlier = texts.map((name) => memory.get(name));
  const stamps = texts.map((name) => settledStampOf(join(root, name)));
  const isSettled = (index: number) => stamps[index] !== undefined && stamps[index] === earlier[index]?.stamp;
  const changed = [...texts.keys()].filter((index) => !isSettled(index));
  const readings = await readAllTexts(
    root,
    changed.map((index) => texts[index] ?? ''),
    changed.map((index) => earlier[index]?.sum),
  );
  const readingOf = new Map(changed.map((index, place) => [index, readings[place]]));
  const sums = new Map<string, string>();
  const content: Content = {
    projects: [],
    narratives: [],
    organisations: [],
    programmes: [],
    places: [],
    counties: [],
    themes: [],
    updates: [],
    pages: [],
    strings: [],
    logos: await readLogos(root),
    sums,
    files: new Set(names),
  };
  const issues: Issue[] = await pictureIssues(root, names);
  let news = Math.abs(memory.size - texts.length);
  for (const [index, file] of texts.entries()) {
    const found = readingOf.get(index) ?? earlier[index];
    if (!found) throw new Error(`${file} was not read.`);
    if (!isSettled(index)) {
      if (found !== earlier[index] || stamps[index] !== undefined) news += 1;
      memory.set(file, { ...found, stamp: stamps[index] });
    }
    sums.set(file, found.sum);
    issues.push(...found.reading.issues);
    if (found.reading.entry) add(content, root, file, found.reading.entry);
  }
  if (news > 0) for (const file of memory.keys()) if (!content.files.has(file)) memory.delete(file);
  // To read a few of very many again takes less time than to write down what all of them say.
  if (isKept && news * 1000 > texts.length) keep(root, memory);
  if (isKept) forget(root);
  return { content, issues };
}

function add(content: Content, root: string, file: string, entry: FileEntry) {
  switch (entry.kind) {
    case 'narratives':
      content.narratives.push(new NarrativeEntry(root, file, entry));
      break;
    case 'pages': {
      const { kind: _, ...page } = entry;
      content.pages.push({ ...page, file });
      break;
    }
    default: {
      const { kind, id, data } = entry;
      (content[kind] as Entry<typeof data>[]).push({ id, file, data, lineAt: lineAtOf(root, file) });
    }
  }
}
