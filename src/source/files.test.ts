import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFiles } from './files.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
  mkdirSync(join(root, 'content/projects/x'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test.for([
  ['with the mark that Windows puts before it', '\ufefftitle: Ș\n', 'title: Ș\n'],
  ['with the line ends of Windows', 'a: 1\r\nb: 2\r\n', 'a: 1\nb: 2\n'],
  ['with the line ends of old', 'a: 1\rb: 2\r', 'a: 1\nb: 2\n'],
] as const)('A file %s is read as any other', async ([, written, text]) => {
  writeFileSync(join(root, 'content/projects/x/project.yaml'), written);
  expect(await readFiles(root)).toEqual({
    names: ['content/projects/x/project.yaml'],
    texts: [{ file: 'content/projects/x/project.yaml', text }],
    issues: [],
  });
});

test('Images are known by name and not read', async () => {
  writeFileSync(join(root, 'content/projects/x/centre.jpg'), Buffer.from([0xff, 0xd8, 0xff]));
  const { names, texts, issues } = await readFiles(root);
  expect({ names, texts, issues }).toEqual({ names: ['content/projects/x/centre.jpg'], texts: [], issues: [] });
});

test('The line is named that is not UTF-8, and every word with a cedilla', async () => {
  writeFileSync(join(root, 'content/a.yaml'), Buffer.from('a: 1\nb: Mure\xba\n', 'latin1'));
  writeFileSync(join(root, 'content/b.yaml'), 'a: Mureş, Ţara\nb: ș ț\nc: oraşul\n');
  expect((await readFiles(root)).issues.map(({ file, line, code, values }) => [file, line, code, values])).toEqual([
    ['content/a.yaml', 2, 'not-utf8', undefined],
    ['content/b.yaml', 1, 'cedilla', { found: 'Mureş', wanted: 'Mureș' }],
    ['content/b.yaml', 1, 'cedilla', { found: 'Ţara', wanted: 'Țara' }],
    ['content/b.yaml', 3, 'cedilla', { found: 'oraşul', wanted: 'orașul' }],
  ]);
});
