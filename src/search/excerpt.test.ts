import { expect, test } from 'vitest';
import { excerptOf, type Piece } from './excerpt.ts';

const shown = (pieces: Piece[]) => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const filler = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

test.each([
  ['what was found is marked', 'Caritas Alba Iulia', ['carit'], '[Caritas] Alba Iulia'],
  ['with its accents and marks', 'în „Székelyudvarhely”, azóta', ['szekely'], 'în [„Székelyudvarhely”,] azóta'],
  ['a part of a compound too', 'Cluj-Napoca și Oradea', ['napoca'], '[Cluj-Napoca] și Oradea'],
  ['nothing where only the names have it', 'Cluj și Oradea', ['makod'], 'Cluj și Oradea'],
])('%s', (_, text, beginnings, excerpt) => {
  expect(shown(excerptOf(text, beginnings))).toBe(excerpt);
});

test('Of a long text the part with the most of what was found is shown, and that there is more', () => {
  const text = `roma ${filler(50)} roma ${filler(5)} roma ${filler(50)}`;
  const excerpt = shown(excerptOf(text, ['roma']));
  expect(excerpt.match(/\[roma\]/g)).toHaveLength(2);
  expect(excerpt.startsWith('… ') && excerpt.endsWith(' …')).toBe(true);
});

test('Where nothing of a long text was found, it is shown from its beginning', () => {
  expect(shown(excerptOf(filler(100), ['roma']))).toMatch(/^w0 w1 .* …$/);
});
