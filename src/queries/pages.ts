import { getCollection, type CollectionEntry } from 'astro:content';
import { defaultLocale, isLocale, localeCodes, standInOf, type Locale } from '../i18n/locales.ts';
import { isShown } from './shown.ts';

/** A standing page in a language of the site, with its text in that language or, where there is none, in another. */
export interface StandingPage {
  id: string;
  locale: Locale;
  textLocale: Locale;
  entry: CollectionEntry<'pages'>;
  /** The languages that the page has a text in. */
  alternates: Locale[];
}

/** Every standing page in every language of the site. */
export async function getStandingPages(): Promise<StandingPage[]> {
  const entries = await getCollection('pages', isShown);
  const texts = Map.groupBy(
    entries.flatMap((entry) => {
      const [id, locale] = entry.id.split('/');
      return id && isLocale(locale) ? [{ id, locale, entry }] : [];
    }),
    ({ id }) => id,
  );
  return [...texts].flatMap(([id, written]) =>
    localeCodes.flatMap((locale): StandingPage[] => {
      const wanted = [locale, standInOf(locale), defaultLocale];
      const text = wanted.flatMap((each) => written.find((other) => other.locale === each) ?? [])[0] ?? written[0];
      const alternates = written.map((each) => each.locale);
      return text ? [{ id, locale, textLocale: text.locale, entry: text.entry, alternates }] : [];
    }),
  );
}
