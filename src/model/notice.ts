import type { Locale } from '../i18n/locales.ts';
import type { Programme } from '../schema/programme.ts';

/** What is known of the wording of a programme's notice in a language. */
export type WordingStanding = 'official' | 'in-use' | 'translation' | 'not-found';

export function standingOf({ notices }: Pick<Programme, 'notices'>, locale: Locale): WordingStanding {
  const own = notices.filter(({ lang }) => lang === locale);
  if (own.some(({ standing }) => standing === 'official')) return 'official';
  const isTranslated = notices.some(
    ({ standing, translations }) => standing === 'official' && translations[locale] !== undefined,
  );
  if (isTranslated) return 'translation';
  return own.length > 0 ? 'in-use' : 'not-found';
}
