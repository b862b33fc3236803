import { expect, test } from 'vitest';
import { around, excerpts } from './excerpts.ts';

test('two texts are shown from shortly before they part', () => {
  const start = 'Material realizat cu sprijinul financiar al Granturilor ';
  expect(excerpts(`${start}SEE`, `${start}Norvegiene`)).toEqual({
    found: '…financiar al Granturilor SEE',
    wanted: '…financiar al Granturilor Norvegiene',
  });
});

test.each([
  ['Scurt', 0, 'Scurt'],
  ['a'.repeat(30) + 'b'.repeat(90), 30, `…${'a'.repeat(25)}${'b'.repeat(55)}…`],
])('a text is cut on both sides of a place', (text, at, shown) => {
  expect(around(text, at)).toBe(shown);
});
