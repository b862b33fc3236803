import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'npm-run-new-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

test.each([
  { when: 'what shall be added is unknown', args: ['projekt'], lang: 'C', says: 'Write one of: project, update' },
  { when: 'the computer speaks Romanian', args: ['proiect'], lang: 'ro_RO.UTF-8', says: 'Scrieți unul dintre' },
  { when: 'the language is chosen', args: ['x', '--lang', 'hu'], lang: 'ro_RO.UTF-8', says: 'A választék: project' },
  { when: 'the language is unknown', args: ['theme', '--lang', 'de'], lang: 'C', says: '--lang ro, --lang hu or' },
  { when: 'nothing is given and nothing asked', args: ['--yes'], lang: 'C', says: 'npm run new project|update' },
])('Where $when, it says so', ({ args, lang, says }) => {
  const { status, output } = runNew(args, lang);
  expect(output).toContain(says);
  expect(status).toBe(1);
});

test('Answers may come from a file: every line is one', () => {
  const { status, output } = runNew(['theme'], 'en_GB.UTF-8', 'Sport\nSport\nSport\n\n');
  expect(output).toContain('Written: content/themes/sport.yaml');
  expect(status).toBe(0);
  const text = readFileSync(join(root, 'content/themes/sport.yaml'), 'utf8');
  expect(text).toBe('names:\n  ro: Sport\n  hu: Sport\n  en: Sport\n');
});

test('Where the answers end early, it says that nothing was written', () => {
  const { status, output } = runNew(['theme'], 'hu_HU.UTF-8', 'Zene\n');
  expect(output).toContain('Semmi sem íródott ki.');
  expect(output).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
});

function runNew(args: string[], lang: string, input = '') {
  const env = { ...process.env, LANG: lang, LC_ALL: '', LC_MESSAGES: '' };
  const command = [resolve('src/commands/new.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, env, input, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}
