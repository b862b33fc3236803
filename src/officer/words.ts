import type { OfficerLocale } from '../schema/hints.ts';
import english from './words/en.json' with { type: 'json' };
import hungarian from './words/hu.json' with { type: 'json' };
import romanian from './words/ro.json' with { type: 'json' };

/**
 * What commands and the preview say to the officer, besides messages of checks and hints of the schema. A key names who says it and
 * what: `new.written`.
 */
export type WordKey = keyof typeof english;

export const officerWords: Record<OfficerLocale, Record<WordKey, string>> = {
  ro: romanian,
  hu: hungarian,
  en: english,
};

/** The function that speaks the officer's language. */
export function speak(locale: OfficerLocale): Speak {
  return (key, values = {}) =>
    officerWords[locale][key].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export type Speak = (key: WordKey, values?: Record<string, string | number>) => string;
