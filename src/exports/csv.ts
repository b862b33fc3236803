import { localeCodes, locales, type Locale } from '../i18n/locales.ts';

/** A value in a table: text, a figure, or nothing where it is not stated. */
export type Cell = string | number | undefined;

/** What parts fields and decimals in a table. */
export interface Dialect {
  separator: ',' | ';';
  decimal: '.' | ',';
}

/**
 * Excel takes both marks from the language of the reader's system, and a file cannot tell it which (`sep=` spoils the byte order
 * mark): a Romanian or Hungarian one expects semicolons and decimal commas.
 */
export const dialects = Object.fromEntries(localeCodes.map((locale) => [locale, dialectOf(locale)])) as Record<
  Locale,
  Dialect
>;

function dialectOf(locale: Locale): Dialect {
  const decimal = new Intl.NumberFormat(locales[locale].intl).formatToParts(0.5).find(({ type }) => type === 'decimal');
  return decimal?.value === ',' ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' };
}

/** A finished table: UTF-8 with the byte order mark by which Excel knows it. */
export function csvFile(rows: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Buffer.concat([BYTE_ORDER_MARK, ...rows]);
}

/** Some rows as they stand in the file, each ended as RFC 4180 demands. */
export function csvRows(rows: readonly Cell[][], dialect: Dialect): Uint8Array {
  return Buffer.from(rows.map((cells) => `${csvLine(cells, dialect)}\r\n`).join(''));
}

/** One row of a table, without its end. */
export function csvLine(cells: readonly Cell[], dialect: Dialect): string {
  return cells
    .map((cell) => (typeof cell === 'number' ? figure(cell, dialect) : text(cell ?? '')))
    .join(dialect.separator);
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * A spreadsheet runs what begins like a formula, also where a full-width sign or a tab stands for it. An apostrophe makes it text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function text(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$|^'/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function figure(value: number, { separator, decimal }: Dialect): string {
  const written = String(value).replace('.', decimal);
  return separator === decimal ? `"${written}"` : written;
}
