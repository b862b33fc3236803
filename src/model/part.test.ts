import { describe, expect, test } from 'vitest';
import { numbersAround, partsOf, partsOfProjects, type Part } from './part.ts';

const listOf = (length: number) => Array.from({ length }, (_, index) => `project ${index + 1}`);

describe('A list is cut into pages', () => {
  test.each([
    { length: 0, shown: ['1–0'] },
    { length: 1, shown: ['1–1'] },
    { length: 5, shown: ['1–5'] },
    { length: 19, shown: ['1–19'] },
    { length: 20, shown: ['1–20'] },
    { length: 21, shown: ['1–20', '21–21'] },
    { length: 40, shown: ['1–20', '21–40'] },
    { length: 41, shown: ['1–20', '21–40', '41–41'] },
    { length: 70, shown: ['1–20', '21–40', '41–60', '61–70'] },
  ])('of twenty each, $length: $shown', ({ length, shown }) => {
    checkParts(partsOf(listOf(length), 20), length, shown);
  });

  test.each([
    { length: 0, shown: ['1–0'] },
    { length: 20, shown: ['1–20'] },
    { length: 21, shown: ['1–20', '21–21'] },
    { length: 80, shown: ['1–20', '21–80'] },
    { length: 81, shown: ['1–20', '21–80', '81–81'] },
    { length: 155, shown: ['1–20', '21–80', '81–140', '141–155'] },
  ])('of twenty projects and then sixty names each, $length: $shown', ({ length, shown }) => {
    checkParts(partsOfProjects(listOf(length)), length, shown);
  });

  test.each([0, 1, 20, 21, 399, 10_000])('which together are the list of %i, in its order', (length) => {
    for (const parts of [partsOf(listOf(length), 20), partsOfProjects(listOf(length))]) {
      expect(parts.flatMap(({ items }) => items)).toEqual(listOf(length));
    }
  });

  function checkParts(parts: readonly Part<string>[], length: number, shown: string[]) {
    expect(parts.map(({ before, items }) => `${before + 1}–${before + items.length}`)).toEqual(shown);
    expect(parts.map(({ number }) => number)).toEqual(shown.map((_, index) => index + 1));
    for (const part of parts) expect(part).toMatchObject({ pages: shown.length, total: length });
  }
});

describe('From a page others can be reached:', () => {
  test.each([
    [1, 2, '1 2'],
    [1, 3, '1 2 3'],
    [1, 7, '1 2 … 7'],
    [2, 7, '1 2 3 … 7'],
    [3, 7, '1 2 3 4 … 7'],
    [4, 7, '1 2 3 4 5 6 7'],
    [5, 7, '1 … 4 5 6 7'],
    [7, 7, '1 … 6 7'],
    [250, 500, '1 … 249 250 251 … 500'],
  ])('from page %i of %i to %s', (number, pages, shown) => {
    expect(
      numbersAround({ number, pages })
        .map((each) => each ?? '…')
        .join(' '),
    ).toBe(shown);
  });

  test.each([2, 7, 500])('of %i pages every one, step by step', (pages) => {
    for (let number = 1; number < pages; number += 1) expect(numbersAround({ number, pages })).toContain(number + 1);
  });
});
