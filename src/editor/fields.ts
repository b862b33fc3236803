import type { Field } from '@sveltia/cms';
import type { z } from 'astro/zod';
import { hintFor, type OfficerLocale } from '../schema/hints.ts';
import { id, type Named } from '../schema/text.ts';
import { KEY } from './form.ts';
import { shapeOf, type Fields, type Kind, type Shape } from './shape.ts';
import { choiceOf, hintInForm, labelOf, say } from './words.ts';

/** The field type of src/editor/sources.ts: ticks the sources of the same entry. */
export const SOURCES = 'sources';

/** The form for an object of the schema. `path` begins with the collection, and names each field for its label. */
export function fieldsOf(fields: Fields, path: readonly string[], locale: OfficerLocale): Field[] {
  return Object.entries(fields).map(([name, schema]) => fieldOf(schema, name, [...path, name], locale));
}

function fieldOf(schema: z.ZodType, name: string, path: readonly string[], locale: OfficerLocale): Field {
  const shape = shapeOf(schema);
  const hint = hintInForm(path, locale) ?? hintOf(shape, locale);
  const common = {
    name,
    label: labelOf(path, locale) ?? name,
    ...(hint && { hint }),
    required: shape.required,
    i18n: true,
    preview: false,
  };
  return { ...common, ...widgetOf(shape.kind, path, hint, locale) } as Field;
}

/** What the author reads below the field, in the officer's language. */
function hintOf({ description, mayBeNotStated, kind }: Shape, locale: OfficerLocale): string {
  // What an id looks like is of no use to somebody who picks a name from a list.
  const isPicked = kind.name === 'reference' && description === id().description;
  const hint = description && !isPicked ? hintFor(description, locale) : '';
  return mayBeNotStated ? `${hint}. ${say('notStated', locale)}` : hint;
}

/** The field types of Sveltia: https://sveltiacms.app/en/docs/fields */
function widgetOf(kind: Kind, path: readonly string[], hint: string, locale: OfficerLocale): Record<string, unknown> {
  switch (kind.name) {
    case 'object':
      return { widget: 'object', fields: fieldsOf(kind.fields, path, locale) };
    case 'entries': {
      const key = {
        ...fieldOf(kind.key, KEY, [...path, KEY], locale),
        hint: say('keyHint', locale),
      };
      const fields = [key, ...fieldsOf(kind.fields, path, locale)];
      return { widget: 'list', fields, ...listing(path, fields, locale) };
    }
    case 'list':
      return listOf(kind, path, locale);
    case 'pairs':
      // The keys of one language are those of the others, which stand beside it.
      return {
        widget: 'keyvalue',
        i18n: 'duplicate_keys',
        key_label: say('pairsKey', locale),
        value_label: say('pairsValue', locale),
      };
    case 'sources':
      // The keys are those of the facts: there they are ticked, in the texts beside them they are typed.
      if (path[0] === 'projects') return { widget: SOURCES, empty: say('noSources', locale) };
      return { widget: 'list', field: itemOf(id(), path, locale) };
    case 'reference':
      return relation(kind.from, locale);
    case 'choice':
      return { widget: 'select', options: optionsOf(kind.values, path, locale) };
    case 'flag':
      return { widget: 'boolean', default: false };
    case 'number':
      return {
        widget: 'number',
        value_type: kind.isWhole ? 'int' : 'float',
        ...(kind.minimum !== undefined && { min: kind.minimum }),
        ...(kind.maximum !== undefined && kind.maximum < Number.MAX_SAFE_INTEGER && { max: kind.maximum }),
      };
    case 'text':
      return textOf(kind, hint);
  }
}

function listOf(
  kind: Kind & { name: 'list' },
  path: readonly string[],
  locale: OfficerLocale,
): Record<string, unknown> {
  const item = shapeOf(kind.item);
  const minimum = kind.minimum === undefined ? {} : { min: kind.minimum };
  switch (item.kind.name) {
    case 'reference':
      return { ...relation(item.kind.from, locale), multiple: true, ...minimum };
    case 'choice':
      return { widget: 'select', multiple: true, options: optionsOf(item.kind.values, path, locale), ...minimum };
    case 'object': {
      const fields = fieldsOf(item.kind.fields, path, locale);
      return { widget: 'list', fields, ...listing(path, fields, locale), ...minimum };
    }
    default: {
      const field = itemOf(kind.item, [...path, 'item'], locale);
      return { widget: 'list', field, label_singular: labelOf(path, locale), ...minimum };
    }
  }
}

/**
 * A line of a list. It may be empty and is then left out (fromForm): Sveltia gives the lists of a language that is added as many lines
 * as those of the first one have.
 */
function itemOf(schema: z.ZodType, path: readonly string[], locale: OfficerLocale): Field {
  return { ...fieldOf(schema, 'item', path, locale), label: say('item', locale), required: false };
}

/** A list shows each item in a line until it is opened: what it is and, where it has one, its role or kind. */
function listing(path: readonly string[], fields: Field[], locale: OfficerLocale): Record<string, unknown> {
  const names = fields.map(({ name }) => name);
  const told = [
    'key',
    'id',
    'text',
    'kind',
    'facts',
    'value',
    'currency',
    'percent',
    'start',
    'end',
    'role',
    'date',
    // A source is known by what it is called, a link by where it leads.
    names.includes('reference') ? 'reference' : 'url',
  ];
  const summary = told.filter((name) => names.includes(name)).map((name) => `{{fields.${name}}}`);
  return { collapsed: 'auto', summary: summary.join(' · '), label_singular: labelOf(path, locale) };
}

function textOf({ format, pattern, minimum, maximum }: Kind & { name: 'text' }, hint: string): Record<string, unknown> {
  const length = {
    ...(minimum !== undefined && { minlength: minimum }),
    ...(maximum !== undefined && { maxlength: maximum }),
  };
  if (format === 'image') return { widget: 'image', choose_url: false };
  if (format === 'day') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  return {
    widget: format === 'sentences' ? 'text' : 'string',
    ...((format === 'url' || format === 'email') && { type: format }),
    ...(pattern && { pattern: [pattern.source, hint] }),
    ...length,
    use_emoji_autocomplete: false,
  };
}

function optionsOf(values: readonly string[], path: readonly string[], locale: OfficerLocale): Option[] {
  return values.map((value) => ({ value, label: choiceOf(path, value, locale) ?? value }));
}

/** An entry of another collection, by its names in every language, with its id beside it. */
function relation(from: Named, locale: OfficerLocale): Record<string, unknown> {
  const name = nameTemplate(from, locale);
  const searched = ['{{slug}}', ...new Set([nameField(from, 'ro'), nameField(from, 'hu')])].map((each) =>
    each.startsWith('{{') ? each : `{{${each}}}`,
  );
  return {
    widget: 'relation',
    collection: from,
    value_field: '{{slug}}',
    display_fields: from === 'projects' ? ['{{slug}}'] : [`${name} (${'{{slug}}'})`],
    search_fields: from === 'projects' ? ['{{slug}}'] : searched,
  };
}

/** How a list names an entry in `locale`. Not every place has a Hungarian name: the Romanian one, which each has, stands behind it. */
export function nameTemplate(collection: Named, locale: OfficerLocale): string {
  const name = `{{${nameField(collection, locale)}}}`;
  return collection === 'places' && locale === 'hu' ? `${name} ({{names.ro}})` : name;
}

/** The field by which an entry is called in `locale`. Places and counties have names in the languages that are spoken there. */
function nameField(collection: Named, locale: OfficerLocale): string {
  if (collection === 'programmes') return `name.${locale}`;
  if ((collection === 'places' || collection === 'counties') && locale !== 'hu') return 'names.ro';
  return `names.${locale}`;
}

interface Option {
  value: string;
  label: string;
}
