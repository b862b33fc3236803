import { expect, test } from 'vitest';
import { day, partialDate, period } from './period.ts';

test.for([
  ['2015', true],
  ['2015-05', true],
  ['2015-12', true],
  ['2015-05-26', true],
  ['2016-02-29', true],
  ['2015-02-29', false],
  ['2015-04-31', false],
  ['2015-13', false],
  ['2015-00', false],
  ['2015-5', false],
  ['2015-05-00', false],
  ['05.2015', false],
  ['2015/05', false],
  ['mai 2015', false],
  ['15', false],
  ['', false],
  [2015, false],
] as const)('A date as exact as its source: %j – %j', ([value, isDate]) => {
  expect(partialDate().safeParse(value).success).toBe(isDate);
});

test.for([
  ['2026-11-21', true],
  ['2026-11', false],
  ['2026', false],
  ['2026-02-30', false],
] as const)('A day: %j – %j', ([value, isDay]) => {
  expect(day().safeParse(value).success).toBe(isDay);
});

const nothing = { start: 'not-stated', end: 'not-stated', months: 'not-stated', standing: 'stated', source: 'a' };

test.for([
  ['with nothing stated', {}, true],
  ['with a start alone', { start: '2015-05' }, true],
  ['with a duration alone', { months: 26 }, true],
  ['with a day and a year', { start: '2015-05-26', end: '2017' }, true],
  ['with two sources', { source: ['a', 'b'] }, true],
  ['without a source', { source: undefined }, false],
  ['with an empty list of sources', { source: [] }, false],
  ['without a start', { start: undefined }, false],
  ['with an empty end', { end: '' }, false],
  ['with a part of a month', { months: 1.5 }, false],
  ['with no month', { months: 0 }, false],
  ['with an unknown standing', { standing: 'guessed' }, false],
] as const)('A period %s – %j', ([, change, isPeriod]) => {
  expect(period.safeParse({ ...nothing, ...change }).success).toBe(isPeriod);
});

test('Other records of a period are kept beside it, each with its source', () => {
  const otherRecords = [{ start: '2021-05-24', end: 'not-stated', source: 'funder-record' }];
  expect(period.parse({ ...nothing, otherRecords }).otherRecords).toEqual(otherRecords);
  expect(period.parse(nothing).otherRecords).toEqual([]);
});
