import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../source/read.ts';
import { formatIssue, type Issue } from '../issue.ts';
import { severityOf, stopsBuild } from '../severity.ts';
import { checkContent } from './index.ts';

const project = 'content/projects/together-for-all';
const programme = 'content/programmes/eea-grants-2014-2021-local-development.yaml';

/** What is done to a file of the true content, and what is then not finished: code, field, words, and whether a site can be built. */
const rows: (readonly [
  when: string,
  file: string,
  change: (text: string) => string | null,
  issues: (readonly [code: Issue['code'], file: string, says: string, stops: boolean])[],
])[] = [
  [
    'a translation is missing',
    `${project}/narrative.hu.mdx`,
    () => null,
    [['translation-missing', `${project}/project.yaml`, `${project}/narrative.hu.mdx does not exist`, false]],
  ],
  [
    'the original has changed since it was translated',
    `${project}/narrative.en.mdx`,
    (text) => `${text}\nOne more sentence.\n`,
    [
      ['translation-stale', `${project}/narrative.hu.mdx`, 'npm run translated -- together-for-all hu', false],
      ['translation-stale', `${project}/narrative.ro.mdx`, 'npm run translated -- together-for-all ro', false],
    ],
  ],
  [
    'a translation has no mark',
    `${project}/narrative.ro.mdx`,
    (text) => text.replace(/^translatedFrom:.*\n/m, ''),
    [['translation-unmarked', `${project}/narrative.ro.mdx`, `Compare it with ${project}/narrative.en.mdx`, false]],
  ],
  [
    'there is no plain summary',
    `${project}/narrative.ro.mdx`,
    (text) => text.replace(/^plain: >-\n(?: {2}.*\n)+/m, ''),
    [['plain-missing', `${project}/narrative.ro.mdx`, 'at most 90 words', false]],
  ],
  [
    'an image has no text',
    `${project}/narrative.ro.mdx`,
    (text) => `${text}\n![](./centru.jpg)\n`,
    [['image-alt', `${project}/narrative.ro.mdx`, 'no alternative text', true]],
  ],
  [
    'a fact has no source',
    `${project}/project.yaml`,
    (text) => text.replace('  standing: planned\n  source: document\n', '  standing: planned\n'),
    [['fact-unsourced', `${project}/project.yaml`, 'does not say where it comes from', true]],
  ],
  [
    'the source of a fact is empty',
    `${project}/project.yaml`,
    (text) => text.replace('    currency: EUR\n    source: document\n', '    currency: EUR\n    source:\n'),
    [['fact-unsourced', `${project}/project.yaml`, 'Write source: and the key', true]],
  ],
  [
    'a programme has no official notice',
    programme,
    (text) => text.replace('standing: official', 'standing: in-use'),
    [['notice-unstated', programme, 'no official notice on file', false]],
  ],
  [
    'a notice has no translation into one language',
    programme,
    (text) => text.replace(/^ {6}hu: .*\n(?: {8}.*\n)*/m, ''),
    [['notice-untranslated', programme, 'no unofficial translation into “hu”', false]],
  ],
  [
    'an organisation has no name in one language',
    'content/organisations/frds.yaml',
    (text) => text.replace(/^ {2}hu: .*\n/m, '').replace('translated: [ro, hu]', 'translated: [ro]'),
    [['name-untranslated', 'content/organisations/frds.yaml', 'no form in “hu” yet', false]],
  ],
  [
    'a standing page is missing in one language',
    'content/pages/about/page.hu.mdx',
    () => null,
    [['page-untranslated', 'content/pages/about/page.ro.mdx', 'content/pages/about/page.hu.mdx', false]],
  ],
];

let root: string;
let before: string[];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'unfinished-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  before = (await issuesIn()).map(formatIssue);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

test('Of the true content nothing is unfinished but notices that nobody has', async () => {
  const codes = new Set((await issuesIn()).map(({ code }) => code));
  expect([...codes].filter((code) => code !== 'notice-unstated')).toEqual([]);
});

describe('It is unfinished when', () => {
  test.for(rows)('%s', async ([, file, change, expected]) => {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    const changed = change(text);
    expect(changed, 'The content has changed; change the row.').not.toBe(text);
    if (changed === null) rmSync(path);
    else writeFileSync(path, changed);
    try {
      const issues = (await issuesIn()).filter((issue) => !before.includes(formatIssue(issue)));
      expect(issues.map((issue) => [issue.code, issue.file, stopsBuild(issue)])).toEqual(
        expected.map(([code, where, , stops]) => [code, where, stops]),
      );
      expect(new Set(issues.map(severityOf))).toEqual(new Set(['unfinished']));
      for (const [index, [, , says]] of expected.entries()) expect(issues.map(formatIssue)[index]).toContain(says);
    } finally {
      writeFileSync(path, text);
    }
  });
});

async function issuesIn(): Promise<Issue[]> {
  const { content, issues } = await readContent(root);
  return [...issues, ...checkContent(content)];
}
