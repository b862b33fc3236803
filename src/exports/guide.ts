import type { Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import { guideOf } from './columns.ts';
import { tableNames, tables } from './tables.ts';

/** What the data page says of one file: each column or field with its name for programs and its meaning. */
export interface Guide {
  /** Whether it is about the columns of a table or the fields of another file. */
  about: 'columns' | 'fields';
  file: string;
  rows: { name: string; header?: string; meaning: string }[];
}

/** The guides of all files, in one language. Those of the tables follow the columns that the tables are written from. */
export function guidesIn(locale: Locale): Guide[] {
  const t = translate(locale);
  const columns = guideOf(locale);
  return [
    ...tableNames.map((name) => ({
      about: 'columns' as const,
      file: `${name}.csv`,
      rows: tables[name].columns.map((column) => ({ name: column.name, ...columns[column.name] })),
    })),
    { about: 'fields', file: 'projects.json', rows: rowsOf(t('data.field', { returnObjects: true })) },
    { about: 'fields', file: 'places.geojson', rows: rowsOf(t('data.property', { returnObjects: true })) },
  ];
}

function rowsOf(meanings: Record<string, string>): Guide['rows'] {
  return Object.entries(meanings).map(([name, meaning]) => ({ name, meaning }));
}
