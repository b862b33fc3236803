import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Long enough for a slow machine, short enough for who waits: without its limits, half of these would take hours or all memory. */
const PATIENCE = 120_000;

const organisation = readFileSync('content/organisations/frds.yaml', 'utf8');
const narrative = readFileSync('content/projects/tara-nasaudului/narrative.en.mdx', 'utf8');
const lines = (unit: string, length: number, count: number) =>
  `${unit.repeat(Math.floor(length / unit.length))}\n`.repeat(count);

/** Files that are made to take for ever, each with what is said of it: what a short file may hold takes no longer than moments. */
const organisations: [what: string, text: string, says: RegExp][] = [
  ['thirty megabytes', `${organisation}# ${'x'.repeat(30_000_000)}`, /30000\d+ bytes, and a text may have 100000/],
  ['a line without end', `${organisation}# ${'x'.repeat(50_000)}`, /This line has 50002 signs, and may have 5000/],
  ['a bomb of aliases', bomb(), /cannot begin with a sign such as @ \*/],
  ['lists in lists', `${organisation}x: ${'['.repeat(4_900)}`, /cannot be read|closing \]/],
  [
    'fields in fields',
    `${organisation}x:\n${Array.from({ length: 300 }, (_, at) => `${' '.repeat(at + 1)}a:\n`).join('')}`,
    /no field “x”/,
  ],
  ['nothing but names', organisation + names(12_000), /There is no field “k0” here/],
  ['nothing but one name', organisation + 'k:\n'.repeat(20_000), /written twice/],
  [
    'nothing but anchors',
    `${organisation}x: [${Array.from({ length: 8_000 }, (_, at) => `&a${at} b`).join(',\n ')}]`,
    /no field “x”/,
  ],
  [
    'words without end before a cedilla',
    `${organisation}${lines('a', 4_900, 18).replaceAll(/^/gm, '# ')}# ş\n`,
    /with a cedilla/,
  ],
  ['nothing but signs that are not seen', `${organisation}# ${'a\u200b '.repeat(1_500)}\n`, /invisible/],
];

const narratives: [what: string, text: string, says: RegExp][] = [
  ['quotations in quotations', `${narrative}\n${'>'.repeat(4_900)} x\n`, /more than 24 deep/],
  ['lists in lists', `${narrative}\n${'- '.repeat(2_400)}x\n`, /more than 24 deep/],
  [
    'boxes in boxes',
    `${narrative}\n${'<Note>\n\n'.repeat(3_000)}x\n\n${'</Note>\n\n'.repeat(3_000)}`,
    /more than 24 deep/,
  ],
  ['nothing but braces', `${narrative}\n${lines('{', 4_900, 18)}`, /Braces have a meaning/],
  ['nothing but signs', `${narrative}\n${lines('<', 4_900, 18)}`, /A bare </],
  ['nothing but quotation marks', `${narrative}\n${lines("'a", 4_900, 18)}`, /straight apostrophe|straight quotation/],
];

describe('A file that is made to take for ever is refused in moments:', () => {
  let root: string;
  let report: string;
  let status: number | null;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'for-ever-'));
    cpSync('content', join(root, 'content'), { recursive: true });
    for (const [index, [, text]] of organisations.entries()) {
      writeFileSync(join(root, `content/organisations/o${index}.yaml`), text);
    }
    for (const [index, [, text]] of narratives.entries()) {
      const folder = join(root, `content/projects/p${index}`);
      mkdirSync(folder);
      cpSync(join(root, 'content/projects/tara-nasaudului'), folder, { recursive: true });
      writeFileSync(join(folder, 'narrative.en.mdx'), text);
    }
    const command = [resolve('src/commands/check.ts'), '--lang', 'en'];
    const run = spawnSync(process.execPath, command, {
      cwd: root,
      encoding: 'utf8',
      timeout: PATIENCE,
      maxBuffer: 2 ** 26,
    });
    ({ status } = run);
    report = run.stdout + run.stderr;
  }, 2 * PATIENCE);
  afterAll(() => rmSync(root, { recursive: true }));

  test('the check ends, and traces nothing', () => {
    expect(status).toBe(1);
    expect(report).not.toMatch(/^\s+at .*(:\d+|\))$/m);
  });

  test('it says of no file more than anybody reads', () => {
    expect(report.split('\n\n').filter((each) => each.includes('content/projects/p3/')).length).toBeLessThanOrEqual(
      201,
    );
  });

  test.for([
    ...organisations.map(([what, , says], index) => [what, `content/organisations/o${index}.yaml`, says] as const),
    ...narratives.map(([what, , says], index) => [what, `content/projects/p${index}/narrative.en.mdx`, says] as const),
  ])('%s', ([, file, says]) => {
    const here = report.split('\n\n').filter((each) => each.includes(`${file}`));
    expect(here.join('\n').slice(0, 5_000)).toMatch(says);
  });
});

/** Each alias stands for three of the one before it: four thousand million letters. */
function bomb(): string {
  const steps = Array.from({ length: 20 }, (_, at) => `b${at + 1}: &b${at + 1} [*b${at}, *b${at}, *b${at}]\n`);
  return `b0: &b0 [x, x]\n${steps.join('')}`;
}

function names(count: number): string {
  return Array.from({ length: count }, (_, at) => `k${at}:\n`).join('');
}
