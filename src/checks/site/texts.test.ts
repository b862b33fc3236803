import { expect, test } from 'vitest';
import { Texts } from './texts.ts';

test('The same text has the same number, another another', () => {
  const texts = new Texts();
  expect(['/ro/', '/hu/', '/ro/'].map((text) => texts.numberOf(text))).toEqual([0, 1, 0]);
  expect(texts.textOf(1)).toBe('/hu/');
});

test('What came since is what another process does not know yet', () => {
  const texts = new Texts();
  texts.numberOf('a');
  const { count } = texts;
  texts.numberOf('ő');
  expect(texts.since(count)).toEqual(['ő']);
});

test('A number that was never given out has no text', () => {
  expect(() => new Texts().textOf(7)).toThrow('No text has the number 7.');
});

test('Texts that were packed have their numbers and letters again, with those that come after', () => {
  const first = new Texts();
  for (const text of ['/ro/', '', '„Székelyudvarhely”']) first.numberOf(text);
  const second = new Texts(structuredClone(first.pack()));
  expect(second.numberOf('ș')).toBe(3);
  const third = new Texts(structuredClone(second.pack()));
  expect(third.since(0)).toEqual(['/ro/', '', '„Székelyudvarhely”', 'ș']);
  expect(third.count).toBe(4);
});
