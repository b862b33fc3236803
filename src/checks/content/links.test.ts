import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../source/read.ts';
import { checkLinks } from './links.ts';

const draft = 'content/projects/tara-nasaudului';
const other = 'content/projects/together-for-all';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'links-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  change(`${other}/narrative.en.mdx`, (text) => `${text}\nSee [the other one](/projects/tara-nasaudului/#aims).\n`);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('A link to another project is fine while both are published', async () => {
  expect(await issues()).toEqual([]);
});

test('A link to a draft would lead nowhere, and is named with its line', async () => {
  change(`${draft}/project.yaml`, (text) => `draft: true\n${text}`);
  const line = readFileSync(join(root, other, 'narrative.en.mdx'), 'utf8').split('\n').length - 1;
  expect(await issues()).toEqual([
    {
      file: `${other}/narrative.en.mdx`,
      line,
      code: 'link-draft',
      values: { found: '/projects/tara-nasaudului/#aims' },
    },
  ]);
});

test('Drafts may lead to drafts: neither is published', async () => {
  for (const project of [draft, other]) change(`${project}/project.yaml`, (text) => `draft: true\n${text}`);
  expect(await issues()).toEqual([]);
});

async function issues() {
  const { content } = await readContent(root);
  return checkLinks(content);
}

function change(file: string, how: (text: string) => string) {
  writeFileSync(join(root, file), how(readFileSync(join(root, file), 'utf8')));
}
