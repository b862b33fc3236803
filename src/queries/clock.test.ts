import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildDay } from './clock.ts';

afterEach(() => vi.unstubAllEnvs());

describe('The day of a build', () => {
  test.for([
    ['0', '1970-01-01'],
    ['1763700000', '2025-11-21'],
    ['1763769599', '2025-11-21'],
    ['1763769600', '2025-11-22'],
  ])('is that of SOURCE_DATE_EPOCH, %s, wherever the clock stands', ([epoch, day]) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
    expect(buildDay()).toBe(day);
  });

  test('is today without it', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '');
    expect(buildDay()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test.for(['yesterday', '2025-11-21', '-1', '1e9', '99999999999999'])('is not guessed from “%s”', (epoch) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
    expect(buildDay).toThrow(`SOURCE_DATE_EPOCH is “${epoch}”. Write a number of seconds since 1970`);
  });
});
