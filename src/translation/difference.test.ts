import { describe, expect, test } from 'vitest';
import { changedParagraphs, differenceOf, type Piece } from './difference.ts';

test.each([
  ['nothing', 'one two', 'one two', 'one two'],
  ['a word was replaced', 'The house is old.', 'The house is new.', 'The house is [-old.-]{+new.+}'],
  ['words were put in', 'Children play.', 'Children and parents play.', 'Children {+and parents +}play.'],
  ['words were taken out', 'a b c d', 'a d', 'a [-b c -]d'],
  ['everything is new', '', 'one', '{+one+}'],
  ['everything is gone', 'one', '', '[-one-]'],
  ['a figure', '416 158 euros', '416 159 euros', '416 [-158 -]{+159 +}euros'],
  ['a word moved', 'a b c', 'b c a', '[-a -]b [-c-]{+c a+}'],
])('Word by word: %s', (_, before, after, shown) => {
  const pieces = differenceOf(before, after);
  expect(pieces.map(mark).join('')).toBe(shown);
});

describe.each([
  ['a b c', 'b x c'],
  ['One.\n\nTwo words.\n\nThree.', 'One.\n\nTwo other words.\n\nFour.\n\nThree.'],
  ['', ''],
  ['ș ț  ă\tî', 'ș  ț ă î'],
])('From %j to %j', (before, after) => {
  const pieces = differenceOf(before, after);

  test('what stayed or went is the text before', () => {
    expect(textOf(pieces, 'removed')).toBe(before);
  });

  test('what stayed or came is the text after', () => {
    expect(textOf(pieces, 'added')).toBe(after);
  });
});

test('Only paragraphs in which something changed are shown, each by itself', () => {
  const pieces = differenceOf(
    'One.\n\nTwo words.\n\nThree.\n\nFive.',
    'One.\n\nTwo other words.\n\nThree.\n\nFour.\n\nFive.',
  );
  expect(changedParagraphs(pieces).map((each) => each.map(mark).join(''))).toEqual([
    'Two {+other +}words.',
    '{+Four.+}',
  ]);
});

test('A narrative of some thousand words is compared', () => {
  const words = Array.from({ length: 4000 }, (_, index) => `word${index}`);
  const after = words.with(10, 'other').with(3990, 'other').join(' ');
  expect(differenceOf(words.join(' '), after).filter(({ kind }) => kind !== 'same')).toHaveLength(4);
});

function mark({ kind, text }: Piece): string {
  return { same: text, removed: `[-${text}-]`, added: `{+${text}+}` }[kind];
}

function textOf(pieces: readonly Piece[], other: 'removed' | 'added'): string {
  return pieces
    .filter(({ kind }) => kind === 'same' || kind === other)
    .map(({ text }) => text)
    .join('');
}
