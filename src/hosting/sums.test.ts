import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseSums, SUMS, sumOf, writeSums } from './sums.ts';

const folder = mkdtempSync(join(tmpdir(), 'sums-'));
const sums = () => readFileSync(join(folder, SUMS), 'utf8');
const hasTool = spawnSync('sha256sum', ['--version']).status === 0;

beforeAll(() => {
  mkdirSync(join(folder, 'ro/404'), { recursive: true });
  const files = { 'b.css': 'p {}', 'a și b.csv': 'a', 'ro/index.html': 'acasă', 'ro/404/index.html': 'nicăieri' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('Every file is summed up in order, but neither the sums nor what is compressed later', () => {
  expect(writeSums(folder).size).toBe(4);
  for (const variant of ['b.css.br', 'ro/index.html.gz']) writeFileSync(join(folder, variant), 'x');
  const before = sums();
  expect(writeSums(folder).size).toBe(4);
  expect(sums()).toBe(before);
  expect([...parseSums(before).keys()]).toEqual(['a și b.csv', 'b.css', 'ro/404/index.html', 'ro/index.html']);
  expect(parseSums(before).get('b.css')).toBe(sumOf(Buffer.from('p {}')));
});

test.skipIf(!hasTool)(
  `sha256sum -c finds a byte that was changed${hasTool ? '' : ' (skipped: there is no sha256sum)'}`,
  () => {
    writeSums(folder);
    const check = () => spawnSync('sha256sum', ['--check', '--quiet', SUMS], { cwd: folder, encoding: 'utf8' });
    expect(check().status).toBe(0);
    writeFileSync(join(folder, 'b.css'), 'P {}');
    expect(check()).toMatchObject({ status: 1, stdout: expect.stringContaining('b.css') });
  },
);

test('What was summed up before is written as it is, in order', () => {
  writeSums(folder, new Map([...'ba'].map((name) => [name, sumOf(Buffer.from(name))])));
  expect([...parseSums(sums())]).toEqual([...'ab'].map((name) => [name, sumOf(Buffer.from(name))]));
});

test('A line that is no sum is refused', () => {
  expect(() => parseSums('abc  index.html\n')).toThrow('abc  index.html');
});
