import { basename, dirname } from 'node:path/posix';
import type { z } from 'astro/zod';
import type { Issue } from '../checks/issue.ts';
import { lineOfSlogan, slogansIn } from '../checks/visibility/slogans.ts';
import { isLocale, localeCodes, type Locale } from '../i18n/locales.ts';
import { digestOf } from '../narrative/digest.ts';
import { parseNarrative, partsOf, type ParsedNarrative } from '../narrative/parse.ts';
import { checkStandingText } from '../narrative/standing.ts';
import { narrativeHead, type NarrativeHead } from '../schema/narrative.ts';
import { organisation, type Organisation } from '../schema/organisation.ts';
import { fillStandIns } from '../schema/languages.ts';
import { standingPage, type StandingPage } from '../schema/page.ts';
import { county, place, type County, type Place } from '../schema/place.ts';
import { programme, type Programme } from '../schema/programme.ts';
import { projectFacts, type ProjectFacts } from '../schema/project.ts';
import { theme, type Theme } from '../schema/theme.ts';
import { update, type Update } from '../schema/update.ts';
import { strings, type Strings } from '../schema/strings.ts';
import type { TextFile } from './files.ts';
import { readJson } from './json.ts';
import { readYaml } from './yaml.ts';

/**
 * What one file of `content/` says, read by itself: plain data, which can be handed from one process to another and kept until the
 * file changes. What does not fit its schema comes back as issues, without an entry.
 */
export interface FileReading {
  issues: Issue[];
  entry?: FileEntry | undefined;
}

export type FileEntry =
  | { [Kind in keyof Schemas]: { kind: Kind; id: string; data: Schemas[Kind] } }[keyof Schemas]
  | { kind: 'strings'; id: Locale; data: Strings }
  | { kind: 'pages'; id: string; locale: Locale; text?: { data: StandingPage; body: string } }
  | ({ kind: 'narratives'; id: string; project: string; locale: Locale; data: NarrativeHead } & Text);

/** What is kept of a narrative's text besides its file. */
type Text = Omit<ParsedNarrative, 'tree'> & {
  /** See narrative/digest.ts. */
  digest: string;
  /** How many lines of the file stand before the body. */
  bodyFrom: number;
  /** The funding slogans that the body carries, each with the line of the file on which it begins. */
  slogans: { slogan: string; line: number }[];
};

interface Schemas {
  projects: ProjectFacts;
  organisations: Organisation;
  programmes: Programme;
  places: Place;
  counties: County;
  themes: Theme;
  updates: Update;
}

const folders = {
  organisations: organisation,
  programmes: programme,
  places: place,
  counties: county,
  themes: theme,
  updates: update,
} satisfies { [folder in Exclude<keyof Schemas, 'projects'>]: z.ZodType<Schemas[folder]> };

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NARRATIVE = /^content\/projects\/([^/]+)\/narrative\.([^./]+)\.mdx$/;
const PROJECT = /^content\/projects\/([^/]+)\/project\.ya?ml$/;
const INTERFACE = /^content\/interface\/([^./]+)\.json$/;
const PAGE = /^content\/pages\/([^/]+)\/page\.([^./]+)\.mdx$/;
const BELONGS =
  'content/projects/<id>/project.yaml, content/projects/<id>/narrative.<locale>.mdx, content/organisations/<id>.yaml, ' +
  'content/programmes/<id>.yaml, content/places/<siruta>.yaml, content/counties/<id>.yaml, content/themes/<id>.yaml, ' +
  'content/updates/<id>.yaml, content/pages/<id>/page.<locale>.mdx, ' +
  'content/interface/<locale>.json';

/** Reads one text file of `content/` for what its place in the folder makes it. */
export function readFileOf(text: TextFile): FileReading {
  const { file } = text;
  const project = PROJECT.exec(file);
  if (project) return readEntry('projects', project[1] ?? '', text, projectFacts);
  const folder = dirname(file).replace('content/', '');
  if (isFolder(folder) && /\.ya?ml$/.test(file)) {
    const id = basename(file).replace(/\.ya?ml$/, '');
    return readEntry(folder, id, text, folders[folder] as z.ZodType<Schemas[typeof folder]>);
  }
  const narrative = NARRATIVE.exec(file);
  const page = PAGE.exec(file);
  const spoken = INTERFACE.exec(file);
  if (narrative && isLocale(narrative[2])) return readNarrative(narrative[1] ?? '', narrative[2], text);
  if (page && isLocale(page[2])) return readPage(page[1] ?? '', page[2], text);
  if (spoken && isLocale(spoken[1])) return readStrings(spoken[1], text);
  if (narrative || page || spoken) {
    const found = (narrative ?? page)?.[2] ?? spoken?.[1] ?? '';
    return { issues: [{ file, code: 'file-locale', values: { found, known: localeCodes.join(', ') } }] };
  }
  return { issues: [{ file, code: 'stray-file', values: { wanted: BELONGS } }] };
}

function readEntry<Kind extends keyof Schemas>(
  kind: Kind,
  id: string,
  { file, text }: TextFile,
  schema: z.ZodType<Schemas[Kind]>,
): FileReading {
  const { value, issues } = readYaml(text, schema, file);
  const entry = value && ({ kind, id, data: fillStandIns(schema, value.data) } as FileEntry);
  if (!ID.test(id))
    issues.push({ file, code: 'file-name', values: { found: id, wanted: { code: 'phrase-small-letters' } } });
  return { entry, issues };
}

function readStrings(id: Locale, { file, text }: TextFile): FileReading {
  if (!text.trim()) return { issues: [{ file, code: 'text-file', values: { other: 'content/interface/en.json' } }] };
  const { value, issues } = readJson(text, strings, file);
  return { entry: value && { kind: 'strings', id, data: value.data }, issues };
}

function readPage(id: string, locale: Locale, { file, text }: TextFile): FileReading {
  const page = { kind: 'pages', id, locale } as const;
  const parts = partsOf(text);
  if (!parts) return { entry: page, issues: [{ file, line: 1, code: 'head-missing' }] };
  const { body, bodyFrom } = parts;
  const { value, issues } = readYaml(parts.head, standingPage, file, 1);
  const entry = value ? { ...page, text: { data: value.data, body } } : page;
  return { entry, issues: [...issues, ...checkStandingText(body, file, bodyFrom, locale)] };
}

function readNarrative(project: string, locale: Locale, { file, text }: TextFile): FileReading {
  const parts = partsOf(text);
  if (!parts) return { issues: [{ file, line: 1, code: 'head-missing' }] };
  const { body, bodyFrom } = parts;
  const { value, issues } = readYaml(parts.head, narrativeHead, file, 1);
  const parsed = parseNarrative(body, file, bodyFrom, locale);
  const all = [...issues, ...parsed.issues];
  if (!value || !parsed.narrative) return { issues: all };
  const { tree: _, ...found } = parsed.narrative;
  const { data } = value;
  const entry = { kind: 'narratives', id: `${project}/${locale}`, project, locale, data } as const;
  const slogans = slogansIn(body).map(({ slogan }) => ({ slogan, line: bodyFrom + lineOfSlogan(slogan, body) }));
  return { entry: { ...entry, ...found, bodyFrom, slogans, digest: digestOf(data, body) }, issues: all };
}

function isFolder(folder: string): folder is keyof typeof folders {
  return Object.hasOwn(folders, folder);
}
