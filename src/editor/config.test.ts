import { readdirSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { localeCodes } from '../i18n/locales.ts';
import { componentNames } from '../narrative/components.ts';
import { officerLocales } from '../schema/hints.ts';
import { narrativeHead } from '../schema/narrative.ts';
import { projectFacts } from '../schema/project.ts';
import { editorComponents } from './components.ts';
import { editorConfig } from './config.ts';
import { shapeOf } from './shape.ts';

interface AnyField {
  name: string;
  label?: string;
  hint?: string;
  fields?: AnyField[];
  field?: AnyField;
  options?: { value: string; label: string }[];
  [option: string]: unknown;
}

const strings = {
  ro: { title: 'Titlu', count: { one: 'unu', few: '{{number}}' } },
  hu: { title: 'Cím', count: { one: 'egy' } },
};
const collections = (locale: (typeof officerLocales)[number] = 'en') =>
  (editorConfig(locale, strings, { folder: 'site' }).collections ?? []).filter((each) => 'name' in each) as unknown as {
    name: string;
    label: string;
    folder?: string;
    path?: string;
    fields?: AnyField[];
    files?: { file: string; fields: AnyField[] }[];
    [option: string]: unknown;
  }[];

const fieldsOf = (name: string, locale?: (typeof officerLocales)[number]) => {
  const found = collections(locale).find((each) => each.name === name);
  return found?.fields ?? found?.files?.flatMap(({ fields }) => fields) ?? [];
};

describe('The editor has all of content/:', () => {
  const folders = readdirSync('content', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  test.for(folders)('content/%s', (folder) => {
    const places = collections().flatMap(({ folder: own, files }) => [own, ...(files ?? []).map(({ file }) => file)]);
    expect(places.some((place) => place === `content/${folder}` || place?.startsWith(`content/${folder}/`))).toBe(true);
  });
});

describe.for(officerLocales)('In %s,', (locale) => {
  const all = collections(locale).flatMap(({ name }) => walk(fieldsOf(name, locale), name));
  const inComponents = editorComponents(locale).flatMap(({ id, fields }) => walk(fields as unknown as AnyField[], id));

  test('every field has a name of its own, not its key', () => {
    const nameless = [...all, ...inComponents].filter(
      ({ path, field, isString }) => !isString && (!field.label || field.label === keyOf(path)),
    );
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });

  test('every field has a hint, or stands in a group that has one', () => {
    expect([...all, ...inComponents].filter(({ isHinted }) => !isHinted).map(({ path }) => path)).toEqual([]);
  });

  test('every choice is named', () => {
    const codes = /^[A-Z]{2,3}$/;
    const nameless = all.flatMap(({ path, field }) =>
      (field.options ?? [])
        .filter(({ value, label }) => !label || (label === value && !codes.test(value) && locale !== 'en'))
        .map(({ value }) => `${path}: ${value}`),
    );
    // The words of Romanian that are the same as the English ones.
    expect(nameless.filter((name) => !/: (grant|partner|official|original|document|other)$/.test(name))).toEqual([]);
  });
});

describe('A form has the fields of its schema, in order, with the sources before the facts:', () => {
  test.for([
    ['projects', ['sources', ...Object.keys(projectFacts.shape).filter((key) => key !== 'sources')]],
    ['narratives', [...Object.keys(narrativeHead.shape), 'body']],
  ] as const)('%s', ([name, keys]) => {
    expect(fieldsOf(name).map((field) => field.name)).toEqual(keys);
  });
});

describe('What a schema demands, a form demands:', () => {
  const fields = new Map(
    ['projects', 'narratives', 'places', 'pages'].flatMap((name) =>
      walk(fieldsOf(name), name).map(({ path, field }) => [path, field] as const),
    ),
  );
  test.for([
    ['projects.organisations', { widget: 'list', required: true, min: 1 }],
    ['projects.amounts', { widget: 'list', required: false }],
    ['projects.amounts.value', { widget: 'number', value_type: 'float', min: 0, max: 1e12 }],
    ['projects.period.months', { widget: 'number', value_type: 'int', min: 1, required: false }],
    ['projects.shares.percent', { max: 100 }],
    ['projects.series', { widget: 'object', required: false }],
    ['projects.programme.value', { widget: 'relation', collection: 'programmes', value_field: '{{slug}}' }],
    ['projects.organisations.id', { widget: 'relation', collection: 'organisations' }],
    ['projects.places.id', { widget: 'relation', collection: 'places' }],
    ['projects.themes', { widget: 'relation', collection: 'themes', multiple: true }],
    ['projects.organisations.source', { widget: 'sources', required: true }],
    ['projects.contact.email', { type: 'email', required: false }],
    ['projects.lastChange', { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' }],
    ['projects.indicators.target.atLeast', { widget: 'boolean', required: false }],
    ['narratives.summary', { widget: 'text', maxlength: 320, required: true }],
    ['narratives.indicators', { widget: 'keyvalue', i18n: 'duplicate_keys' }],
    ['narratives.body', { modes: ['raw', 'rich_text'], editor_components: componentNames }],
    ['pages.body', { modes: ['raw'] }],
    ['places.latitude', { min: 43.5, max: 48.4 }],
  ] as const)('%s is %j', ([path, demanded]) => {
    expect(fields.get(path)).toMatchObject(demanded);
  });

  test('a date has the pattern of the schema, with its hint for a message', () => {
    const [pattern, message] = fields.get('projects.milestones.date')?.['pattern'] as [string, string];
    expect('2015-05').toMatch(new RegExp(pattern));
    expect('05.2015').not.toMatch(new RegExp(pattern));
    expect(message).toContain('2015-05');
  });
});

test('A string of the interface is demanded in the languages that have it', () => {
  const found = walk(fieldsOf('interface'), 'interface');
  expect(found.find(({ path }) => path === 'interface.count.few')?.field['required']).toEqual(['ro']);
  expect(found.find(({ path }) => path === 'interface.title')?.field['required']).toEqual(['ro', 'hu']);
});

test('Texts have a file in each language of the site beside the facts', () => {
  const config = editorConfig('hu', strings, { folder: 'site' });
  expect(config.i18n).toMatchObject({ structure: 'multiple_files', locales: localeCodes });
  const paths = collections().map(({ name, folder, path }) => [name, `${folder}/${path}`]);
  expect(Object.fromEntries(paths)).toMatchObject({
    projects: 'content/projects/{{slug}}/project',
    narratives: 'content/projects/{{slug}}/narrative',
    pages: 'content/pages/{{slug}}/page',
    places: 'content/places/{{slug}}',
  });
});

test('The officer’s language is the one that a new text is begun in', () => {
  const defaults = officerLocales.map(
    (locale) => editorConfig(locale, strings, { folder: 'site' }).i18n?.default_locale,
  );
  expect(defaults).toEqual(officerLocales);
});

test('A place is found by its Romanian name too where its Hungarian one is missing', () => {
  const summaries = officerLocales.map((locale) => {
    const places = editorConfig(locale, strings, { folder: 'site' }).collections?.find(
      (each) => nameOf(each) === 'places',
    );
    return places && 'summary' in places ? places.summary : undefined;
  });
  expect(summaries).toEqual([
    "{{names.ro | default('{{slug}}')}}",
    '{{names.hu}} ({{names.ro}})',
    "{{names.ro | default('{{slug}}')}}",
  ]);
});

test('A line of a list may stay empty: Sveltia makes as many for a further language as the first one has', () => {
  const walked = walk(fieldsOf('narratives'), 'narratives');
  expect(walked.find(({ path }) => path === 'narratives.titleSource.item')?.field['required']).toBe(false);
});

test('A type of field that no form has is named while the editor is made, not left out', () => {
  expect(() => shapeOf(z.bigint().describe('How many stars'))).toThrow('How many stars');
});

function walk(fields: AnyField[], path: string, isAroundHinted = false): Walked[] {
  return fields.flatMap((field) => {
    const here = `${path}.${field.name}`;
    const isHinted = isAroundHinted || Boolean(field.hint);
    const inner = [...(field.fields ?? []), ...(field.field ? [field.field] : [])];
    return [{ path: here, field, isHinted, isString: path.startsWith('interface') }, ...walk(inner, here, isHinted)];
  });
}

function nameOf(collection: object): unknown {
  return 'name' in collection ? collection.name : undefined;
}

function keyOf(path: string): string {
  return path.split('.').at(-1) ?? '';
}

interface Walked {
  path: string;
  field: AnyField;
  isHinted: boolean;
  isString: boolean;
}
