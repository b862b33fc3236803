import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const project = 'content/projects/together-for-all';
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

const cases: (readonly [what: string, file: string, was: string, is: string, args: string[], status: number])[] = [
  [
    'what is unfinished alone is no failure',
    `${project}/narrative.ro.mdx`,
    'translatedFrom:',
    '# translatedFrom:',
    [],
    0,
  ],
  [
    'but is one where that is asked for',
    `${project}/narrative.ro.mdx`,
    'translatedFrom:',
    '# translatedFrom:',
    ['--strict'],
    1,
  ],
  ['what is wrong is a failure', `${project}/project.yaml`, 'months: 26', 'months: many', [], 1],
  ['so is a figure on which languages do not agree', `${project}/narrative.ro.mdx`, '600 de', '500 de', [], 1],
  ['and a fact without a source', `${project}/project.yaml`, 'planned\n  source: document', 'planned', [], 1],
];

describe('The check ends as CI needs it:', () => {
  test.for(cases)('%s', ([, file, was, is, args, status]) => {
    changed(file, was, is, () => {
      expect(check(args).status).toBe(status);
    });
  });
});

test.for([
  ['ro', 'Greșit, de corectat (1)', 'Durata în luni, așa cum o dă sursa: 21, sau not-stated'],
  ['hu', 'Hibás, javítandó (1)', 'Az időtartam hónapokban, ahogyan a forrás közli: 21, vagy not-stated'],
  ['en', 'Wrong, to be mended (1)', 'The duration in months as the source states it: 21, or not-stated'],
] as const)('It says what to write in %s', ([locale, title, hint]) => {
  changed(`${project}/project.yaml`, 'months: 26', 'months: many', () => {
    const { stderr } = check(['--lang', locale]);
    expect(stderr).toContain(title);
    expect(stderr).toContain(hint);
    expect(check([], { LANG: `${locale}_XX.UTF-8` }).stderr).toContain(title);
  });
});

test('JSON and annotations go to the standard output, whatever is wrong', () => {
  changed(`${project}/project.yaml`, 'months: 26', 'months: many', () => {
    const list = JSON.parse(check(['--format', 'json']).stdout) as { code: string; severity: string }[];
    expect(list.filter(({ severity }) => severity === 'wrong')).toMatchObject([{ code: 'wrong-value', line: 40 }]);
    expect(check(['--format', 'github']).stdout).toMatch(
      /^::error file=content\/projects\/together-for-all\/project\.yaml,line=40,/m,
    );
  });
});

test.for([
  ['--lang', 'de', 'Messages are in ro, hu and en'],
  ['--format', 'xml', 'There is no option “--format xml”'],
  ['--fix', '', 'There is no option “--fix”'],
] as const)('An option that it does not have is named: %s %s', ([option, value, says]) => {
  const { status, stderr } = check([option, value].filter(Boolean));
  expect(status).toBe(2);
  expect(stderr).toContain(says);
});

function check(args: string[], environment: Record<string, string> = { LANG: 'C' }) {
  return spawnSync(process.execPath, [resolve('src/commands/check.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...environment },
  });
}

function changed(file: string, was: string, is: string, look: () => void) {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  expect(text, 'The content has changed; change the row.').toContain(was);
  writeFileSync(path, text.replace(was, is));
  try {
    look();
  } finally {
    writeFileSync(path, text);
  }
}
