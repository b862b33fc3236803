import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../checks/content/index.ts';
import { formatIssue } from '../checks/issue.ts';
import { stopsBuild } from '../checks/severity.ts';
import type { OfficerLocale } from '../schema/hints.ts';
import { readContent } from '../source/read.ts';
import { create } from './create.ts';
import type { KindName } from './kind.ts';
import { readOptions } from './options.ts';
import { Ended, type Talk } from './talk.ts';

type Options = readonly (readonly [string, string])[];
type Script = [shown: RegExp, answer: string][];

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-entry-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const project: Options = [
  ['title.ro', 'Casa tuturor: un început'],
  ['titleStanding.ro', 'official'],
  ['summary.ro', 'Un proiect despre o casă în care intră toți.'],
  ['plain.ro', 'O casă se deschide pentru oameni. Acolo învață și se întâlnesc.'],
  ['sources.document.kind', 'document'],
  ['sources.document.reference', 'Cererea de finanțare'],
  ['organisations.0.id', 'frds'],
  ['organisations.0.role', 'promoter'],
  ['period.standing', 'planned'],
];

const place: Options = [
  ['id', '83142'],
  ['names.ro', 'Locul'],
  ['county', 'hr'],
  ['kind', 'town'],
  ['locality', '83160'],
  ['latitude', '46.3'],
  ['longitude', '25.3'],
];

const inAll = (field: string, ro: string, hu: string, en: string): Options => [
  [`${field}.ro`, ro],
  [`${field}.hu`, hu],
  [`${field}.en`, en],
];

const programme: Options = [
  ...inAll('fund', 'Fondul X', 'X Alap', 'Fund X'),
  ...inAll('name', 'Programul Y', 'Y program', 'Programme Y'),
  ...inAll('statement', 'Finanțat de fondul X.', 'Az X Alap támogatásával.', 'Financed by Fund X.'),
  ['years', '2021–2027'],
  ['donors', 'RO, EU'],
];

const update: Options = [
  ['date', '2021-03'],
  ['project', 'together-for-all'],
  ['source', 'document'],
  ...(['ro', 'hu', 'en'] as const).flatMap((locale): Options => [
    [`words.${locale}.title`, 'Centrul'],
    [`words.${locale}.text`, 'Centrul.'],
  ]),
];

const added: { kind: KindName; options: Options; file: string }[] = [
  { kind: 'organisation', options: [['names.ro', 'Asociația X']], file: 'organisations/asociatia-x.yaml' },
  { kind: 'place', options: place, file: 'places/83142.yaml' },
  { kind: 'theme', options: inAll('names', 'Cultură', 'Kultúra', 'Culture'), file: 'themes/cultura.yaml' },
  { kind: 'programme', options: programme, file: 'programmes/programul-y.yaml' },
  { kind: 'update', options: update, file: 'updates/2021-03-together-for-all.yaml' },
  { kind: 'project', options: project, file: 'projects/casa-tuturor-un-inceput/project.yaml' },
];

/** What is refused, and words that must be said about it. */
const refused: { when: string; options: Options; says: string[] }[] = [
  {
    when: 'a field is missing',
    options: project.slice(1),
    says: ['--title.ro', 'is missing', 'The title in this language'],
  },
  {
    when: 'an option is misspelt',
    options: [['titel.ro', 'x'], ...project],
    says: ['no option --titel.ro', '--title.ro'],
  },
  {
    when: 'the name of a part is misspelt',
    options: [['organisations.0.rol', 'x']],
    says: ['--organisations.0.rol', '--organisations.0.role'],
  },
  {
    when: 'a choice does not exist',
    options: [...project, ['period.standing', 'guessed']],
    says: ['--period.standing', 'guessed', 'planned'],
  },
  {
    when: 'an id leads nowhere',
    options: [...project, ['organisations.0.id', 'nobody']],
    says: ['“nobody” in content/organisations', 'renovabis'],
  },
  {
    when: 'a number is a word',
    options: [...project, ['period.months', 'many']],
    says: ['--period.months', 'many'],
  },
  {
    when: 'the file exists',
    options: [...project, ['id', 'together-for-all']],
    says: ['content/projects/together-for-all/project.yaml exists already'],
  },
  { when: 'the id has capitals', options: [...project, ['id', 'Casa']], says: ['“Casa”', 'small letters'] },
  {
    when: 'the end is before the start',
    options: [...project, ['period.start', '2022-01'], ['period.end', '2021-01']],
    says: ['project.yaml:', 'before the start'],
  },
];

describe('With options alone', () => {
  test.each(added)('$kind: files are written, and npm run check has nothing against them', async (entry) => {
    const { isDone, said } = await newEntry(entry.kind, entry.options);
    expect(said).toContain(`Written: content/${entry.file}`);
    expect(isDone).toBe(true);
    expect(await mistakes()).toEqual([]);
  });

  test('a project is a draft of today, what is unknown is not stated, and its text has headings to fill in', async () => {
    await newEntry('project', project);
    expect(read('projects/casa-tuturor-un-inceput/project.yaml')).toBe(
      `draft: true
originalLocale: ro
number: not-stated
programme: not-stated
organisations:
  - id: frds
    role: promoter
    source: document
period:
  start: not-stated
  end: not-stated
  months: not-stated
  standing: planned
  source: document
amounts: not-stated
places: not-stated
targetGroups: not-stated
contact: not-stated
sources:
  document:
    kind: document
    reference: Cererea de finanțare
lastChange: 2026-11-21
`,
    );
    expect(read('projects/casa-tuturor-un-inceput/narrative.ro.mdx')).toMatch(
      /^---\ntitle: 'Casa tuturor: un început'\ntitleStanding: official\ntitleSource: document\nsummary: >-\n {2}Un proiect[^]*\norigin: original\nlastChange: 2026-11-21\n---\n\n## Scopul proiectului\n/,
    );
  });

  test('lists, numbers and whole groups are given as well', async () => {
    await newEntry('project', [
      ...project,
      ['themes', 'education,health'],
      ['amounts[0].kind', 'total'],
      ['amounts[0].value', '1 756 996.50'],
      ['amounts[0].currency', 'RON'],
      ['places', '[{id: 83133, role: venue, source: document}]'],
      ['targetGroups.0.id', 'young-adults'],
      ['labels.targetGroups.young-adults', 'Tineri'],
    ]);
    const facts = read('projects/casa-tuturor-un-inceput/project.yaml');
    expect(facts).toContain('themes: [education, health]\n');
    expect(facts).toContain(
      'amounts:\n  - kind: total\n    value: 1756996.5\n    currency: RON\n    source: document\n',
    );
    expect(facts).toContain('places:\n  - id: 83133\n    role: venue\n');
    expect(read('projects/casa-tuturor-un-inceput/narrative.ro.mdx')).toContain(
      'targetGroups:\n  young-adults: Tineri\n',
    );
    expect(await mistakes()).toEqual([]);
  });

  test.each(refused)('nothing is written where $when, and it is said in words', async ({ options, says }) => {
    const before = files();
    const { isDone, said } = await newEntry('project', options);
    expect(isDone).toBe(false);
    expect(said).toContain('Nothing was written');
    for (const words of says) expect(said).toContain(words);
    expect(files()).toEqual(before);
  });

  test.each([
    ['ro', 'Nu s-a scris nimic', 'Titlul în această limbă'],
    ['hu', 'Semmi sem íródott ki', 'A cím ezen a nyelven'],
  ] as const)('what is missing is said in %s', async (locale, nothing, hint) => {
    const { said } = await newEntry('project', [['originalLocale', 'en'], ...project.slice(4)], locale);
    expect(said).toContain(nothing);
    expect(said).toContain(hint);
  });
});

describe('When it asks', () => {
  test('an organisation is written from the answers, and a wrong one is explained and asked again', async () => {
    const talk = scripted([
      [/names\.ro/, 'Asociația Exemplu'],
      [/names\.hu/, ''],
      [/names\.en/, ''],
      [/country/, 'Romania'],
      [/Found “Romania”/, 'RO'],
      [/website/, ''],
      [/registration/, ''],
      [/left out/, ''],
      [/\nid\n/, ''],
    ]);
    expect(await newEntry('organisation', [], 'en', talk)).toMatchObject({ isDone: true });
    expect(read('organisations/asociatia-exemplu.yaml')).toMatch(
      /^names:\n {2}ro: Asociația Exemplu\ncountry: RO\nwebsite: not-stated\n/,
    );
    expect(await mistakes()).toEqual([]);
  });

  test('at least one name is asked for again where none was given', async () => {
    const talk = scripted([
      [/names\.ro/, ''],
      [/names\.hu/, ''],
      [/names\.en/, ''],
      [/no name/, ''],
      [/names\.hu/, 'Példa Egyesület'],
      [/names\.en/, ''],
      [/country/, ''],
      [/website/, ''],
      [/registration/, ''],
      [/left out/, ''],
      [/\nid\n/, ''],
    ]);
    await newEntry('organisation', [], 'en', talk);
    expect(read('organisations/pelda-egyesulet.yaml')).toContain('hu: Példa Egyesület');
  });

  test('choices are numbered in the officer’s words, and entries are found by a part of their name', async () => {
    const talk = scripted([
      [/names\.ro/, 'Corund'],
      [/names\.hu/, 'Korond'],
      [/Harghita \/ Hargita/, 'hargh'],
      [/3 {2}comună/, '3'],
      [/locality/, '84264'],
      [/latitude/, '46.47'],
      [/longitude/, '25.18'],
      [/pot lipsi/, ''],
      [/SIRUTA/, '84265'],
    ]);
    expect(await newEntry('place', [], 'ro', talk)).toMatchObject({ isDone: true });
    expect(read('places/84265.yaml')).toContain('county: hr\nkind: commune\n');
  });

  test('sources come first, lists go on until there is no more, and optional fields are offered', async () => {
    const talk = scripted([
      [/originalLocale/, '2'],
      [/title\.hu/, 'Közös ház'],
      [/\nid\n/, ''],
      [/Legalább egy/, 'irat'],
      [/sources\.irat\.kind/, '1'],
      [/sources\.irat\.reference/, 'Pályázat'],
      [/sources\.irat\.lang/, ''],
      [/sources\.irat\.url/, ''],
      [/Van még/, 'n'],
      [/number/, 'n'],
      [/programme/, 'n'],
      [/organisations\.0\.id/, 'frds'],
      [/organisations\.0\.role/, '1'],
      [/Van még/, 'i'],
      [/organisations\.1\.id/, 'renovabis'],
      [/organisations\.1\.role/, '5'],
      [/Van még/, 'n'],
      [/period\.start/, '2024-02-30'],
      [/2024-02-30/, '2024-02'],
      [/period\.end/, ''],
      [/period\.months/, '12'],
      [/period\.standing/, '2'],
      [/amounts/, 'i'],
      [/amounts\.0\.kind/, '1'],
      [/amounts\.0\.value/, '416 158'],
      [/amounts\.0\.currency/, '2'],
      [/amounts\.0\.of/, ''],
      [/amounts\.0\.awardDate/, ''],
      [/Van még/, ''],
      [/places/, 'n'],
      [/targetGroups/, 'i'],
      [/targetGroups\.0\.id/, 'young-adults'],
      [/targetGroups\.0\.people/, ''],
      [/Van még/, ''],
      [/contact/, 'n'],
      [/elmaradhatnak/, 'themes'],
      [/themes/, 'education, health'],
      [/titleStanding/, '3'],
      [/summary/, 'Egy ház mindenkinek.'],
      [/plain/, 'Megnyílik egy ház. Ott találkoznak az emberek.'],
      [/„young-adults”/, 'Fiatalok'],
    ]);
    expect(await newEntry('project', [], 'hu', talk)).toMatchObject({ isDone: true });
    const facts = read('projects/kozos-haz/project.yaml');
    expect(facts).toContain('organisations:\n  - id: frds\n    role: promoter\n    source: irat\n  - id: renovabis\n');
    expect(facts).toContain('  start: 2024-02\n  end: not-stated\n  months: 12\n');
    expect(facts).toContain('    value: 416158\n');
    expect(facts).toContain('themes: [education, health]\n');
    expect(read('projects/kozos-haz/narrative.hu.mdx')).toContain('## A projekt célja');
    expect(await mistakes()).toEqual([]);
  });

  test('an update names a source of the project that was picked', async () => {
    const talk = scripted([
      [/date/, '2021-03-01'],
      [/project/, 'together-for-all'],
      [/launch-news: caritas-ab/, 'launch-news'],
      ...['ro', 'hu', 'en'].flatMap((locale): Script => [
        [new RegExp(`words\\.${locale}\\.title`), 'X'],
        [new RegExp(`words\\.${locale}\\.text`), 'X.'],
      ]),
      [/left out/, ''],
      [/Enter: 2021-03-01-together-for-all/, ''],
    ]);
    expect(await newEntry('update', [], 'en', talk)).toMatchObject({ isDone: true });
    expect(read('updates/2021-03-01-together-for-all.yaml')).toContain('source: launch-news\n');
  });

  test('nothing is written where the answers end early', async () => {
    const before = files();
    await expect(newEntry('theme', [], 'en', scripted([[/names\.ro/, 'Cultură']]))).rejects.toThrow(Ended);
    expect(files()).toEqual(before);
  });
});

async function newEntry(kind: KindName, options: Options, locale: OfficerLocale = 'en', talk?: Talk) {
  const out: string[] = [];
  const args = [kind, ...options.flatMap(([name, value]) => [`--${name}`, value])];
  const around = { root, locale, talk, today: '2026-11-21', out: (text: string) => out.push(text) };
  const isDone = await create(kind, readOptions(args), around);
  return { isDone, said: out.join('\n') };
}

/** An officer who reads what was said since the last answer before giving the next one. */
function scripted(answers: Script): Talk {
  let unread = '';
  return {
    say(text) {
      unread += `${text}\n`;
    },
    ask(prompt) {
      const [next] = answers.splice(0, 1);
      if (!next) return Promise.reject(new Ended(`nobody answers: ${unread}${prompt}`));
      expect(unread + prompt).toMatch(next[0]);
      unread = '';
      return Promise.resolve(next[1]);
    },
    close: () => undefined,
  };
}

async function mistakes(): Promise<string[]> {
  const { content, issues } = await readContent(root);
  return [...issues, ...checkContent(content)].filter(stopsBuild).map(formatIssue);
}

function read(file: string): string {
  return readFileSync(join(root, 'content', file), 'utf8');
}

function files(): string[] {
  return readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).sort();
}
