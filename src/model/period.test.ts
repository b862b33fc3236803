import { describe, expect, test } from 'vitest';
import { exampleProject } from './example.ts';
import { isBefore, statusOn, yearsOf } from './period.ts';

test.for([
  ['2014', '2015-05', true],
  ['2015', '2015-05', false],
  ['2015-05', '2015', false],
  ['2015-04', '2015-05-01', true],
  ['2015-05', '2015-05-31', false],
  ['2015-05-26', '2015-05-27', true],
  ['2015-05-26', '2015-05-26', false],
  ['2016', '2015-12-31', false],
] as const)('The whole of %s lies before %s – %s', ([a, b, answer]) => {
  expect(isBefore(a, b)).toBe(answer);
});

describe('The status of a project on a day is never guessed:', () => {
  test.for([
    ['2015-04-30', '2015-05', '2017-01', 'upcoming'],
    ['2015-05-01', '2015-05', '2017-01', 'running'],
    ['2017-01-31', '2015-05', '2017-01', 'running'],
    ['2017-02-01', '2015-05', '2017-01', 'finished'],
    ['2014-12-31', '2015', '2015', 'upcoming'],
    ['2015-01-01', '2015', '2015', 'running'],
    ['2015-12-31', '2015', '2015', 'running'],
    ['2016-01-01', '2015', '2015', 'finished'],
    ['2021-05-24', '2021-05-24', '2023-12-31', 'running'],
    ['2023-12-31', '2021-05-24', '2023-12-31', 'running'],
    ['2024-01-01', '2021-05-24', '2023-12-31', 'finished'],
    ['2026-11-21', 'not-stated', '2017-01', 'finished'],
    ['2016-11-21', 'not-stated', '2017-01', 'not-stated'],
    ['2014-11-21', '2015-05', 'not-stated', 'upcoming'],
    ['2026-11-21', '2015-05', 'not-stated', 'not-stated'],
    ['2026-11-21', 'not-stated', 'not-stated', 'not-stated'],
  ] as const)('on %s, from %s to %s: %s', ([today, start, end, status]) => {
    expect(statusOn(today, { start, end })).toBe(status);
  });
});

test.for([
  ['2015-05', '2017-01', [], [2015, 2016, 2017]],
  ['2015', '2015-12-31', [], [2015]],
  ['not-stated', '2017', [], []],
  ['2015', 'not-stated', [], []],
  ['not-stated', 'not-stated', [{ date: '2021-02-23' }], [2021]],
  ['2015', '2016', [{ date: '2016-11', until: '2018-01' }, { date: '2014' }], [2014, 2015, 2016, 2017, 2018]],
] as const)(
  'A project from %s to %s with the milestones %j is known to have run in %j',
  ([start, end, dates, years]) => {
    const milestones = dates.map((date, index) => ({ id: `m${index}`, source: 'document', ...date }));
    const period = { start, end, months: 'not-stated', standing: 'stated', source: 'document' };
    expect(yearsOf(exampleProject({}, { period, milestones }).facts)).toEqual(years);
  },
);
