import type { Money } from '../model/money.ts';
import { locales, type Locale } from './locales.ts';
import { translate } from './translate.ts';

const cache = new Map<string, unknown>();

/** A number as the language groups it: 1.243 (ro), 1243 (hu), 1,243 (en). */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormat(locale, 'plain').format(value);
}

/** Ten percent: 10 % (ro), 10% (hu), 10% (en). */
export function formatPercent(percent: number, locale: Locale): string {
  return numberFormat(locale, 'percent').format(percent / 100);
}

/**
 * An amount as accounts in the language write it: `1.756.996,00 lei`, `1 756 996,00 lej`, `RON 1,756,996.00`. Lei always carry their
 * bani; other currencies show decimals only where there are any.
 */
export function formatMoney({ minor, currency }: Money, locale: Locale): string {
  const hasDecimals = currency === 'RON' || minor % 100 !== 0;
  const number = numberFormat(locale, hasDecimals ? 'decimals' : 'whole').format(minor / 100);
  const t = translate(locale);
  return (currency === 'RON' ? t('money.RON', { number }) : t('money.other', { number, currency })).replaceAll(
    ' ',
    NO_BREAK,
  );
}

/** A partial date as exact as it is: `2015`, `mai 2015`, `2015. május 26.` */
export function formatDate(date: string, locale: Locale): string {
  if (isYear(date)) return date;
  return remembered(`${locale} ${date}`, () => dateFormat(locale, date.length).format(asDate(date)));
}

/**
 * Two partial dates as a range: `mai 2015 – ianuarie 2017`; one that is within a year names the year once. Bare numbers stand close
 * to their dash: `2015–2017`, `26–28 May 2015`.
 */
export function formatDateRange(start: string, end: string, locale: Locale): string {
  if (start === end) return formatDate(start, locale);
  if (isYear(start) && isYear(end)) return `${start}–${end}`;
  const isWithinYear = start.slice(0, 4) === end.slice(0, 4);
  // Of two years each language writes both dates in full. `Intl` takes ten times as long to find that out.
  if (start.length !== end.length || !isWithinYear) return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
  const isWithinMonth = start.length > 7 && start.slice(0, 7) === end.slice(0, 7);
  return remembered(`range ${locale} ${start} ${end}`, () =>
    dateFormat(locale, start.length)
      .formatRange(asDate(start), asDate(end))
      .replace(/\s*–\s*/, isWithinMonth ? '–' : ' – '),
  );
}

/** Several things in one sentence: `A, B și C`. */
export function formatList(items: readonly string[], locale: Locale): string {
  return remembered(`list ${locale}`, () => new Intl.ListFormat(locales[locale].intl, { type: 'conjunction' })).format(
    items,
  );
}

/** Latitude and longitude in degrees: `46,3084; 25,3006`. Where a comma parts the decimals, it cannot part the two. */
export function formatCoordinates(
  { latitude, longitude }: { latitude: number; longitude: number },
  locale: Locale,
): string {
  const degrees = numberFormat(locale, 'degrees');
  const [north, east] = [degrees.format(latitude), degrees.format(longitude)];
  return `${north}${north.includes(',') ? ';' : ','} ${east}`;
}

/** The size of a file in kilobytes: `1,2 kB`. */
export function formatSize(bytes: number, locale: Locale): string {
  return numberFormat(locale, 'kilobytes')
    .format(bytes / 1000)
    .replaceAll(' ', NO_BREAK);
}

/** The name of a country or of the EU: `FR` is Franța, Franciaország, France. */
export function formatRegion(code: string, locale: Locale): string {
  const names = remembered(`region ${locale}`, () => new Intl.DisplayNames(locales[locale].intl, { type: 'region' }));
  return remembered(`region ${locale} ${code}`, () => names.of(code) ?? code);
}

/** The name of a language within a sentence: `engleză`, `angol`, `English`. */
export function formatLanguage(code: string, locale: Locale): string {
  const names = remembered(
    `language ${locale}`,
    () => new Intl.DisplayNames(locales[locale].intl, { type: 'language' }),
  );
  return remembered(`language ${locale} ${code}`, () => names.of(code) ?? code);
}

/** Orders names as the language does. */
export function compareNames(locale: Locale): (a: string, b: string) => number {
  return remembered(`collator ${locale}`, () => new Intl.Collator(locales[locale].intl)).compare;
}

const NO_BREAK = '\u00a0';

const numbers = {
  plain: {},
  percent: { style: 'percent', maximumFractionDigits: 2 },
  whole: { minimumFractionDigits: 0, maximumFractionDigits: 0, useGrouping: 'always' },
  decimals: { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: 'always' },
  degrees: { maximumFractionDigits: 6 },
  kilobytes: { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 },
} as const satisfies Record<string, Intl.NumberFormatOptions>;

function numberFormat(locale: Locale, kind: keyof typeof numbers): Intl.NumberFormat {
  return remembered(`number ${locale} ${kind}`, () => new Intl.NumberFormat(locales[locale].intl, numbers[kind]));
}

function isYear(date: string): boolean {
  return date.length === 4;
}

/** The format for a date of this length: `2015-05` (7) or `2015-05-26` (10). */
function dateFormat(locale: Locale, length: number): Intl.DateTimeFormat {
  return remembered(
    `date ${locale} ${length}`,
    () =>
      new Intl.DateTimeFormat(locales[locale].intl, {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'long',
        ...(length > 7 && { day: 'numeric' as const }),
      }),
  );
}

function asDate(date: string): Date {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, dayOfMonth));
}

function remembered<T>(key: string, make: () => T): T {
  const known = cache.get(key) as T | undefined;
  if (known) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
