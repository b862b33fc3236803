import process from 'node:process';
import { expect, test } from 'vitest';
import { giveBack } from './memory.ts';

test('What nobody holds any more is given back', () => {
  giveBack();
  const before = process.memoryUsage().heapTotal;
  fill();
  expect(process.memoryUsage().heapTotal).toBeGreaterThan(before + 40e6);
  giveBack();
  expect(process.memoryUsage().heapTotal).toBeLessThan(before + 20e6);
});

/** Takes some eighty megabytes, and lets them go. */
function fill() {
  const kept: number[][] = [];
  while (kept.length < 10_000) kept.push(Array.from({ length: 1000 }, (_, index) => index));
}
