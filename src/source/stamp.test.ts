import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settledStampOf, stampOf } from './stamp.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const NOON = Date.UTC(2026, 10, 22, 12);

function write(name: string, text: string, time: number): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  utimesSync(file, new Date(time), new Date(time));
  return file;
}

test.each([
  ['nothing is done to it', 'a', NOON, true],
  ['something of the same length is written into it later', 'b', NOON + 5, false],
  ['something longer is written into it', 'ab', NOON, false],
])('The stamp of a file after %s', (_, text, time, isSame) => {
  const before = stampOf(write('x.yaml', 'a', NOON));
  expect(stampOf(write('x.yaml', text, time)) === before).toBe(isSame);
});

test('What is not there, or is a folder, has none', () => {
  expect(stampOf(join(folder, 'none'))).toBeUndefined();
  expect(stampOf(folder)).toBeUndefined();
});

test.each([
  [0, false],
  [999, false],
  [1001, true],
])('A file that was written %i ms ago may be trusted to be the same by its stamp: %s', (age, isTrusted) => {
  const file = write('y.yaml', 'a', NOON);
  expect(settledStampOf(file, NOON + age) !== undefined).toBe(isTrusted);
});
