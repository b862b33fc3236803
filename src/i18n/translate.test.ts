import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { localeCodes } from './locales.ts';
import { readStrings, translate } from './translate.ts';

/** Every string with its key; forms of a noun under the key that they share. */
function stringsOf(strings: object, above = ''): [key: string, string: string][] {
  return Object.entries(strings).flatMap(([name, below]: [string, unknown]) => {
    const key = above + name;
    return typeof below === 'string'
      ? [[key.replace(/_(zero|one|two|few|many|other)$/, ''), below] as [string, string]]
      : stringsOf(below as object, `${key}.`);
  });
}

type Say = (key: string, values?: object) => unknown;

describe.each(localeCodes)('What is said in %s', (locale) => {
  const strings = readStrings(locale);
  const say = translate(locale) as unknown as Say;

  test('is what i18next says, with every value and count', async () => {
    const engine = createInstance();
    await engine.init({
      lng: locale,
      resources: { [locale]: { translation: strings } },
      interpolation: { escapeValue: false },
    });
    for (const [key, string] of stringsOf(strings)) {
      const names = [...string.matchAll(/{{(.+?)}}/g)].map(([, name]) => name);
      for (const count of [0, 1, 2, 19, 20, 101, 1_000_000]) {
        const values = { count, ...Object.fromEntries(names.map((name) => [name, `${name} $& {{name}} ${count}`])) };
        expect(say(key, values), key).toBe((engine.t as unknown as Say)(key, values));
      }
    }
  });

  test('is said anew with each value', () => {
    expect(say('money.other', { number: '1', currency: 'EUR' })).not.toBe(
      say('money.other', { number: '2', currency: 'EUR' }),
    );
    expect(say('money.other', { number: '1', currency: 'EUR' })).toContain('EUR');
  });

  test('shows the name of a value that is missing, and nothing for one that is not there', () => {
    expect(say('money.other', { number: '1' })).toContain('{{currency}}');
    expect(say('money.other', { number: '1', currency: undefined })).not.toContain('{{');
  });
});
