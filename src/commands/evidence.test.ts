import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ID = 'tara-nasaudului';
const page = `dist/en/projects/${ID}/index.html`;
const today = new Date().toISOString().slice(0, 10);
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'no-evidence-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const rows: [of: string, args: string[], arrange: () => unknown, said: string][] = [
  [
    'no project',
    [],
    () => undefined,
    'Name one project: npm run evidence -- <id>, with one of tara-nasaudului, together',
  ],
  ['a project that is not there', ['nope'], () => undefined, 'Name one project'],
  ['a site that is not built', [ID], () => undefined, 'Build the site first: npm run build'],
  [
    'pages that are older than their facts',
    [ID],
    () => {
      mkdirSync(join(root, `dist/en/projects/${ID}`), { recursive: true });
      writeFileSync(join(root, page), '');
      utimesSync(join(root, page), 1, 1);
    },
    'Changed since the site was built: content/projects/tara-nasaudului/project.yaml',
  ],
  [
    'evidence of the same day',
    [ID],
    () => mkdirSync(join(root, `evidence/${ID}-${today}`), { recursive: true }),
    'evidence is not written over',
  ],
];

test.for(rows)('No evidence is made of %s', ([, args, arrange, said]) => {
  arrange();
  const { status, stderr } = spawnSync(process.execPath, [resolve('src/commands/evidence.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toContain(said);
  expect(status).toBe(1);
});
