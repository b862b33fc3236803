import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../source/read.ts';
import { statusReport } from './report.ts';
import { statusOf, type LanguageStatus } from './status.ts';

const original = 'content/projects/together-for-all/narrative.en.mdx';
const romanian = 'content/projects/together-for-all/narrative.ro.mdx';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'translations-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('The original is original, and a translation with its mark is translated', async () => {
  expect((await statusIn('en')).state).toBe('original');
  expect((await statusIn('ro')).state).toBe('translated');
});

test('A language without its text is missing', async () => {
  rmSync(join(root, romanian));
  expect((await statusIn('ro')).state).toBe('missing');
});

test('A translation that does not say what it was made from is unmarked', async () => {
  change(romanian, (text) => text.replace(/^translatedFrom:.*\n/m, ''));
  expect((await statusIn('ro')).state).toBe('unmarked');
});

test('Dates, standing and line breaks of the original make no translation stale', async () => {
  change(original, (text) =>
    text.replace(/^lastChange: .*/m, 'lastChange: 2027-01-01').replace('\n\n## ', '\n\n\n\n## '),
  );
  expect((await statusIn('ro')).state).toBe('translated');
});

describe('Where the original has changed', () => {
  test('and the folder has no history, the translation is stale, and the earlier text is not known', async () => {
    change(original, (text) =>
      text.replace(/^lastChange: .*/m, 'lastChange: 2027-01-01').replace('## Purpose', '## Aim'),
    );
    expect(await statusIn('ro')).toEqual({ locale: 'ro', state: 'stale', since: '2027-01-01', changes: undefined });
  });

  test('it is stale since the day of the change that followed the text it was made from, and that change is shown', async () => {
    commit('2026-01-01', 'The text that was translated');
    change(original, (text) => text.replace('## Purpose', '## Aim'));
    commit('2026-02-02', 'A word');
    change(original, (text) => text.replace('## Objectives', '## Goals'));
    commit('2026-03-03', 'Another word');
    const { state, since, changes } = await statusIn('ro');
    expect({ state, since }).toEqual({ state: 'stale', since: '2026-02-02' });
    expect(changes).toEqual([
      {
        part: 'body',
        paragraphs: [
          [
            { kind: 'same', text: '## ' },
            { kind: 'removed', text: 'Purpose' },
            { kind: 'added', text: 'Aim' },
          ],
          [
            { kind: 'same', text: '## ' },
            { kind: 'removed', text: 'Objectives' },
            { kind: 'added', text: 'Goals' },
          ],
        ],
      },
    ]);
  });

  test('but is not committed yet, what changed is shown all the same', async () => {
    commit('2026-01-01', 'The text that was translated');
    change(original, (text) => text.replace(/^title: .*/m, 'title: Another title'));
    const { state, changes } = await statusIn('ro');
    expect(state).toBe('stale');
    expect(changes?.map(({ part }) => part)).toEqual(['title']);
  });

  test('a version that cannot be read does not hide the one before it', async () => {
    commit('2026-01-01', 'The text that was translated');
    const text = readFileSync(join(root, original), 'utf8');
    change(original, () => 'nothing\n');
    commit('2026-02-02', 'A slip');
    change(original, () => text.replace('## Purpose', '## Aim'));
    commit('2026-03-03', 'Mended');
    expect((await statusIn('ro')).changes).toHaveLength(1);
  });
});

describe('The report', () => {
  test.each([
    ['ro', 'mai vechi decât originalul, schimbat la 2 februarie 2026', 'Text'],
    ['hu', 'régebbi az eredetinél, amelynek változása: 2026. február 2.', 'Szöveg'],
    ['en', 'older than the original, which was changed on 2 February 2026', 'Text'],
  ] as const)('says in %s what is stale since when, what changed and what to do', async (locale, head, part) => {
    commit('2026-01-01', 'The text that was translated');
    change(original, (text) => text.replace('## Purpose', '## Aim'));
    commit('2026-02-02', 'A word');
    const report = statusReport(await statusOf((await readContent(root)).content, root), locale);
    expect(report.replaceAll('\u00a0', ' ')).toContain(head);
    expect(report).toContain(`    ${part}\n      ## [-Purpose-]{+Aim+}\n`);
    expect(report).toContain('npm run translated -- together-for-all ro');
  });

  test('npm run translate-status prints it, for one project too, and names an unknown one', () => {
    expect(run('translate-status', 'united-networks-2015', '--lang', 'en')).toMatch(
      /^united-networks-2015: .*\n {2}Română {5}translated\n {2}Magyar {5}original\n {2}English {4}translated\n/,
    );
    expect(run('translate-status', 'nothing', '--lang', 'hu')).toContain('Nincs „nothing” nevű projekt');
  });

  test('npm run translated marks a translation as made from the present original, in three languages, and once', async () => {
    change(original, (text) => text.replace('## Purpose', '## Aim'));
    expect((await statusIn('ro')).state).toBe('stale');
    expect(run('translated', 'together-for-all', 'ro', '--lang', 'ro')).toContain(`${romanian} este marcat`);
    expect((await statusIn('ro')).state).toBe('translated');
    expect(run('translated', 'together-for-all', 'ro', '--lang', 'hu')).toContain('már most is');
    expect(run('translated', 'together-for-all', 'xx', '--lang', 'en')).toContain('There is no translation');
  });
});

async function statusIn(locale: string): Promise<LanguageStatus> {
  const { content } = await readContent(root);
  const projects = await statusOf(content, root);
  const status = projects
    .find(({ id }) => id === 'together-for-all')
    ?.languages.find((language) => language.locale === locale);
  if (!status) throw new Error(`no status in ${locale}`);
  return status;
}

function change(file: string, how: (text: string) => string) {
  const text = readFileSync(join(root, file), 'utf8');
  expect(how(text)).not.toBe(text);
  writeFileSync(join(root, file), how(text));
}

function commit(day: string, message: string) {
  const date = `${day}T12:00:00Z`;
  const who = { NAME: 'Somebody', EMAIL: 'somebody@example.org' };
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: who.NAME,
    GIT_AUTHOR_EMAIL: who.EMAIL,
    GIT_COMMITTER_NAME: who.NAME,
    GIT_COMMITTER_EMAIL: who.EMAIL,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--no-gpg-sign', '-m', message);
}

function run(command: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [resolve(`src/commands/${command}.ts`), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout + stderr;
}
