import { describe, expect, test } from 'vitest';
import { cut } from './cutting.ts';

const names = Array.from({ length: 400 }, (_, index) => `project-${index}`);
const limits = { least: 4, most: 20, oneIn: 5 };
const runsOf = (list: readonly string[]) => [...cut(list, { ...limits, sizeOf: () => 1, nameOf: (name) => name })];

describe('A list that is cut into runs', () => {
  test('is the same list', () => {
    expect(runsOf(names).flat()).toEqual(names);
    expect(runsOf([])).toEqual([]);
  });

  test('has no run that is too large, and none that is too small but the last', () => {
    const sizes = runsOf(names).map((run) => run.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(limits.most);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(limits.least);
    expect(new Set(sizes).size).toBeGreaterThan(3);
  });

  test.each([
    ['added', names.toSpliced(200, 0, 'project-new')],
    ['taken away', names.toSpliced(200, 1)],
    ['put in place of another', names.toSpliced(200, 1, 'project-other')],
  ])('is cut elsewhere as before when something is %s', (_, changed) => {
    const before = new Set(runsOf(names).map(String));
    expect(runsOf(changed).filter((run) => !before.has(String(run))).length).toBeLessThanOrEqual(3);
  });

  test('keeps what is too large for any run in one of its own', () => {
    const sizes = [1, 1, 50, 1, 1];
    const runs = [...cut(sizes, { ...limits, sizeOf: (size) => size, nameOf: String })];
    expect(runs).toContainEqual([50]);
  });
});
