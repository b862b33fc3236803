import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from './read.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
  mkdirSync(join(root, 'content/projects/x'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test.for([
  ['with the mark that Windows puts before it', '\ufeffnames: { ro: Cluj }\nlevel: 1\n'],
  ['with the line ends of Windows', 'names: { ro: Cluj }\r\nlevel: 1\r\n'],
  ['with the line ends of old', 'names: { ro: Cluj }\rlevel: 1\r'],
] as const)('A file %s is read as any other', async ([, written]) => {
  const file = 'content/projects/x/project.yaml';
  writeFileSync(join(root, file), 'names: { ro: Cluj }\nlevel: 1\n');
  const { issues } = await readContent(root);
  writeFileSync(join(root, file), written);
  expect(issues).toContainEqual(expect.objectContaining({ file, line: 2, field: 'level' }));
  expect((await readContent(root)).issues).toEqual(issues);
});

test('Images are known by name', async () => {
  writeFileSync(join(root, 'content/projects/x/centre.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const { content, issues } = await readContent(root);
  expect([...content.files]).toEqual(['content/projects/x/centre.svg']);
  expect(issues).toEqual([]);
});

test('A file that is changed is read again; one that is gone is forgotten', async () => {
  const file = join(root, 'content/themes/work.yaml');
  mkdirSync(join(root, 'content/themes'));
  const idsAndNames = async () => (await readContent(root)).content.themes.map(({ id, data }) => [id, data.names.en]);
  writeFileSync(file, 'names: { ro: Muncă, hu: Munka, en: Work }\n');
  expect(await idsAndNames()).toEqual([['work', 'Work']]);
  writeFileSync(file, 'names: { ro: Muncă, hu: Munka, en: Jobs }\n');
  expect(await idsAndNames()).toEqual([['work', 'Jobs']]);
  rmSync(file);
  expect(await idsAndNames()).toEqual([]);
});

test('The line is named that is not UTF-8, and every word with a cedilla', async () => {
  writeFileSync(join(root, 'content/a.yaml'), Buffer.from('a: 1\nb: Mure\xba\n', 'latin1'));
  writeFileSync(join(root, 'content/b.yaml'), 'a: Mureş, Ţara\nb: ș ț\nc: oraşul\n');
  const wrong = (await readContent(root)).issues.filter(({ code }) => code === 'not-utf8' || code === 'cedilla');
  expect(wrong.map(({ file, line, code, values }) => [file, line, code, values])).toEqual([
    ['content/a.yaml', 2, 'not-utf8', undefined],
    ['content/b.yaml', 1, 'cedilla', { found: 'Mureş', wanted: 'Mureș' }],
    ['content/b.yaml', 1, 'cedilla', { found: 'Ţara', wanted: 'Țara' }],
    ['content/b.yaml', 3, 'cedilla', { found: 'oraşul', wanted: 'orașul' }],
  ]);
});
