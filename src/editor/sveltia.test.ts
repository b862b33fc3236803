import { describe, expect, test } from 'vitest';
import { officerLocales } from '../schema/hints.ts';
import { sveltiaEnglish, sveltiaWords, type Words } from './sveltia.ts';

const english = flatten(sveltiaEnglish());
const placeholders = (text: string): string[] => text.match(/\{\$\w+\}/g) ?? [];

describe.for(officerLocales)('What the editor’s buttons say in %s', (locale) => {
  const entries = Object.entries(sveltiaWords(locale));

  test('is said by Sveltia', () => {
    expect(entries.map(([key]) => key).filter((key) => !english.has(key))).toEqual([]);
  });

  test('names no value that Sveltia does not give', () => {
    const strange = entries.filter(([key, text]) =>
      placeholders(text).some((name) => !english.get(key)?.includes(name)),
    );
    expect(strange).toEqual([]);
  });

  test('counts where Sveltia counts, in the plural forms of the language', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((form) => form !== 'other');
    const uncounted = entries.filter(([key, text]) => {
      if (!english.get(key)?.includes('.match')) return text.includes('.match');
      return !forms.every((form) => text.includes(`\n${form} {{`));
    });
    expect(uncounted).toEqual([]);
  });

  test('is written with the letters and quotation marks of the language', () => {
    const wrong = locale === 'en' ? /[„]|(^|\s)"/m : /[şţŞŢ“]|(^|\s)"/m;
    expect(entries.filter(([, text]) => wrong.test(text))).toEqual([]);
  });
});

function flatten(words: Words, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([name, word]): [string, string][] =>
      typeof word === 'string' ? [[path + name, word]] : [...flatten(word, `${path}${name}.`)],
    ),
  );
}
