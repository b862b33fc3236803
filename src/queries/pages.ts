import { getCollection, type CollectionEntry } from 'astro:content';
import { isShown } from './shown.ts';
import { isLocale, type Locale } from '../i18n/locales.ts';

export interface StandingPage {
  id: string;
  locale: Locale;
  entry: CollectionEntry<'pages'>;
}

/** Every standing page in every language that it has. */
export async function getStandingPages(): Promise<StandingPage[]> {
  const entries = await getCollection('pages', isShown);
  return entries.flatMap((entry): StandingPage[] => {
    const [id, locale] = entry.id.split('/');
    return id && isLocale(locale) ? [{ id, locale, entry }] : [];
  });
}
