/**
 * The languages of the site, in the order in which they are offered. A further language is one line here,
 * `content/interface/<locale>.json` and the narratives.
 */
export const locales = {
  ro: { name: 'Română', intl: 'ro-RO', openGraph: 'ro_RO' },
  hu: { name: 'Magyar', intl: 'hu-HU', openGraph: 'hu_HU' },
  en: { name: 'English', intl: 'en-GB', openGraph: 'en_GB' },
} as const;

export type Locale = keyof typeof locales;

export const localeCodes = Object.keys(locales) as [Locale, ...Locale[]];

/** Where `x-default` leads and what the root page puts first. */
export const defaultLocale: Locale = localeCodes[0];

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(locales, value);
}
