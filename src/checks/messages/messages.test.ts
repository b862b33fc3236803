import { describe, expect, test } from 'vitest';
import english from './en.json' with { type: 'json' };
import hungarian from './hu.json' with { type: 'json' };
import romanian from './ro.json' with { type: 'json' };

const messages: Record<string, Record<string, string>> = { en: english, hu: hungarian, ro: romanian };
const valuesOf = (text = '') => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();

describe.for(['ro', 'hu'])('The messages in %s', (locale) => {
  const translated = messages[locale] ?? {};

  test('are those in English, no fewer and no more', () => {
    expect(Object.keys(translated).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test.for(Object.entries(english))('use the same values for %s', ([key, text]) => {
    expect(valuesOf(translated[key])).toEqual(valuesOf(text));
  });

  test('have the letters and the quotation marks of their language', () => {
    const wrong = Object.values(translated).filter((text) => /[şţŞŢ“]/.test(text) || text !== text.normalize('NFC'));
    expect(wrong).toEqual([]);
  });

  test('are translated', () => {
    // What holds values alone is the same everywhere.
    const same = Object.entries(english).filter(
      ([key, text]) => translated[key] === text && /\p{L}{4}/u.test(text.replace(/\{\{\w+\}\}/g, '')),
    );
    expect(same.map(([key]) => key).filter((key) => !['phrase-programme', 'phrase-indicator'].includes(key))).toEqual(
      [],
    );
  });
});

test('A message says what to do and ends as a sentence', () => {
  const open = Object.entries(english).filter(
    ([key, text]) => !key.startsWith('phrase-') && !/[.?…:]$|\{\{\w+\}\}$|[a-z}]$/.test(text),
  );
  expect(open).toEqual([]);
});
