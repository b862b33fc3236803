import { describe, expect, test } from 'vitest';
import { codesOf, eea, esf, expected, pageAt } from './example.ts';
import { checkStatements } from './statements.ts';

const stated = (text: string) => `<p data-funding-statement>${text}</p>`;
const notStated = '<p data-funding-not-stated>Finanțatorul nu este precizat.</p>';

describe('a project page says who pays, in its own language', () => {
  test.each([
    ['in Romanian', '/ro/projects/together/', stated(eea.statement.ro), []],
    ['in Hungarian', '/hu/projects/together/', stated(eea.statement.hu), []],
    [
      'with a heading above it',
      '/ro/projects/together/',
      `<div data-funding-statement><h2>Bani</h2>${eea.statement.ro}</div>`,
      [],
    ],
    ['not at all', '/ro/projects/together/', '<p>Un proiect.</p>', ['page-statement-missing']],
    [
      'where nobody sees it',
      '/ro/projects/together/',
      `<div hidden>${stated(eea.statement.ro)}</div>`,
      ['page-statement-missing'],
    ],
    ['in another language', '/ro/projects/together/', stated(eea.statement.en), ['page-statement-altered']],
    ['in other words', '/ro/projects/together/', stated('Bani de la SEE.'), ['page-statement-altered']],
    [
      'for another programme',
      '/ro/projects/together/',
      stated(esf.statement.ro),
      ['page-statement-altered', 'page-statement-misplaced'],
    ],
    [
      'for another programme too',
      '/ro/projects/together/',
      stated(eea.statement.ro) + esf.statement.en,
      ['page-statement-misplaced'],
    ],
    [
      'and that this is not stated',
      '/ro/projects/together/',
      stated(eea.statement.ro) + notStated,
      ['page-funding-stated'],
    ],
  ])('%s', (_, path, body, codes) => {
    expect(codesOf(checkStatements(pageAt(path, body), expected))).toEqual(codes);
  });
});

describe('a project page whose programme is not stated says so', () => {
  test.each([
    ['in words', notStated, []],
    ['not at all', '', ['page-funding-unsaid']],
    ['and claims one nevertheless', notStated + stated('Bani europeni.'), ['page-statement-unfounded']],
    ['and names that of others', notStated + eea.statement.ro, ['page-statement-misplaced']],
  ])('%s', (_, body, codes) => {
    expect(codesOf(checkStatements(pageAt('/ro/projects/unpaid/', body), expected))).toEqual(codes);
  });
});

test('pages about no single project may name every statement', () => {
  expect(checkStatements(pageAt('/ro/projects/', eea.statement.ro + esf.statement.ro), expected)).toEqual([]);
});
