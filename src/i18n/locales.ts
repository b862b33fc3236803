/** A language of the site. */
interface Language {
  /** Its name for those who speak it. */
  name: string;
  /** In whose manner numbers, dates and plurals are written: a language that JavaScript's `Intl` knows. */
  intl: string;
  openGraph: string;
  /** Its three letters in ISO 639-3. */
  iso: string;
  /**
   * Another language of the site whose short texts (names of programmes and themes, statements, updates, the site's own name) stand
   * in for those that this one does not have yet. Pages mark them as what they are. Where nothing is named here, all are demanded.
   */
  standIn?: string;
}

/**
 * The languages of the site, in the order in which they are offered. A further language is one line here,
 * `content/interface/<locale>.json` and the narratives:
 *
 *     rom: { name: 'Romani čhib', intl: 'ro-RO', openGraph: 'ro_RO', iso: 'rom', standIn: 'ro' },
 */
export const locales = {
  ro: { name: 'Română', intl: 'ro-RO', openGraph: 'ro_RO', iso: 'ron' },
  hu: { name: 'Magyar', intl: 'hu-HU', openGraph: 'hu_HU', iso: 'hun' },
  en: { name: 'English', intl: 'en-GB', openGraph: 'en_GB', iso: 'eng' },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof locales;

/** What is said in languages, before others stand in. */
export type Texts<T> = Partial<Record<Locale, T>>;

export const localeCodes = Object.keys(locales) as [Locale, ...Locale[]];

/** Where `x-default` leads and what the root page puts first. */
export const defaultLocale: Locale = localeCodes[0];

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(locales, value);
}

/** The language whose short texts stand in for missing ones; undefined for a language in which all are demanded. */
export function standInOf(locale: Locale): Locale | undefined {
  const { standIn }: Language = locales[locale];
  return isLocale(standIn) ? standIn : undefined;
}

/** The texts in every language: where a language may do without, that of its stand-in. */
export function withStandIns<T>(texts: Texts<T>): Record<Locale, T> {
  return Object.fromEntries(
    localeCodes.flatMap((locale) => {
      const text = texts[locale] ?? texts[standInOf(locale) ?? locale];
      return text === undefined ? [] : [[locale, text]];
    }),
  ) as Record<Locale, T>;
}

/** The language to mark a text with on a page in `locale`: that of the stand-in whose text it is; undefined for the page's own. */
export function foreignIn(texts: Record<Locale, unknown>, locale: Locale): Locale | undefined {
  const standIn = standInOf(locale);
  return standIn !== undefined && isSame(texts[standIn], texts[locale]) ? standIn : undefined;
}

/** Those languages in which a text was written; the others have it from their stand-in. */
export function withoutStandIns<T>(texts: Record<Locale, T>): Texts<T> {
  return Object.fromEntries(Object.entries(texts).filter(([locale]) => !isLocale(locale) || !foreignIn(texts, locale)));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
