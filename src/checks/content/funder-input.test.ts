import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../source/read.ts';
import { formatIssue } from '../issue.ts';
import { checkContent } from './index.ts';

/** What may go wrong with what funders demand, done to a copy of the real content: the one new complaint, its line and its words. */
interface Row {
  when: string;
  changes: Record<string, (text: string) => string>;
  /** The file and a text of the line that is complained about. */
  at: [file: string, line: string];
  code: string;
  says: string[];
}

const eea = 'content/programmes/eea-grants-2014-2021-local-development.yaml';
const earlier = 'content/programmes/eea-grants-2009-2014-ro10.yaml';
const esf = 'content/programmes/esf-2014-2020-pocu.yaml';
const project = 'content/projects/together-for-all/project.yaml';
const narrative = (id: string, locale: string) => `content/projects/${id}/narrative.${locale}.mdx`;
const logo = 'public/logos/eea.svg';
const next = 'Working together for a green, democratic and resilient Europe';
const own = 'Working together for a green, competitive and inclusive Europe';
const before = await issuesIn(process.cwd());

const rows: Row[] = [
  {
    when: 'the slogan of the next period in a programme',
    changes: { [eea]: replace(own, next) },
    at: [eea, `slogan: ${next}`],
    code: 'slogan-period',
    says: ['the slogan of 2021–2028', 'Annex 3; manual 2022'],
  },
  {
    when: 'a slogan in a programme of a period that has none on file',
    changes: { [earlier]: replace('slogan: not-stated', `slogan: ${own}`) },
    at: [earlier, `slogan: ${own}`],
    code: 'slogan-period',
    says: ['the slogan of 2014–2021'],
  },
  {
    when: 'a slogan that is misquoted',
    changes: { [eea]: replace(own, 'Working together for a green and inclusive Europe') },
    at: [eea, 'slogan: Working together for a green and inclusive Europe'],
    code: 'slogan-altered',
    says: [own, 'Quote it exactly'],
  },
  {
    when: 'the slogan of the next period in the prose',
    changes: { [narrative('together-for-all', 'hu')]: (text) => `${text}\n${next}.\n` },
    at: [narrative('together-for-all', 'hu'), next],
    code: 'slogan-period',
    says: ['2021–2028', 'Delete it'],
  },
  {
    when: 'the slogan of the next period, in capitals and over two lines',
    changes: { [narrative('together-for-all', 'ro')]: (text) => `${text}\n> „WORKING TOGETHER for a green,\n> democratic and resilient Europe”\n` },
    at: [narrative('together-for-all', 'ro'), 'WORKING TOGETHER for a green,'],
    code: 'slogan-period',
    says: ['2021–2028'],
  },
  {
    when: 'a slogan of the EEA Grants on a project of the European Social Fund',
    changes: { [narrative('tara-nasaudului', 'hu')]: (text) => `${text}\n${own}.\n` },
    at: [narrative('tara-nasaudului', 'hu'), own],
    code: 'slogan-period',
    says: ['2014–2021'],
  },
  {
    when: 'a slogan on a project whose funder is not stated',
    changes: { [narrative('united-networks-2019', 'hu')]: replace(/^summary: >-\n(?: {2}.*\n)+/m, `summary: ${own}.\n`) },
    at: [narrative('united-networks-2019', 'hu'), 'summary:'],
    code: 'slogan-period',
    says: ['2014–2021'],
  },
  {
    when: 'a programme of the European Union without its block',
    changes: { [esf]: replace(/^ {2}emblem:\n(?: {4}.*\n)+/m, '') },
    at: [esf, 'visibility:'],
    code: 'emblem-missing',
    says: ['tara-nasaudului', 'Regulation (EU) 821/2014, art. 4'],
  },
  {
    when: 'a logo that is not there',
    changes: { [eea]: replace('file: not-stated', 'file: eea.svg') },
    at: [eea, 'file: eea.svg'],
    code: 'logo-missing',
    says: ['public/logos', 'stands as text'],
  },
  {
    when: 'a logo that is not the official file on record',
    changes: {
      [eea]: (text) =>
        replace('sha256: not-stated', `sha256: ${'f'.repeat(64)}`)(replace('file: not-stated', 'file: eea.svg')(text)),
      [logo]: () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    at: [eea, `sha256: ${'f'.repeat(64)}`],
    code: 'logo-altered',
    says: ['not the official file on record', 'nothing may stand in for it'],
  },
  {
    when: 'a notice with one letter changed',
    changes: { [eea]: replace('Material realizat', 'Materialul realizat') },
    at: [eea, 'Materialul realizat'],
    code: 'wording-altered',
    says: ['not the one that was quoted', 'Printed at the end of the project page', 'sha256: '],
  },
  {
    when: 'a language of which nobody knows whether there is a notice',
    changes: { [eea]: replace('notFound: [hu, en]', 'notFound: [hu]') },
    at: [eea, 'notFound: [hu]'],
    code: 'wording-unaccounted',
    says: ['For the language en'],
  },
  {
    when: 'a notice in a language in which none is said to be found',
    changes: { [eea]: replace('notFound: [hu, en]', 'notFound: [ro, hu, en]') },
    at: [eea, 'notFound: [ro, hu, en]'],
    code: 'wording-unaccounted',
    says: ['For the language ro'],
  },
  {
    when: 'an amount without a kind',
    changes: { [project]: replace('- kind: eligible-grant\n    value', '- value') },
    at: [project, '- value: 416158'],
    code: 'missing-field',
    says: ['total, eligible-grant, grant'],
  },
  {
    when: 'an official title without its source',
    changes: { [narrative('together-for-all', 'ro')]: replace(/^titleSource: .*\n/m, '') },
    at: [narrative('together-for-all', 'ro'), 'titleStanding: official'],
    code: 'title-source-missing',
    says: ['The title has no source'],
  },
  {
    when: 'a title with a source that is not there',
    changes: { [narrative('together-for-all', 'ro')]: replace('titleSource: promoter-page', 'titleSource: typo') },
    at: [narrative('together-for-all', 'ro'), 'titleSource: typo'],
    code: 'source-missing',
    says: ['“typo”'],
  },
];

describe('Refused, with the rule’s source:', () => {
  test.for(rows)('$when', async ({ changes, at: [file, line], code, says }) => {
    const root = copyWith(changes);
    try {
      const issues = (await issuesIn(root)).filter((issue) => !before.map(formatOne).includes(formatOne(issue)));
      expect(issues.map((issue) => [issue.code, issue.file, issue.line])).toEqual([[code, file, lineOf(join(root, file), line)]]);
      for (const text of says) expect(formatOne(issues[0] ?? before[0])).toContain(text);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('Taken, without complaint:', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const sum = createHash('sha256').update(svg).digest('hex');
  test.for([
    ['the official logo', `sha256: ${sum}`],
    ['a logo whose official sum nobody knows', 'sha256: not-stated'],
  ] as const)('%s', async ([, sha256]) => {
    const root = copyWith({
      [eea]: (text) =>
        text.replace('file: not-stated', 'file: eea.svg').replace('sha256: not-stated', sha256),
      [logo]: () => svg,
    });
    expect((await issuesIn(root)).map(formatOne)).toEqual(before.map(formatOne));
    rmSync(root, { recursive: true });
  });
});

test('None of this is wrong in the content as it is', () => {
  const codes = new Set(rows.map(({ code }) => code));
  expect(before.filter(({ code }) => codes.has(code))).toEqual([]);
});

async function issuesIn(root: string) {
  const { content, issues } = await readContent(root);
  return [...issues, ...checkContent(content, 'build')];
}

function formatOne(issue: Awaited<ReturnType<typeof issuesIn>>[number] | undefined): string {
  return issue ? formatIssue(issue) : '';
}

function copyWith(changes: Row['changes']): string {
  const root = mkdtempSync(join(tmpdir(), 'funder-input-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change(file === logo ? '' : readFileSync(path, 'utf8')));
  }
  return root;
}

function replace(what: string | RegExp, by: string): (text: string) => string {
  return (text) => {
    const changed = text.replace(what, by);
    if (changed === text) throw new Error(`The content has no ${String(what)} any more; change the row.`);
    return changed;
  };
}

/** The line of `text`, the last one that has it: what is added at the end is what is wrong. */
function lineOf(path: string, text: string): number {
  return readFileSync(path, 'utf8').split('\n').findLastIndex((line) => line.includes(text)) + 1;
}
