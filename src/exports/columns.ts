import { localeCodes, type Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import type { Project } from '../model/project.ts';
import type { Cell } from './csv.ts';
import type { Edition } from './edition.ts';

/** What a column is called for programs; `content/interface/*.json` has its header and meaning under `data.column`. */
export type ColumnName = keyof ReturnType<typeof guideOf>;

/** A table of which each project has some rows. */
export interface Table {
  columns: readonly Heading[];
  rowsOf(project: Project, variant: Variant, edition: Edition): Cell[][];
}

/** In which language a table is: one of the site's, or all of them side by side. */
export type Variant = Locale | 'all';

interface Heading {
  name: ColumnName;
  /** Whether the cells are in the language of the reader; a table in all languages has such a column once for each. */
  isTranslated: boolean;
}

interface Column<Row> extends Heading {
  cell(row: Row, locale: Locale, edition: Edition): Cell;
}

export function table<Row>(rowsOf: (project: Project) => readonly Row[], columns: readonly Column<Row>[]): Table {
  return {
    columns,
    rowsOf: (project, variant, edition) =>
      rowsOf(project).map((row) =>
        columns.flatMap(({ isTranslated, cell }) =>
          localesOf(variant, isTranslated).map((locale) => cell(row, locale, edition)),
        ),
      ),
  };
}

/** A column that is the same in every language. */
export function plain<Row>(name: ColumnName, cell: (row: Row) => Cell): Column<Row> {
  return { name, isTranslated: false, cell };
}

export function translated<Row>(name: ColumnName, cell: Column<Row>['cell']): Column<Row> {
  return { name, isTranslated: true, cell };
}

/** The headers of a table: in its language or, where it is in all, the names for programs with the language at the end. */
export function headersOf({ columns }: Table, variant: Variant): string[] {
  if (variant !== 'all') {
    const guide = guideOf(variant);
    return columns.map(({ name }) => guide[name].header);
  }
  return columns.flatMap(({ name, isTranslated }) =>
    isTranslated ? localeCodes.map((locale) => `${name}_${locale}`) : [name],
  );
}

/** The header and the meaning of every column, in one language. */
export function guideOf(locale: Locale) {
  return translate(locale)('data.column', { returnObjects: true });
}

function localesOf(variant: Variant, isTranslated: boolean): readonly Locale[] {
  if (variant !== 'all') return [variant];
  return isTranslated ? localeCodes : localeCodes.slice(0, 1);
}
