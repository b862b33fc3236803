import type { CmsConfig, Collection, EntryCollection, Field } from '@sveltia/cms';
import type { z } from 'astro/zod';
import { defaultLocale, isLocale, localeCodes, type Locale } from '../i18n/locales.ts';
import { componentNames } from '../narrative/components.ts';
import type { OfficerLocale } from '../schema/hints.ts';
import { narrativeHead } from '../schema/narrative.ts';
import { organisation } from '../schema/organisation.ts';
import { standingPage } from '../schema/page.ts';
import { county, place } from '../schema/place.ts';
import { programme } from '../schema/programme.ts';
import { projectFacts } from '../schema/project.ts';
import type { Strings } from '../schema/strings.ts';
import { id, type Named } from '../schema/text.ts';
import { theme } from '../schema/theme.ts';
import { update } from '../schema/update.ts';
import { site, type RemoteContent } from '../site.ts';
import { backendOf } from './backend.ts';
import { fieldsOf, nameTemplate } from './fields.ts';
import { BODY, jsonFormat, mdxFormat, yamlFormat, type Format } from './formats.ts';
import { shapeOf, type Fields } from './shape.ts';
import { labelOf, say, words } from './words.ts';

/** The kinds of entries of `content/`, in the order of the editor's menu: facts in YAML, texts in one file per language. */
const facts = {
  projects: { schema: projectFacts, path: '{{slug}}/project' },
  updates: { schema: update, path: '{{slug}}' },
  organisations: { schema: organisation, path: '{{slug}}' },
  programmes: { schema: programme, path: '{{slug}}' },
  places: { schema: place, path: '{{slug}}' },
  counties: { schema: county, path: '{{slug}}' },
  themes: { schema: theme, path: '{{slug}}' },
} satisfies Record<string, { schema: z.ZodObject; path: string }>;

const texts = {
  narratives: { schema: narrativeHead, folder: 'content/projects', path: '{{slug}}/narrative' },
  pages: { schema: standingPage, folder: 'content/pages', path: '{{slug}}/page' },
} satisfies Record<string, { schema: z.ZodObject; folder: string; path: string }>;

/** How the files of each collection are read into forms and written from them; the names are those that editorConfig() gives. */
export const formats: Record<string, { extension: string } & Format> = Object.fromEntries([
  ...Object.entries(facts).map(([name, { schema }]) => [name, { extension: 'yaml', ...yamlFormat(schema) }] as const),
  ...Object.entries(texts).map(([name, { schema }]) => [name, { extension: 'mdx', ...mdxFormat(schema) }] as const),
  ['interface', { extension: 'json', ...jsonFormat() }] as const,
]);

/**
 * The configuration of Sveltia CMS for all of `content/`, made from the schemas, with what it says in an officer's language.
 * `strings` are the interface strings as they are, by language: their keys are the fields of their form.
 */
export function editorConfig(
  locale: OfficerLocale,
  strings: Partial<Record<Locale, Strings>>,
  { remote = site.editor, folder }: Workplace,
): CmsConfig {
  return {
    load_config_file: false,
    backend: backendOf(remote, folder),
    app_title: isLocale(locale) ? `${site.name[locale]} · ${say('app', locale)}` : say('app', locale),
    // Where images go that belong to no text. Those of a narrative lie beside it.
    media_folder: 'public/images',
    public_folder: '/images',
    media_libraries: {
      default: { config: { slugify_filename: true } },
      stock_assets: { providers: [] },
    },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    i18n: {
      structure: 'multiple_files',
      locales: [...localeCodes],
      // The text in the language of the default is the one that a new entry must have: it is the officer's.
      default_locale: isLocale(locale) ? locale : defaultLocale,
      initial_locales: 'default',
    },
    editor: { preview: false },
    show_preview_links: false,
    collections: [
      factsOf('projects', locale),
      textsOf('narratives', locale),
      factsOf('updates', locale),
      { divider: true },
      factsOf('organisations', locale),
      factsOf('programmes', locale),
      factsOf('places', locale),
      factsOf('counties', locale),
      factsOf('themes', locale),
      { divider: true },
      textsOf('pages', locale),
      interfaceOf(locale, strings),
    ],
  };
}

/** A collection whose entries are one file for all languages. */
function factsOf(name: keyof typeof facts, locale: OfficerLocale): Collection {
  const { schema, path } = facts[name];
  return {
    ...called(name, locale),
    folder: `content/${name}`,
    path,
    format: name,
    create: true,
    slug: slugOf(name, locale),
    summary: summaryOf(name, locale),
    ...orderOf(name, locale),
    fields: sourcesFirst(fieldsOf(schema.shape as unknown as Fields, [name], locale)),
  };
}

/** Every fact ticks its source, so the sources are asked for before the facts. */
function sourcesFirst(fields: Field[]): Field[] {
  return [...fields.filter(({ name }) => name === 'sources'), ...fields.filter(({ name }) => name !== 'sources')];
}

/** A collection whose entries have a file in each language: the editor shows two of them side by side. */
function textsOf(name: keyof typeof texts, locale: OfficerLocale): Collection {
  const { schema, folder, path } = texts[name];
  const isNarrative = name === 'narratives';
  const components = componentNames.join(', ');
  const body = {
    name: BODY,
    label: labelOf([name, BODY], locale) ?? BODY,
    hint: isNarrative ? say('body', locale, { components }) : say('pageBody', locale),
    widget: 'richtext',
    i18n: true,
    // The text as it stands comes first: only that mode leaves every letter of it alone.
    modes: isNarrative ? ['raw', 'rich_text'] : ['raw'],
    editor_components: isNarrative ? componentNames : [],
    buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'bulleted-list', 'numbered-list', 'quote'],
    use_emoji_autocomplete: false,
  } as Field;
  return {
    ...called(name, locale),
    folder,
    path,
    format: name,
    create: true,
    i18n: true,
    slug: slugOf(name, locale),
    summary: '{{title}}',
    ...(isNarrative && { media_folder: '', public_folder: '.' }),
    fields: [...fieldsOf(schema.shape as unknown as Fields, [name], locale), body],
  };
}

function interfaceOf(locale: OfficerLocale, strings: Partial<Record<Locale, Strings>>): Collection {
  const name = 'interface';
  return {
    ...called(name, locale),
    i18n: true,
    format: name,
    files: [
      {
        name,
        label: words[locale].collections[name].label,
        file: 'content/interface/{{locale}}.json',
        i18n: true,
        fields: stringFields(strings, locale),
      },
    ],
  };
}

/** One field for each string of any language. A plural form that only some languages have is asked for in those. */
function stringFields(strings: Partial<Record<string, Strings | string>>, locale: OfficerLocale): Field[] {
  const groups = Object.entries(strings).filter((each): each is [string, Strings] => typeof each[1] === 'object');
  const names = [...new Set(groups.flatMap(([, group]) => Object.keys(group)))];
  return names.map((name) => {
    const parts = groups.flatMap(([code, group]) => (group[name] === undefined ? [] : [[code, group[name]] as const]));
    const common = { name, label: name, required: parts.map(([code]) => code), i18n: true };
    if (parts.some(([, part]) => typeof part === 'object')) {
      const fields = stringFields(Object.fromEntries(parts), locale);
      return {
        ...common,
        required: true,
        hint: say('group', locale),
        widget: 'object',
        collapsed: true,
        fields,
      } as Field;
    }
    const isLong = parts.some(([, part]) => String(part).length > 80);
    return {
      ...common,
      hint: say('string', locale),
      widget: isLong ? 'text' : 'string',
      use_emoji_autocomplete: false,
    } as Field;
  });
}

function called(name: keyof (typeof words)['en']['collections'], locale: OfficerLocale) {
  const { label, one, about } = words[locale].collections[name];
  return { name, label, label_singular: one, description: about };
}

/** The id of a new entry is typed in, once; it is the name of its file and the end of its address. */
function slugOf(name: string, locale: OfficerLocale) {
  const said: Partial<Record<string, string>> = words[locale].ids;
  const hint = said[name] ?? words[locale].ids.other;
  const { kind } = shapeOf(id());
  const pattern = kind.name === 'text' && kind.pattern ? kind.pattern.source : '';
  return { editable: ['create' as const], hint, pattern: [pattern, hint] as [string, string] };
}

/** Ways to look at a list besides its alphabet: drafts alone, the newest first, places by county. */
function orderOf(name: keyof typeof facts, locale: OfficerLocale): Pick<EntryCollection, Views> {
  const drafts = { view_filters: [{ label: labelOf([name, 'draft'], locale) ?? name, field: 'draft', pattern: true }] };
  if (name === 'projects') return drafts;
  if (name === 'updates')
    return {
      ...drafts,
      sortable_fields: { fields: ['date', 'slug'], default: { field: 'date', direction: 'descending' } },
    };
  if (name === 'places')
    return { view_groups: [{ label: labelOf([name, 'county'], locale) ?? name, field: 'county' }] };
  return {};
}

/** How a list names an entry. A project's names stand in its texts. */
function summaryOf(name: keyof typeof facts, locale: OfficerLocale): string {
  if (name === 'projects') return '{{slug}}';
  if (name === 'updates') return `{{date}} · {{words.${locale}.title}}`;
  const template = nameTemplate(name satisfies Named, locale);
  return /^\{\{[^{}]+\}\}$/.test(template) ? template.replace('}}', ` | default('{{slug}}')}}`) : template;
}

type Views = 'view_filters' | 'view_groups' | 'sortable_fields';

/** Where the content is: in a folder of this machine, which is called so, and in a repository where the organisation has one. */
interface Workplace {
  folder: string;
  remote?: RemoteContent | undefined;
}
