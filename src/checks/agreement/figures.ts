import type { Locale } from '../../i18n/locales.ts';
import { numeralsIn } from './numerals.ts';

/** A figure in prose by its value, so that `1.756.996,00`, `1 756 996,00` and `1,756,996.00` are one. */
export interface Figure {
  /** The value: `n 1756996`, `% 10`, `d 2015-05-26`, `m 06`, `c RO10`. */
  key: string;
  found: string;
  at: number;
  /** Answers to a figure of another language and demands none. */
  isDoubtful: boolean;
  /** The code of the currency, where the figure is an amount. */
  currency?: string | undefined;
}

/** The figures of a text in the order in which they stand: dates, codes, percentages, amounts and numbers, in digits and words. */
export function figuresIn(text: string, locale: Locale): Figure[] {
  const figures: Figure[] = [];
  let rest = text;
  const take = (pattern: RegExp, keysOf: (match: RegExpExecArray) => string[]) => {
    for (const match of rest.matchAll(pattern)) {
      const keys = keysOf(match);
      if (keys.length === 0) continue;
      figures.push(...keys.map((key) => ({ key, found: match[0].trim(), at: match.index, isDoubtful: false })));
      rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  };
  for (const { pattern, keysOf } of [...(dates[locale] ?? []), ...numericDates]) take(pattern, keysOf);
  take(CODE, ([code]) => (/\d/.test(code) ? [`c ${code}`] : []));
  take(/(?<!\d)\d{1,2}:\d{2}(?!\d)/g, ([time]) => [`t ${time}`]);
  for (const match of rest.matchAll(NUMBER)) figures.push(numberOf(match, rest, locale));
  const words = rest.replace(NUMBER, (match) => ' '.repeat(match.length));
  for (const { value, at, found, isDoubtful } of numeralsIn(words, locale)) {
    const percent = PERCENT.exec(rest.slice(at + found.length))?.[0];
    figures.push({ key: `${percent ? '%' : 'n'} ${value}`, found: found + (percent ?? ''), at, isDoubtful });
  }
  return figures.toSorted((a, b) => a.at - b.at);
}

/** A code with letters and digits: RO10, RO-LOCALDEV-0022. */
const CODE = /(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]*(?:[-/][\p{Lu}\d]+)*(?![\p{Ll}])/gu;
const NUMBER =
  /(?<![\p{L}\d])(?<!\p{L}-)(?:\d{1,3}(?:[.,'’ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?)/gu;
const PERCENT = /^[ \u00a0\u202f]?(?:%|percent|per cent|la sută|procent|százalék)/u;
const SCALE =
  /^[ \u00a0](?:de )?(?:(thousand|mii|ezer)|(million|milioane|milion|millió)|(billion|miliarde|miliard|milliárd))/u;
const currencies = (
  [
    ['RON', 'RON|lei|lej'],
    ['EUR', 'EUR|euro|euró|€'],
    ['HUF', 'HUF|forint|Ft'],
    ['NOK', 'NOK'],
    ['CHF', 'CHF'],
    ['USD', 'USD|\\$'],
    ['GBP', 'GBP|£'],
  ] as const
).map(([code, names]) => ({
  code,
  before: new RegExp(`(?:${names})[ \\u00a0]?$`, 'u'),
  after: new RegExp(`^[ \\u00a0\\u202f]?(?:de )?(?:${names})`, 'u'),
}));

function numberOf(match: RegExpExecArray, text: string, locale: Locale): Figure {
  const [found] = match;
  const after = text.slice(match.index + found.length);
  const before = text.slice(Math.max(0, match.index - 8), match.index);
  const scale = SCALE.exec(after);
  const factor = !scale ? 1 : scale[1] ? 1e3 : scale[2] ? 1e6 : 1e9;
  const value = String(Number((valueOf(found, locale) * factor).toFixed(2)));
  const percent = PERCENT.exec(after)?.[0];
  const rest = scale ? after.slice(scale[0].length) : after;
  const currency = currencies.find((each) => each.after.test(rest) || each.before.test(before))?.code;
  // A bare 1 may be said as an article in another language.
  return {
    key: `${percent ? '%' : 'n'} ${value}`,
    found: found + (percent ?? ''),
    at: match.index,
    isDoubtful: value === '1' && !percent,
    currency,
  };
}

/** The value of a number however it is grouped; three digits after a single sign are a group wherever that is how it is written. */
function valueOf(text: string, locale: Locale): number {
  const compact = text.replace(/['’ \u00a0\u2009\u202f]/g, '');
  const marks = [...compact.matchAll(/[.,]/g)].map(([mark]) => mark);
  const last = marks.at(-1) ?? '';
  const isMixed = new Set(marks).size > 1;
  const decimals = compact.slice(compact.lastIndexOf(last) + 1).length;
  const isGroup =
    !isMixed && (marks.length > 1 || (decimals === 3 && !(last === '.' && locale === 'en') && !/^0/.test(compact)));
  if (!last || isGroup) return Number(compact.replace(/[.,]/g, ''));
  const at = compact.lastIndexOf(last);
  return Number(`${compact.slice(0, at).replace(/[.,]/g, '')}.${compact.slice(at + 1)}`);
}

interface DatePattern {
  pattern: RegExp;
  keysOf(match: RegExpExecArray): string[];
}

const months: Record<string, string[]> = {
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie'.split(' '),
  hu: 'január február március április május június július augusztus szeptember október november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Months that are also a verb, an adverb or a name somewhere: without a year or a day beside them they are not read as months. */
const AMBIGUOUS = new Set(['03', '05']);

const dates: Record<string, DatePattern[]> = {
  ro: dayFirst(months['ro'] ?? [], '–|-|și|până în|până la|la'),
  en: dayFirst(months['en'] ?? [], '–|-|and|to|until'),
  hu: yearFirst(months['hu'] ?? []),
};

const numericDates: DatePattern[] = [
  {
    pattern: /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/g,
    keysOf: ([, year, month, day]) => dateKeys(year, month, [day]),
  },
  {
    pattern: /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/g,
    keysOf: ([, day, month, year]) => dateKeys(year, month, [day]),
  },
  {
    pattern: /(?<!\d)(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})(?!\d)/g,
    keysOf: ([, year, month, day]) => dateKeys(year, month, [day]),
  },
];

/** 26 May 2015 · 26–28 May 2015 · May 26, 2015 · May 2015 · May and June 2015 */
function dayFirst(names: string[], and: string): DatePattern[] {
  const name = names.join('|');
  const number = (month = '') => String(names.findIndex((each) => each.toLowerCase() === month.toLowerCase()) + 1);
  const flags = names.includes('May') ? 'gu' : 'giu';
  return [
    {
      pattern: new RegExp(`(?<![\\p{L}])(${name})\\s?(?:${and})\\s?(${name}),?\\s(\\d{4})(?!\\d)`, flags),
      keysOf: ([, from, to, year]) => [...dateKeys(year, number(from), []), ...dateKeys(year, number(to), [])],
    },
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:\\s?[–-]\\s?(\\d{1,2}))?(?:st|nd|rd|th)?\\s(?:of\\s)?)?(${name}),?\\s(\\d{4})(?!\\d)`,
        flags,
      ),
      keysOf: ([, day, until, month, year]) => dateKeys(year, number(month), [day, until]),
    },
    {
      pattern: new RegExp(`(?<![\\p{L}])(${name})\\s(\\d{1,2})(?:st|nd|rd|th)?,\\s(\\d{4})(?!\\d)`, flags),
      keysOf: ([, month, day, year]) => dateKeys(year, number(month), [day]),
    },
    {
      pattern: new RegExp(`(?<![\\p{L}])(?:(\\d{1,2})\\s)?(${name})(?!\\p{L})`, flags),
      keysOf: ([, day, month]) => monthKeys(number(month), day),
    },
  ];
}

/** 2015. május 26-án · 2015 májusa · 2015 augusztusa és októbere */
function yearFirst(names: string[]): DatePattern[] {
  const name = names.map((each) => each.replace(/r$/, 'r')).join('|');
  const number = (month = '') => String(names.findIndex((each) => month.toLowerCase().startsWith(each)) + 1);
  return [
    {
      pattern: new RegExp(`(?<!\\d)(\\d{4})\\.?\\s(${name})\\p{L}*\\s?(?:–|-|és)\\s?(${name})\\p{L}*(?!\\s\\d)`, 'giu'),
      keysOf: ([, year, from, to]) => [...dateKeys(year, number(from), []), ...dateKeys(year, number(to), [])],
    },
    {
      pattern: new RegExp(
        `(?<!\\d)(\\d{4})\\.?\\s(${name})\\p{L}*(?:\\s(\\d{1,2})(?:\\.?\\s?[–-]\\s?(\\d{1,2}))?(?=\\.|-\\p{L}|\\s?[–)]|$))?`,
        'giu',
      ),
      keysOf: ([, year, month, day, until]) => dateKeys(year, number(month), [day, until]),
    },
    {
      pattern: new RegExp(`(?<![\\p{L}])(${name})\\p{L}*(?:\\s(\\d{1,2})(?=\\.|-\\p{L}))?`, 'giu'),
      keysOf: ([, month, day]) => monthKeys(number(month), day),
    },
  ];
}

function dateKeys(year = '', month = '', days: (string | undefined)[]): string[] {
  if (Number(month) < 1 || Number(month) > 12) return [];
  const base = `d ${year}-${month.padStart(2, '0')}`;
  const stated = days.filter((day) => day !== undefined);
  return stated.length === 0 ? [base] : stated.map((day) => `${base}-${day.padStart(2, '0')}`);
}

function monthKeys(month: string, day: string | undefined): string[] {
  const padded = month.padStart(2, '0');
  if (day) return [`m ${padded}-${day.padStart(2, '0')}`];
  return AMBIGUOUS.has(padded) ? [] : [`m ${padded}`];
}
