import { basename, dirname } from 'node:path/posix';
import type { z } from 'astro/zod';
import type { Issue } from '../checks/issue.ts';
import { isLocale, localeCodes, type Locale } from '../i18n/locales.ts';
import { parseNarrative, type ParsedNarrative } from '../narrative/parse.ts';
import { narrativeHead, type NarrativeHead } from '../schema/narrative.ts';
import { organisation, type Organisation } from '../schema/organisation.ts';
import { fillStandIns } from '../schema/languages.ts';
import { county, place, type County, type Place } from '../schema/place.ts';
import { programme, type Programme } from '../schema/programme.ts';
import { projectFacts, type ProjectFacts } from '../schema/project.ts';
import { theme, type Theme } from '../schema/theme.ts';
import { update, type Update } from '../schema/update.ts';
import { strings, type Strings } from '../schema/strings.ts';
import { readFiles, type TextFile } from './files.ts';
import { readJson } from './json.ts';
import { readLogos } from './logos.ts';
import { readYaml, type Located } from './yaml.ts';

/** An entry of `content/` as its author wrote it, checked against its schema. */
export interface Entry<T> extends Located<T> {
  id: string;
  file: string;
}

export interface NarrativeEntry extends Entry<NarrativeHead> {
  project: string;
  locale: Locale;
  body: string;
  /** How many lines of the file stand before the body. */
  bodyFrom: number;
  narrative: ParsedNarrative;
}

export interface Content {
  projects: Entry<ProjectFacts>[];
  narratives: NarrativeEntry[];
  organisations: Entry<Organisation>[];
  programmes: Entry<Programme>[];
  places: Entry<Place>[];
  counties: Entry<County>[];
  themes: Entry<Theme>[];
  updates: Entry<Update>[];
  /** Standing pages, by id and locale; their bodies are Astro's to read. */
  pages: { id: string; locale: Locale; file: string }[];
  /** The interface strings, by locale. */
  strings: Entry<Strings>[];
  /** The SHA-256 sum of each file in `public/logos`, by its name. */
  logos: ReadonlyMap<string, string>;
  /** The name of every file, so that one that could not be read is not also said to be missing. */
  files: Set<string>;
}

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

/** Reads all of `content/` below `root`. What cannot be read or does not fit its schema is left out and reported. */
export async function readContent(root: string): Promise<{ content: Content; issues: Issue[] }> {
  const { names, texts, issues } = await readFiles(root);
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
    files: new Set(names),
  };
  const collections: { folder: string; add(id: string, text: TextFile): Issue[] }[] = [
    { folder: 'organisations', add: (id, text) => addEntry(id, text, organisation, content.organisations) },
    { folder: 'programmes', add: (id, text) => addEntry(id, text, programme, content.programmes) },
    { folder: 'places', add: (id, text) => addEntry(id, text, place, content.places) },
    { folder: 'counties', add: (id, text) => addEntry(id, text, county, content.counties) },
    { folder: 'themes', add: (id, text) => addEntry(id, text, theme, content.themes) },
    { folder: 'updates', add: (id, text) => addEntry(id, text, update, content.updates) },
  ];

  for (const text of texts) {
    const { file } = text;
    const project = PROJECT.exec(file);
    const narrative = NARRATIVE.exec(file);
    const page = PAGE.exec(file);
    const spoken = INTERFACE.exec(file);
    const collection = collections.find(({ folder }) => dirname(file) === `content/${folder}` && /\.ya?ml$/.test(file));
    if (project) {
      issues.push(...addEntry(project[1] ?? '', text, projectFacts, content.projects));
    } else if (narrative && isLocale(narrative[2])) {
      issues.push(...addNarrative(narrative[1] ?? '', narrative[2], text, content.narratives));
    } else if (page && isLocale(page[2])) {
      content.pages.push({ id: page[1] ?? '', locale: page[2], file });
    } else if (collection) {
      const id = basename(file).replace(/\.ya?ml$/, '');
      issues.push(...collection.add(id, text));
    } else if (spoken && isLocale(spoken[1])) {
      issues.push(...addStrings(spoken[1], text, content.strings));
    } else if (narrative || page || spoken) {
      const found = (narrative ?? page)?.[2] ?? spoken?.[1] ?? '';
      issues.push({ file, code: 'file-locale', values: { found, known: localeCodes.join(', ') } });
    } else {
      issues.push({ file, code: 'stray-file', values: { wanted: BELONGS } });
    }
  }
  return { content, issues };
}

function addEntry<S extends z.ZodType>(
  id: string,
  { file, text }: TextFile,
  schema: S,
  entries: Entry<z.infer<S>>[],
): Issue[] {
  const { value, issues } = readYaml(text, schema, file);
  if (value) entries.push({ id, file, ...value, data: fillStandIns(schema, value.data) });
  if (!ID.test(id))
    issues.push({ file, code: 'file-name', values: { found: id, wanted: { code: 'phrase-small-letters' } } });
  return issues;
}

function addStrings(locale: Locale, { file, text }: TextFile, entries: Entry<Strings>[]): Issue[] {
  if (!text.trim()) return [{ file, code: 'text-file', values: { other: 'content/interface/en.json' } }];
  const { value, issues } = readJson(text, strings, file);
  if (value) entries.push({ id: locale, file, ...value });
  return issues;
}

function addNarrative(project: string, locale: Locale, { file, text }: TextFile, entries: NarrativeEntry[]): Issue[] {
  const parts = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(text);
  if (!parts) return [{ file, line: 1, code: 'head-missing' }];
  const head = readYaml(parts[1] ?? '', narrativeHead, file, 1);
  const body = text.slice(parts[0].length);
  const bodyFrom = parts[0].split('\n').length - 1;
  const { narrative, issues } = parseNarrative(body, file, bodyFrom, locale);
  if (head.value && narrative) {
    entries.push({ id: `${project}/${locale}`, file, project, locale, body, bodyFrom, narrative, ...head.value });
  }
  return [...head.issues, ...issues];
}
