import { formatDate, formatDateRange, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { localePath, projectPath } from '../i18n/paths.ts';
import { translate } from '../i18n/translate.ts';
import { intervalOf } from '../model/linked.ts';
import { mainAmountOf } from '../model/money.ts';
import { namesOf } from '../model/name.ts';
import { narrativeIn, type Project } from '../model/project.ts';
import { isStated } from '../schema/text.ts';
import type { Amount, Share } from '../schema/money.ts';
import type { Cell } from './csv.ts';
import type { Edition } from './edition.ts';

/** The tables, each a list of columns: headers, cells and the guide on the data page all come from here. */
export const tables = {
  projects: { rowsOf: (project) => [{ project }], columns: projectColumns() },
  amounts: { rowsOf: amountRows, columns: amountColumns() },
  places: { rowsOf: ({ places, ...project }) => places.map((row) => ({ ...row, project: { ...project, places } })), columns: placeColumns() },
} satisfies Tables;

export const tableNames = Object.keys(tables) as TableName[];
export type TableName = keyof typeof tables;

/** What a column is called in the table of all languages; `content/interface/*.json` has its header and meaning under `data.column`. */
export type ColumnName =
  | 'id' | 'series' | 'phase' | 'title' | 'summary' | 'lang' | 'period' | 'interval' | 'programme' | 'funding' | 'kind' | 'amount'
  | 'currency' | 'counties' | 'page' | 'partOf' | 'percent' | 'source' | 'role' | 'siruta' | 'nameRo' | 'nameHu' | 'placeKind'
  | 'commune' | 'county' | 'latitude' | 'longitude';

export interface Column<Row> {
  name: ColumnName;
  /** Whether the cell is in the language of the reader; the table of all languages has such a column once for each. */
  isTranslated: boolean;
  cell(row: Row, locale: Locale, edition: Edition): Cell;
}
