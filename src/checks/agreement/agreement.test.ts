import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../source/read.ts';
import { formatIssue, type Issue } from '../issue.ts';
import { checkAgreement } from './index.ts';

type Locale = 'ro' | 'hu' | 'en';
type Row = readonly [
  project: keyof typeof projects,
  locale: Locale,
  was: string,
  is: string,
  code: Issue['code'],
  says: string,
];

const projects = {
  odorhei: 'together-for-all',
  networks15: 'united-networks-2015',
  networks19: 'united-networks-2019',
  more: 'together-we-are-more',
  nasaud: 'tara-nasaudului',
};

/** One slip each in the text of one language: the code of the report and what it must name. */
const slips: Row[] = [
  // Amounts
  ['nasaud', 'ro', '4.639.106,64 lei', '4.639.106,46 lei', 'figure-differs', '4639106.64 RON'],
  ['nasaud', 'hu', '4\u00a0639\u00a0106,64 lej', '4 369 106,64 lej', 'figure-differs', '4639106.64 RON'],
  ['nasaud', 'en', '4,639,106.64 lei', '463,910.64 lei', 'figure-differs', '4639106.64 RON'],
  ['more', 'en', '1,279,461.60 lei', '1,279,641.60 lei', 'figure-differs', '1279461.6 RON'],
  ['more', 'ro', '1.279.461,60 lei', '1.279.461 lei', 'figure-differs', '1279461.6 RON'],
  ['more', 'hu', '1\u00a0279\u00a0461,60 lejes', '12 794 616,00 lejes', 'figure-differs', '1279461.6 RON'],
  // Shares
  ['more', 'en', '90% came from', '80% came from', 'figure-differs', 'The facts have “90%”'],
  ['more', 'ro', '10% contribuția', '20% contribuția', 'figure-differs', 'The facts have “10%”'],
  ['more', 'hu', '90%-a vissza', '10%-a vissza', 'figure-differs', '90%'],
  [
    'more',
    'hu',
    '90%-a vissza nem térítendő támogatás, 10%-a',
    '10%-a vissza nem térítendő támogatás, 90%-a',
    'figure-order',
    '90%, 10%',
  ],
  ['more', 'hu', 'több mint 50%-ára', 'több mint 60%-ára', 'figure-differs', '50%'],
  ['networks15', 'hu', '10 százaléka', '12 százaléka', 'figure-differs', '10%'],
  // Numbers of people and things, in digits
  [
    'nasaud',
    'ro',
    '250 de persoane din aceste comunități',
    '205 persoane din aceste comunități',
    'figure-differs',
    '250',
  ],
  ['nasaud', 'hu', '250, szegénységgel veszélyeztetett', '520, szegénységgel veszélyeztetett', 'figure-differs', '250'],
  ['nasaud', 'en', '63 skilled people', '36 skilled people', 'figure-differs', 'The facts have “63”'],
  ['nasaud', 'ro', '42 de locuri de muncă', '24 de locuri de muncă', 'figure-differs', 'The facts have “42”'],
  ['nasaud', 'hu', '100 otthon', '110 otthon', 'figure-differs', '100'],
  ['nasaud', 'hu', '125 fiatalnak vagy felnőttnek', '250 fiatalnak vagy felnőttnek', 'figure-differs', '125'],
  ['nasaud', 'ro', 'pentru 10 afaceri', 'pentru 12 afaceri', 'figure-differs', '10'],
  ['nasaud', 'en', '13 communities are the town', '12 communities are the town', 'figure-differs', '13'],
  ['nasaud', 'en', 'A mobile team of 4 social', 'A mobile team of 14 social', 'figure-differs', 'The facts have “4”'],
  ['odorhei', 'hu', '600 közvetlen', '6000 közvetlen', 'figure-differs', 'The facts have “600”'],
  ['odorhei', 'ro', '55 de specialiști', '45 de specialiști', 'figure-differs', 'The facts have “55”'],
  ['odorhei', 'en', 'last 26 months', 'last 24 months', 'figure-differs', 'The facts have “26”'],
  [
    'odorhei',
    'en',
    ', as well as 55 specialists and volunteers',
    ', as well as specialists and volunteers',
    'figure-missing',
    '55',
  ],
  ['more', 'en', '1,243 people – children', '1,234 people – children', 'figure-differs', '1243'],
  ['more', 'hu', '1243 ember – veszélyeztetett', '243 ember – veszélyeztetett', 'figure-differs', '1243'],
  ['more', 'ro', '216 persoane de etnie romă au urmat', '261 persoane de etnie romă au urmat', 'figure-differs', '216'],
  ['more', 'ro', '115 experți', '151 experți', 'figure-differs', 'The facts have “115”'],
  ['more', 'en', '22 new members joined', '32 new members joined', 'figure-differs', '22'],
  ['more', 'hu', '16 munkahely', '17 munkahely', 'figure-differs', '16'],
  ['more', 'hu', '24 hónapig', '23 hónapig', 'figure-differs', 'The facts have “24”'],
  ['networks15', 'en', 'is thus 340', 'is thus 430', 'figure-differs', 'The facts have “340”'],
  ['networks15', 'ro', 'implicarea a 15 autorități', 'implicarea a 21 de autorități', 'figure-differs', '15'],
  ['networks15', 'hu', '6 megyei hálózat', '5 megyei hálózat', 'figure-differs', '6'],
  ['networks15', 'en', 'It lasted 21 months', 'It lasted 12 months', 'figure-differs', '21'],
  ['networks19', 'hu', '16 órás', '6 órás', 'figure-differs', '16'],
  ['networks19', 'en', '**Support for at least 15 local', '**Support for at least 50 local', 'figure-differs', '15'],
  // Numbers in words
  ['nasaud', 'hu', 'Négy szociális munkásnak', 'Öt szociális munkásnak', 'figure-differs', 'Four'],
  ['nasaud', 'ro', 'Patru asistenți sociali', 'Trei asistenți sociali', 'figure-differs', 'Four'],
  ['nasaud', 'en', 'One hundred homes', 'Two hundred homes', 'figure-differs', '100'],
  ['odorhei', 'hu', 'Öt intézmény', 'Hat intézmény', 'figure-missing', 'Five'],
  ['odorhei', 'ro', 'cinci instituții', 'șase instituții', 'figure-differs', 'Five'],
  [
    'odorhei',
    'en',
    'in the four distinct areas. The funder',
    'in the three distinct areas. The funder',
    'figure-differs',
    'négy',
  ],
  ['more', 'ro', 'Au avut loc patru ateliere', 'Au avut loc trei ateliere', 'figure-differs', 'Four'],
  [
    'more',
    'hu',
    'Tíz közösségben diszkriminációellenes',
    'Tizenegy közösségben diszkriminációellenes',
    'figure-differs',
    'ten',
  ],
  ['more', 'en', 'On two study visits', 'On three study visits', 'figure-differs', 'Két'],
  ['more', 'hu', 'tíz településen készült', 'kilenc településen készült', 'figure-differs', 'ten'],
  ['networks15', 'ro', 'Trei autorități locale urmau', 'Cinci autorități locale urmau', 'figure-differs', 'Three'],
  ['networks19', 'ro', 'La două conferințe', 'La trei conferințe', 'figure-differs', 'two'],
  ['networks19', 'hu', 'Négy községben programokat', 'Hét községben programokat', 'figure-missing', 'four'],
  ['networks19', 'en', 'and two study visits, so as', 'and a study visit, so as', 'figure-missing', 'két'],
  // Dates, months and years
  [
    'nasaud',
    'en',
    'from May 2021 to February',
    'from June 2021 to February',
    'figure-differs',
    'The facts have “2021-05”',
  ],
  ['nasaud', 'hu', '2021 májusától', '2021 márciusától', 'figure-differs', 'May 2021'],
  ['nasaud', 'ro', 'februarie 2024', 'februarie 2023', 'figure-differs', 'February 2024'],
  ['nasaud', 'hu', '2021. május 24.', '2021. május 14.', 'figure-differs', '24 May 2021'],
  ['nasaud', 'en', '31 December 2023', '31 December 2022', 'figure-differs', '2023-12-31'],
  ['nasaud', 'hu', 'a 2014–2020-as Humán', 'a 2014–2021-es Humán', 'figure-differs', '2020'],
  ['odorhei', 'ro', '23 februarie 2021', '23 martie 2021', 'figure-differs', '23 February 2021'],
  ['odorhei', 'hu', '2021. február 23-án', '2021. február 25-én', 'figure-differs', '23 February 2021'],
  ['odorhei', 'en', 'Odorheiu Secuiesc 2018–2023', 'Odorheiu Secuiesc 2018–2022', 'figure-differs', '2023'],
  ['more', 'en', '26 May 2015 to 25 April 2017', '25 May 2015 to 25 April 2017', 'figure-differs', '2015-05-26'],
  ['more', 'ro', 'august–octombrie 2015', 'august–noiembrie 2015', 'figure-differs', 'August and October 2015'],
  ['more', 'hu', '2017 áprilisában ért véget', '2016 áprilisában ért véget', 'figure-differs', 'April 2017'],
  ['more', 'hu', '2009–2014-es', '2014–2021-es', 'figure-differs', '2009'],
  [
    'networks15',
    'en',
    'from May 2015 to January 2017.\n\nThe second',
    'from May 2016 to January 2017.\n\nThe second',
    'figure-differs',
    '2015-05',
  ],
  [
    'networks15',
    'hu',
    '2019 februárjától 2020 decemberéig',
    '2019 februárjától 2021 decemberéig',
    'figure-differs',
    'December 2020',
  ],
  [
    'networks19',
    'ro',
    'Durata lui a fost februarie 2019',
    'Durata lui a fost martie 2019',
    'figure-differs',
    'February 2019',
  ],
  ['networks19', 'en', 'United Networks, 2015–2017', 'United Networks, 2015–2016', 'figure-differs', '2017'],
  // Codes
  ['more', 'hu', 'RO10 programja', 'RO11 programja', 'figure-differs', 'RO10'],
  ['networks15', 'ro', 'RO10 CORAI', 'RO1O CORAI', 'figure-differs', 'RO10'],
  // Places
  ['networks19', 'hu', 'Mezőpanitnak (Maros', 'Mezőbándnak (Maros', 'place-missing', 'Pănet'],
  ['networks19', 'hu', 'Zetelakának (Hargita', 'Zabolának (Hargita', 'place-differs', 'Zetea'],
  ['networks19', 'ro', 'Belin, Cernat', 'Belin, Mera', 'place-differs', 'Cernat'],
  ['networks19', 'en', 'Dealu, Odorheiu Secuiesc, ', 'Dealu, ', 'place-missing', 'Odorheiu Secuiesc'],
  [
    'networks19',
    'hu',
    'Székelyudvarhely, Székelyderzs',
    'Székelyudvarhely, Székelykeresztúr',
    'place-missing',
    'Dârjiu',
  ],
  ['networks19', 'hu', 'Máréfalva', 'Szatmárnémeti', 'place-missing', 'Satu Mare'],
  ['more', 'hu', 'Székelyhídra (Bihar megye)', 'Székelyudvarhelyre (Bihar megye)', 'place-differs', 'Săcueni'],
  ['more', 'ro', 'una la Bonțida', 'una la Oradea', 'place-differs', 'Bonțida'],
  ['more', 'en', 'Petreu, Roșiori, Sânnicolau', 'Petreu, Sânnicolau', 'place-missing', 'Roșiori'],
  ['more', 'hu', 'a kolozsvári Diakónia', 'a nagyváradi Diakónia', 'place-differs', 'Cluj-Napoca'],
  ['more', 'en', 'in Cluj County, decision', 'in Bihor County, decision', 'place-differs', 'Kolozs'],
  ['nasaud', 'ro', 'comuna Nimigea, și', 'comuna Rebra, și', 'place-differs', 'Nimigea'],
  ['nasaud', 'hu', 'nappali központ Szamosmakódon', 'nappali központ Naszódon', 'place-differs', 'Mocod'],
  [
    'odorhei',
    'hu',
    'székelyudvarhelyi peremre szorult\n  közösségeknek',
    'székelyhídi peremre szorult\n  közösségeknek',
    'place-differs',
    'Odorheiu Secuiesc',
  ],
  [
    'networks15',
    'hu',
    'Maros, Hargita és Kovászna megyében:',
    'Maros, Hargita és Bihar megyében:',
    'place-differs',
    'Covasna',
  ],
  [
    'networks15',
    'en',
    'Mureș, Harghita and Covasna counties, for the social inclusion of\n  disadvantaged',
    'Mureș and Covasna counties, for the social inclusion of\n  disadvantaged',
    'place-missing',
    'Harghita',
  ],
  [
    'odorhei',
    'ro',
    'finanțat de Islanda, Liechtenstein',
    'finanțat de Irlanda, Liechtenstein',
    'place-differs',
    'Iceland',
  ],
  // Organisations
  [
    'odorhei',
    'ro',
    'Cofinanțator a fost Renovabis',
    'Cofinanțator a fost Caritas Norvegia',
    'organisation-differs',
    'Renovabis',
  ],
  ['odorhei', 'en', '- Kipi-Kopi Kindergarten;\n', '', 'organisation-missing', 'Kipi-Kopi'],
  ['odorhei', 'hu', 'a Móra Ferenc Általános', 'a Petőfi Sándor Általános', 'organisation-missing', 'Móra Ferenc'],
  ['odorhei', 'ro', '„Tompa László”', '„Tompa Lászlo”', 'name-misspelt', 'Tompa László'],
  [
    'more',
    'en',
    'the Diakonia Christian Foundation of',
    'the Diakonia Cristian Foundation of',
    'name-misspelt',
    'Diakonia Christian Foundation',
  ],
  [
    'networks15',
    'hu',
    'a Caritas Norvégia, a projekt',
    'a Caritas Svédország, a projekt',
    'organisation-missing',
    'Caritas Norway',
  ],
  [
    'networks15',
    'ro',
    'Universitatea Babeș-Bolyai;',
    'Universitatea Babes-Bolyai;',
    'name-misspelt',
    'Universitatea Babeș-Bolyai',
  ],
  ['nasaud', 'hu', 'Civitas Alapítvány a Civil', 'Civitas Alapitvány a Civil', 'name-misspelt', 'Civitas Alapítvány'],
  ['nasaud', 'ro', 'Fundația HEKS/EPER România și', 'Fundația Diakonia și', 'organisation-differs', 'HEKS'],
];

/** What may be written one way or another. */
const notations: (readonly [project: keyof typeof projects, locale: Locale, was: string, is: string])[] = [
  ['nasaud', 'ro', '4.639.106,64 lei', '4 639 106,64 lei'],
  ['nasaud', 'ro', '4.639.106,64 lei', '4,639,106.64 RON'],
  ['nasaud', 'hu', '4\u00a0639\u00a0106,64 lej', '4.639.106,64 lej'],
  ['nasaud', 'hu', '4\u00a0639\u00a0106,64 lej', '4639106,64 lej'],
  ['nasaud', 'en', '4,639,106.64 lei', '4,639,106.64 RON'],
  ['more', 'ro', '1.243 de persoane –', '1243 de persoane –'],
  ['more', 'hu', '1243 ember –', '1 243 ember –'],
  ['more', 'en', 'All four of the workshops', 'All 4 of the workshops'],
  ['more', 'hu', 'Mind a négy tervezett', 'Mind a 4 tervezett'],
  ['more', 'ro', 'Toate cele patru ateliere', 'Toate cele 4 ateliere'],
  ['more', 'hu', 'tíz településen', '10 településen'],
  ['more', 'hu', '2015. május 26-tól 2017. április 25-ig', '2015. 05. 26-tól 2017. 04. 25-ig'],
  ['more', 'ro', '26 mai 2015 și 25 aprilie 2017', '26.05.2015 și 25.04.2017'],
  ['more', 'en', '26 May 2015 to 25 April 2017', 'May 26, 2015 to April 25, 2017'],
  ['more', 'en', '90% came', '90 percent came'],
  ['more', 'ro', 'și 10% contribuția', 'și 10 la sută contribuția'],
  ['more', 'hu', '10%-a magánforrás', '10 százaléka magánforrás'],
  ['nasaud', 'hu', 'száz otthon', '100 otthon'],
  ['nasaud', 'ro', 'O sută de locuințe', '100 de locuințe'],
  ['networks15', 'hu', 'mindhárom megyére', 'mind a három megyére'],
  ['networks15', 'en', 'It lasted 21 months', 'It lasted twenty-one months'],
  ['networks15', 'hu', 'Időtartama 21 hónap', 'Időtartama huszonegy hónap'],
  ['networks15', 'ro', 'A durat 21 de luni', 'A durat douăzeci și una de luni'],
  ['odorhei', 'hu', '26 hónaposra', 'huszonhat hónaposra'],
  ['odorhei', 'en', '600 direct', 'six hundred direct'],
  ['odorhei', 'ro', '600 de beneficiari', 'șase sute de beneficiari'],
  ['odorhei', 'hu', '600 közvetlen', 'hatszáz közvetlen'],
  ['odorhei', 'hu', 'a székelyudvarhelyi roma közösséget.', 'Székelyudvarhelyen a roma közösséget.'],
  [
    'odorhei',
    'ro',
    'comunității rome din Odorheiu Secuiesc, printr-o',
    'comunității rome a Odorheiului Secuiesc, printr-o',
  ],
  ['networks19', 'hu', 'Zetelakának (Hargita megye)', 'Zetelaka községnek (Hargita megye)'],
];

/** The facts are corrected and the texts are not, or all texts say something else than the facts. */
const contradictions: (readonly [what: string, file: string, was: string, is: string, says: string])[] = [
  ['the budget', 'tara-nasaudului/project.yaml', 'value: 4639106.64', 'value: 4739106.64', '4739106.64 RON'],
  ['the number of people', 'together-for-all/project.yaml', 'value: 600', 'value: 650', '“650”'],
  ['the number of beneficiaries', 'united-networks-2015/project.yaml', 'value: 340', 'value: 400', '“400”'],
  ['the duration', 'together-for-all/project.yaml', 'months: 26', 'months: 28', '“28”'],
  ['the beginning', 'tara-nasaudului/project.yaml', 'start: 2021-05\n', 'start: 2021-06\n', '“2021-06”'],
  ['the day of the end', 'together-we-are-more/project.yaml', 'end: 2017-04-25', 'end: 2017-05-25', '“2017-05-25”'],
  ['a share', 'united-networks-2015/project.yaml', 'percent: 10', 'percent: 15', '“15%”'],
  ['a small number', 'tara-nasaudului/project.yaml', 'value: 4\n', 'value: 6\n', '“6”'],
  ['another record', 'tara-nasaudului/project.yaml', 'start: 2021-05-24', 'start: 2021-05-26', '“2021-05-26”'],
];

/** A copy of the content without what takes long to read and is not compared, for each project with those of its series. */
const roots = new Map<string, string>();
beforeAll(() => {
  for (const project of Object.values(projects)) {
    const root = mkdtempSync(join(tmpdir(), 'agreement-'));
    const others = Object.values(projects).filter((each) => each.slice(0, 6) !== project.slice(0, 6));
    const left = ['interface', 'pages', ...others.map((each) => `projects/${each}`)].map((each) =>
      join('content', each),
    );
    cpSync('content', join(root, 'content'), { recursive: true, filter: (name) => !left.includes(name) });
    roots.set(project, root);
  }
});

afterAll(() => {
  for (const root of roots.values()) rmSync(root, { recursive: true });
});

test('The true content has no disagreement', async () => {
  const { content } = await readContent('.');
  expect(checkAgreement(content).map(formatIssue)).toEqual([]);
});

test('The slips are at least sixty, in all five projects and all three languages', () => {
  expect(slips.length).toBeGreaterThanOrEqual(60);
  expect(new Set(slips.map(([project]) => project)).size).toBe(5);
  expect(new Set(slips.map(([, locale]) => locale)).size).toBe(3);
});

describe('A slip in one language is found, with both places:', () => {
  test.for(slips)('%s %s: “%s” → “%s”', async ([project, locale, was, is, code, says]) => {
    const file = narrativeOf(project, locale);
    const issues = await issuesAfter(file, was, is);
    const found = issues.find((issue) => issue.code === code && formatIssue(issue).includes(says));
    expect(issues.map(formatIssue)).not.toEqual([]);
    expect(found, issues.map(formatIssue).join('\n')).toMatchObject({ file, line: expect.any(Number) as number });
    expect(found?.related?.length).toBeGreaterThan(0);
    // One slip is one report, or two where something is both missing and too much.
    expect(issues.length).toBeLessThanOrEqual(2);
  });
});

describe('The same value in another notation is the same:', () => {
  test.for(notations)('%s %s: “%s” → “%s”', async ([project, locale, was, is]) => {
    expect((await issuesAfter(narrativeOf(project, locale), was, is)).map(formatIssue)).toEqual([]);
  });
});

describe('Where the facts change and the texts do not, each text is named:', () => {
  test.for(contradictions)('%s', async ([, name, was, is, says]) => {
    const issues = await issuesAfter(`content/projects/${name}`, was, is);
    expect(issues.map(({ code }) => code)).toEqual(['figure-unfounded', 'figure-unfounded', 'figure-unfounded']);
    for (const issue of issues) {
      expect(formatIssue(issue)).toContain(says);
      expect(issue.related).toMatchObject([{ file: `content/projects/${name}` }]);
    }
  });
});

test('An update is held against itself in the other languages', async () => {
  const file = 'content/updates/2021-02-23-together-for-all-launch.yaml';
  const issues = await issuesAfter(file, '2021. február 23-án', '2021. február 28-án');
  expect(issues.map(formatIssue).join('\n')).toContain(
    `${file}:10\n    Found “2021. február 28” here, but “23 februarie 2021” in ${file}:7 and ${file}:13.`,
  );
});

function narrativeOf(project: keyof typeof projects, locale: Locale): string {
  return `content/projects/${projects[project]}/narrative.${locale}.mdx`;
}

async function issuesAfter(file: string, was: string, is: string): Promise<Issue[]> {
  const root = roots.get(Object.values(projects).find((project) => file.includes(project)) ?? '') ?? '';
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(was)) throw new Error(`${file} has no “${was}” any more; change the row.`);
  writeFileSync(
    path,
    text.replace(was, () => is),
  );
  try {
    return await issuesIn(root);
  } finally {
    writeFileSync(path, text);
  }
}

async function issuesIn(root: string): Promise<Issue[]> {
  const { content, issues } = await readContent(root);
  expect(issues.map(formatIssue)).toEqual([]);
  return checkAgreement(content);
}
