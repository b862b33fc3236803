import hungarian from './hints/hu.json' with { type: 'json' };
import romanian from './hints/ro.json' with { type: 'json' };

/** The languages in which the site talks to its officers: messages, hints, commands. Readers' languages are those of i18n/locales. */
export const officerLocales = ['ro', 'hu', 'en'] as const;

export type OfficerLocale = (typeof officerLocales)[number];

const hints: Record<Exclude<OfficerLocale, 'en'>, Record<string, string>> = { ro: romanian, hu: hungarian };

/**
 * What to write in a field, in the officer's language: `description` is the English text that the schema gives it with
 * `.describe()`. Choices stay as they are, since they are what is typed: “One of town, village” is looked up as “One of {{choices}}”.
 * Hints without a translation fail a test (`hints.test.ts`); should one reach an officer all the same, English helps more than nothing.
 */
export function hintFor(description: string, locale: OfficerLocale): string {
  return translationOf(description, locale) ?? description;
}

/** The translation of a hint; undefined where there is none. */
export function translationOf(description: string, locale: OfficerLocale): string | undefined {
  if (locale === 'en') return description;
  const known = hints[locale][description];
  if (known !== undefined) return known;
  const choices = CHOICES.exec(description)?.[2];
  if (choices === undefined) return undefined;
  return hints[locale][keyOf(description)]?.replace('{{choices}}', () => choices);
}

/** The key of a hint in `hints/*.json`: without the choices that it lists. */
export function keyOf(description: string): string {
  return description.replace(CHOICES, '$1{{choices}}');
}

const CHOICES = /\b(one of )((?:[\p{L}-]+, )+[\p{L}-]+)/iu;
