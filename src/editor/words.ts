import { locales } from '../i18n/locales.ts';
import type { OfficerLocale } from '../schema/hints.ts';
import english from './words/en.json' with { type: 'json' };
import hungarian from './words/hu.json' with { type: 'json' };
import romanian from './words/ro.json' with { type: 'json' };

/** What the editor says to an officer besides the hints of the schema: names of fields, of choices and of collections. */
export const words: Record<OfficerLocale, typeof english> = { ro: romanian, hu: hungarian, en: english };

/** The name of the field at `path`, which begins with its collection; undefined where it has none. */
export function labelOf(path: readonly string[], locale: OfficerLocale): string | undefined {
  const name = path.at(-1) ?? '';
  return isLocaleName(name) ? locales[name].name : nearest(words[locale].fields, path);
}

/** What a form says of a field where the hint of the schema speaks of lines in a file; undefined where that one serves. */
export function hintInForm(path: readonly string[], locale: OfficerLocale): string | undefined {
  return nearest(words[locale].hints, path);
}

/** What a choice is called; the code of a currency stands for itself. */
export function choiceOf(path: readonly string[], value: string, locale: OfficerLocale): string | undefined {
  if (isLocaleName(value)) return locales[value].name;
  if (/^[A-Z]{2,3}$/.test(value)) return value;
  const named = nearest(words[locale].choices as Record<string, Record<string, string>>, path);
  return named?.[value];
}

/** A sentence of the editor's own, with what is between its braces filled in. */
export function say(note: Note, locale: OfficerLocale, values: Record<string, string> = {}): string {
  return words[locale].notes[note].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** What is said of this very field, or of every field of that name: `places.role` before `role`. */
function nearest<T>(table: Record<string, T>, path: readonly string[]): T | undefined {
  for (let from = 0; from < path.length; from += 1) {
    const found = table[path.slice(from).join('.')];
    if (found !== undefined) return found;
  }
  return undefined;
}

function isLocaleName(name: string): name is keyof typeof locales {
  return Object.hasOwn(locales, name);
}

export type Note = keyof typeof english.notes;
