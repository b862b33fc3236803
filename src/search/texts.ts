import type { Locale } from '../i18n/locales.ts';
import { readStrings, translate } from '../i18n/translate.ts';

/** What the search page says while it is used, for the script that runs there without i18next. */
export interface SearchTexts {
  locale: Locale;
  /** The plural forms of “3 results”, with `{{number}}`. */
  found: Partial<Record<Intl.LDMLPluralRule, string>>;
  /** With `{{query}}`. */
  none: string;
  noneFilters: string;
  try: string;
  failed: string;
}

export function searchTexts(locale: Locale): SearchTexts {
  const t = translate(locale);
  const { search } = readStrings(locale) as { search: Record<string, string> };
  const found = Object.entries(search).flatMap(([key, text]) => (key.startsWith('found_') ? [[key.slice('found_'.length), text]] : []));
  return {
    locale,
    found: Object.fromEntries(found) as SearchTexts['found'],
    none: search['none'] ?? '',
    noneFilters: t('search.noneFilters'),
    try: t('search.try'),
    failed: t('search.failed'),
  };
}
