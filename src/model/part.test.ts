import { describe, expect, test } from 'vitest';
import { numbersAround, partsOf, PROJECTS_ON_A_PAGE } from './part.ts';

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
  ])('of $length: $shown', ({ length, shown }) => {
    const parts = partsOf(listOf(length), PROJECTS_ON_A_PAGE);
    expect(parts.map(({ before, items }) => `${before + 1}–${before + items.length}`)).toEqual(shown);
    expect(parts.map(({ number }) => number)).toEqual(shown.map((_, index) => index + 1));
    for (const part of parts) expect(part).toMatchObject({ pages: shown.length, total: length });
  });

  test.each([0, 1, 20, 21, 399, 10_000])('which together are the list of %i, in its order', (length) => {
    expect(partsOf(listOf(length), PROJECTS_ON_A_PAGE).flatMap(({ items }) => items)).toEqual(listOf(length));
  });
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
