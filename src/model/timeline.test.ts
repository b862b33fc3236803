import { expect, test } from 'vitest';
import { exampleProject } from './example.ts';
import { timelineOf } from './timeline.ts';

const period = (start: string, end: string) => ({
  period: { start, end, months: 'not-stated', standing: 'stated', source: 'document' },
});

test('Projects stand on one scale of years, partial dates lasting to the end of their month', () => {
  const timeline = timelineOf([
    exampleProject({ id: 'a', years: [2015, 2016, 2017] }, period('2015-05', '2017-01')),
    exampleProject({ id: 'b', years: [2019, 2020] }, period('2019', '2020')),
  ]);
  expect(timeline).toMatchObject({ first: 2015, last: 2020 });
  expect(timeline?.rows[0]?.span?.from).toBeCloseTo(4 / 12);
  expect(timeline?.rows[0]?.span?.to).toBeCloseTo(2 + 1 / 12);
  expect(timeline?.rows[1]?.span).toEqual({ from: 4, to: 6 });
});

test('A project without a stated period is a point at what is dated of it', () => {
  const milestones = [{ id: 'launch', date: '2021-02-23', source: 'document' }];
  const undated = exampleProject({ years: [2021] }, { ...period('not-stated', 'not-stated'), milestones });
  const [row] = timelineOf([undated])?.rows ?? [];
  expect(row?.span).toBeUndefined();
  expect(row?.points[0]).toBeCloseTo(1 / 12 + 22.5 / 372);
});

test('A project of which no date is known is not on it', () => {
  const undated = exampleProject({ years: [] }, period('not-stated', 'not-stated'));
  expect(timelineOf([undated])).toBeUndefined();
  expect(timelineOf([undated, exampleProject()])?.rows).toHaveLength(1);
});
