import { describe, expect, test } from 'vitest';
import { officerLocales } from '../schema/hints.ts';
import { officerWords, speak } from './words.ts';

const values = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
const typed = (text: string) => new Set(text.match(/npm run [a-z-]+|--[a-z]+|[\w/]+\.yaml|draft: true/g));
const { en } = officerWords;

describe.each(officerLocales.filter((locale) => locale !== 'en'))('What is said to an officer in %s', (locale) => {
  const words = officerWords[locale];

  test('is what is said in English, and no more', () => {
    expect(Object.keys(words)).toEqual(Object.keys(en));
  });

  test.each(Object.entries(words))('names the same values and commands: %s', (key, text) => {
    const english = en[key as keyof typeof en];
    expect(values(text)).toEqual(values(english));
    expect(typed(text)).toEqual(typed(english));
  });

  test('is written with the letters and quotation marks of the language', () => {
    expect(Object.values(words).join('\n')).not.toMatch(/[şţŞŢ“]|(^|\s)"/m);
  });
});

test('A value takes its place; one that is not given stays visible', () => {
  expect(speak('en')('new.default', { value: '7' })).toBe('Enter: 7');
  expect(speak('ro')('new.default')).toBe('Enter: {{value}}');
});
