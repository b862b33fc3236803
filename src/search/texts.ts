import { formatLanguage } from '../i18n/format.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { readStrings, translate } from '../i18n/translate.ts';

type Plurals = Partial<Record<Intl.LDMLPluralRule, string>>;

/** What the search page says while it is used, for the script that runs there without i18next. */
export interface SearchTexts {
  locale: Locale;
  /** The plural forms of “3 results”, with `{{number}}`. */
  found: Plurals;
  /** With `{{query}}`. */
  none: string;
  /** The same, where another language has something. */
  noneHere: string;
  /** The plural forms of “In Hungarian there are 3 results”, with `{{language}}` and `{{number}}`. */
  elsewhere: Plurals;
  languages: Record<Locale, string>;
  noneFilters: string;
  try: string;
  failed: string;
}

/** What the project list says while it is filtered. */
export interface ListTexts {
  locale: Locale;
  /** The plural forms of “3 projects”, with `{{number}}`. */
  count: Plurals;
  none: string;
}

export function searchTexts(locale: Locale): SearchTexts {
  const t = translate(locale);
  return {
    locale,
    found: pluralsOf(locale, 'search', 'found'),
    none: t('search.none', { query: '{{query}}' }),
    noneHere: t('search.noneHere', { query: '{{query}}' }),
    elsewhere: pluralsOf(locale, 'search', 'elsewhere'),
    languages: Object.fromEntries(localeCodes.map((each) => [each, formatLanguage(each, locale)])) as Record<
      Locale,
      string
    >,
    noneFilters: t('search.noneFilters'),
    try: t('search.try'),
    failed: t('search.failed'),
  };
}

export function listTexts(locale: Locale): ListTexts {
  return { locale, count: pluralsOf(locale, 'list', 'count'), none: translate(locale)('list.none') };
}

function pluralsOf(locale: Locale, section: 'search' | 'list', key: string): Plurals {
  const strings = readStrings(locale)[section] as Record<string, string>;
  return Object.fromEntries(
    Object.entries(strings).flatMap(([name, text]) =>
      name.startsWith(`${key}_`) ? [[name.slice(key.length + 1), text]] : [],
    ),
  ) as Plurals;
}
