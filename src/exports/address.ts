import type { Locale } from '../i18n/locales.ts';
import { groupPath, type Group } from '../model/ways.ts';
import type { Variant } from './columns.ts';
import type { TableName } from './tables.ts';

/** The page that describes the files, without language. */
export const dataPath = '/data/';

/** The table of all projects. */
export function tablePath(table: TableName, variant: Variant): string {
  return variant === 'all' ? `/data/${table}.csv` : `/data/${variant}/${table}.csv`;
}

/** The table of the projects of a group: beside the page that lists them. */
export function groupTablePath(table: TableName, group: Pick<Group, 'way' | 'id'>, locale: Locale): string {
  return `/${locale}${groupPath(group)}${table}.csv`;
}

export function projectFilePath(id: string): string {
  return `/data/projects/${id}.json`;
}
