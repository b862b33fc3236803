import { expect, test } from 'vitest';
import type { Occurrence, Word } from './bundle.ts';
import { rank } from './ranking.ts';

const pages = [{ length: 1000 }, { length: 1000 }, { length: 1000 }, { length: 4000 }];
const on = (page: number, weight = 1, fields: string[] = []): Occurrence => ({ page, weight, fields });
const word = (text: string, ...occurrences: Occurrence[]): Word => ({ word: text, occurrences });

test.each<[string, Parameters<typeof rank>[0], number[]]>([
  [
    'a title before a name, a name before a mention',
    [{ typed: 'hr', words: [word('hr', on(0), on(1, 0, ['names']), on(2, 0, ['title']))] }],
    [2, 1, 0],
  ],
  ['often before once', [{ typed: 'a', words: [word('a', on(0, 1), on(1, 5))] }], [1, 0]],
  ['a short page before a long one', [{ typed: 'a', words: [word('a', on(3, 2), on(1, 2))] }], [1, 3]],
  [
    'what was typed before another form of it',
    [{ typed: 'roma', words: [word('romak', on(0)), word('roma', on(1))] }],
    [1, 0],
  ],
  [
    'only pages that have every word',
    [
      { typed: 'a', words: [word('a', on(0), on(1))] },
      { typed: 'b', words: [word('b', on(1), on(2))] },
    ],
    [1],
  ],
  [
    'none where a word is not known',
    [
      { typed: 'a', words: [word('a', on(0))] },
      { typed: 'b', words: [] },
    ],
    [],
  ],
  ['the first where all are alike', [{ typed: 'a', words: [word('a', on(2), on(0), on(1))] }], [0, 1, 2]],
])('%s', (_, sought, ranked) => {
  expect(rank(sought, pages)).toEqual(ranked);
});

test('A rare word counts more than one that many pages have', () => {
  const common = { typed: 'proiect', words: [word('proiect', on(0, 5), on(1, 1), on(2, 1), on(3, 1))] };
  const rare = { typed: 'mocod', words: [word('mocod', on(0, 1), on(1, 3))] };
  expect(rank([common, rare], pages)).toEqual([1, 0]);
});
