import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../source/read.ts';
import { formatIssue, IssuesError, type Issue } from '../issue.ts';
import { stopsBuild } from '../severity.ts';
import { checkContent } from './index.ts';

/**
 * What an editor can get wrong, done to a copy of the real content. Each row says what is changed, and what the only complaint
 * about it must be: its file, the line that holds `at` in the changed file, the field, and words of the message.
 */
interface Row {
  when: string;
  file: string;
  change: Change;
  /** Where the complaint is found, when not in the changed file. */
  in?: string;
  /** The text of the line complained about; left out where the whole file is wrong. */
  at?: string;
  field?: string;
  says: string[];
}

/** The new text of a file that has this one; null deletes it. */
type Change = (text: string) => string | Uint8Array | null;

const project = 'content/projects/together-for-all/project.yaml';
const narrative = 'content/projects/together-for-all/narrative.en.mdx';
const organisation = 'content/organisations/frds.yaml';
const programme = 'content/programmes/eea-grants-2009-2014-ro10.yaml';
const place = 'content/places/83133.yaml';
const english = 'content/interface/en.json';
const hungarian = 'content/interface/hu.json';

const components = '<Figure>, <Quote>, <Note>, <DocumentLink>, <Results>, <Foreign>';

const facts: Row[] = [
  {
    when: 'a field is missing',
    file: project,
    change: replace('    currency: EUR\n', ''),
    at: '- kind: eligible-grant',
    field: 'amounts[0].currency',
    says: ['The field is missing', 'three-letter code of the currency, one of RON, EUR'],
  },
  {
    when: 'a field of many parts is missing',
    file: project,
    change: replace(/^period:\n(?: {2}.*\n)+/m, ''),
    at: 'originalLocale: en',
    field: 'period',
    says: ['The field is missing', 'When the project ran', 'The fields are start, end, months, standing, source'],
  },
  {
    when: 'a field is unknown',
    file: project,
    change: replace('originalLocale: en', 'originalLocale: en\nbudget: 416158'),
    at: 'budget: 416158',
    field: 'budget',
    says: ['There is no field “budget” here', 'Delete it', 'originalLocale, series, number'],
  },
  {
    when: 'a field is misspelt deep inside a part that may be not-stated',
    file: project,
    change: replace('    currency: EUR\n', '    currency: EUR\n    souce: document\n'),
    at: 'souce: document',
    field: 'amounts[0].souce',
    says: ['There is no field “souce” here', 'kind, value, currency, of,'],
  },
  {
    when: 'a field has no value',
    file: project,
    change: replace('standing: planned', 'standing:'),
    at: 'standing:',
    field: 'period.standing',
    says: ['nothing is in it', 'planned where the source gives an estimate'],
  },
  {
    when: 'a field has a value of the wrong type',
    file: project,
    change: replace('months: 26', 'months: twenty-six'),
    at: 'months: twenty-six',
    field: 'period.months',
    says: ['Found “twenty-six”', 'The duration in months', '21, or not-stated'],
  },
  {
    when: 'a single value stands in the place of one with fields',
    file: project,
    change: replace(/^number:\n(?: {2}.*\n)+/m, 'number: RO-LOCALDEV-0022\n'),
    at: 'number: RO-LOCALDEV-0022',
    field: 'number',
    says: [
      'Found “RO-LOCALDEV-0022”',
      'The project number',
      'or not-stated',
      'The fields are value, source, each written as name: value',
    ],
  },
  {
    when: 'one thing stands in the place of a list',
    file: project,
    change: replace(/^places:\n(?: {2}.*\n)+/m, 'places:\n  id: 83133\n  role: venue\n  source: document\n'),
    at: 'places:',
    field: 'places',
    says: ['Found {"id":83133', 'The places, each with role and source, or not-stated', 'begins with a hyphen'],
  },
  {
    when: 'a currency is unknown',
    file: project,
    change: replace('currency: EUR', 'currency: EURO'),
    at: 'currency: EURO',
    field: 'amounts[0].currency',
    says: ['Found “EURO”', 'one of RON, EUR, NOK, CHF, HUF, USD, GBP'],
  },
  {
    when: 'the original language is none of the site',
    file: project,
    change: replace('originalLocale: en', 'originalLocale: xx'),
    at: 'originalLocale: xx',
    field: 'originalLocale',
    says: ['Found “xx”', 'The language in which the project was first described', 'One of ro, hu, en'],
  },
  {
    when: 'the role of an organisation is unknown',
    file: project,
    change: replace('role: co-financer', 'role: sponsor'),
    at: 'role: sponsor',
    field: 'organisations[2].role',
    says: ['Found “sponsor”', 'promoter, lead-partner, partner, donor-partner, co-financer'],
  },
  {
    when: 'the role of a place is unknown',
    file: project,
    change: replace('role: venue', 'role: place'),
    at: 'role: place',
    field: 'places[0].role',
    says: ['Found “place”', 'venue, intervention, community, network, study, visit'],
  },
  {
    when: 'the kind of an amount is unknown',
    file: project,
    change: replace('kind: eligible-grant', 'kind: budget'),
    at: 'kind: budget',
    field: 'amounts[0].kind',
    says: ['Found “budget”', 'total, eligible-grant, grant, own-contribution'],
  },
  {
    when: 'an amount is typed as text',
    file: project,
    change: replace('value: 416158', 'value: 416 158 €'),
    at: 'value: 416 158 €',
    field: 'amounts[0].value',
    says: ['Found “416 158 €”', 'A plain number', 'without spaces or currency: 416158'],
  },
  {
    when: 'an amount has three decimals',
    file: project,
    change: replace('value: 416158', 'value: 416.158'),
    at: 'value: 416.158',
    field: 'amounts[0].value',
    says: ['Found 416.158 (more than two decimals)', 'A plain number'],
  },
  {
    when: 'a period ends before it starts',
    file: project,
    change: replace('  start: not-stated\n  end: not-stated\n', '  start: 2021-05\n  end: 2020-12\n'),
    at: 'end: 2020-12',
    field: 'period.end',
    says: ['The end, 2020-12, is before the start, 2021-05', 'Correct one of the two'],
  },
  {
    when: 'a milestone ends before it starts',
    file: project,
    change: replace('date: 2021-02-23\n', 'date: 2021-02-23\n    until: 2021-01\n'),
    at: 'until: 2021-01',
    field: 'milestones[0].until',
    says: ['The end, 2021-01, is before the start, 2021-02-23'],
  },
  {
    when: 'a month is the thirteenth',
    file: project,
    change: replace('start: not-stated', 'start: 2021-13'),
    at: 'start: 2021-13',
    field: 'period.start',
    says: ['Found “2021-13”', 'When the project began', 'months 01 to 12'],
  },
  {
    when: 'the month of a milestone is the thirteenth',
    file: project,
    change: replace('date: 2021-02-23', 'date: 2021-13-01'),
    at: 'date: 2021-13-01',
    field: 'milestones[0].date',
    says: ['Found “2021-13-01”', 'months 01 to 12'],
  },
  {
    when: 'a day is not in the calendar',
    file: project,
    change: replace('date: 2021-02-23', 'date: 2021-02-30'),
    at: 'date: 2021-02-30',
    field: 'milestones[0].date',
    says: ['Found “2021-02-30” (no such day)'],
  },
  {
    when: 'a year is typed without quotes',
    file: project,
    change: replace('start: not-stated', 'start: 2021'),
    at: 'start: 2021',
    field: 'period.start',
    says: ['Found 2021', '"2015"'],
  },
  {
    when: 'a web address is incomplete',
    file: organisation,
    change: replace('https://frds.ro/', 'www.frds.ro'),
    at: 'website: www.frds.ro',
    field: 'website',
    says: ['Found “www.frds.ro”', 'A complete address that begins with https://'],
  },
  {
    when: 'an organisation has no name',
    file: organisation,
    change: replace(/^names:\n(?: {2}.*\n)+/m, 'names: {}\n'),
    at: 'names: {}',
    field: 'names',
    says: ['Found {} (no name)', 'at least one of ro, hu and en'],
  },
  {
    when: 'the key of a source has capitals and spaces',
    file: project,
    change: replace('  launch-news:\n    kind', '  Launch news:\n    kind'),
    at: 'Launch news:',
    field: 'sources.Launch news',
    says: ['Found “Launch news” as a key', 'Small letters a–z, digits and hyphens'],
  },
  {
    when: 'a fact names a source that is not there',
    file: project,
    change: replace(
      '  months: 26\n  standing: planned\n  source: document',
      '  months: 26\n  standing: planned\n  source: typo',
    ),
    at: 'source: typo',
    field: 'period.source',
    says: ['The source “typo” is not among', 'document, funder-record', 'Add it to sources'],
  },
  {
    when: 'one of several sources is not there',
    file: project,
    change: replace('source: [document, funder-record, promoter-page]', 'source:\n    - document\n    - typo'),
    at: '- typo',
    field: 'programme.source[1]',
    says: ['The source “typo”'],
  },
];

const references: Row[] = [
  {
    when: 'an organisation does not exist',
    file: project,
    change: replace('id: renovabis', 'id: renovabiss'),
    at: 'id: renovabiss',
    field: 'organisations[2].id',
    says: [
      'Project “together-for-all” names organisation “renovabiss”, but content/organisations/renovabiss.yaml does not exist',
      'Correct the id, or add the file',
    ],
  },
  {
    when: 'a programme does not exist',
    file: project,
    change: replace('value: eea-grants-2014-2021-local-development', 'value: eea-grants'),
    at: 'value: eea-grants',
    field: 'programme.value',
    says: ['names programme “eea-grants”, but content/programmes/eea-grants.yaml does not exist'],
  },
  {
    when: 'a place does not exist',
    file: project,
    change: replace('id: 83133', 'id: 83134'),
    at: 'id: 83134',
    field: 'places[0].id',
    says: ['names place “83134”, but content/places/83134.yaml does not exist'],
  },
  {
    when: 'a theme does not exist',
    file: project,
    change: replace(/^themes: \[/m, 'themes: [typo, '),
    at: 'themes: [typo',
    field: 'themes[0]',
    says: ['names theme “typo”, but content/themes/typo.yaml does not exist'],
  },
  {
    when: 'the county of a place does not exist',
    file: place,
    change: replace('county: hr', 'county: xx'),
    at: 'county: xx',
    field: 'county',
    says: ['Place “83133” names county “xx”, but content/counties/xx.yaml does not exist'],
  },
  {
    when: 'the operator of a programme does not exist',
    file: programme,
    change: replace('operator: frds', 'operator: frdss'),
    at: 'operator: frdss',
    field: 'operator',
    says: ['names organisation “frdss”, but content/organisations/frdss.yaml does not exist'],
  },
  {
    when: 'the file of an organisation is deleted',
    file: 'content/organisations/renovabis.yaml',
    change: () => null,
    in: project,
    at: 'id: renovabis',
    field: 'organisations[2].id',
    says: ['content/organisations/renovabis.yaml does not exist'],
  },
  {
    when: 'an id is written twice, in x.yaml and x.yml',
    file: 'content/organisations/frds.yml',
    change: () => contentText(organisation),
    says: ['The id “frds” is written twice: here and in content/organisations/frds.yaml'],
  },
  {
    when: 'a project has two files of facts',
    file: 'content/projects/together-for-all/project.yml',
    change: () => contentText(project),
    says: ['The id “together-for-all” is written twice: here and in content/projects/together-for-all/project.yaml'],
  },
  {
    when: 'two places have the same locality',
    file: 'content/places/83134.yaml',
    change: () => contentText(place).replace('ro: Odorheiu Secuiesc', 'ro: Odorhei'),
    at: 'locality: 83142',
    field: 'locality',
    says: ['The id “83142” is written twice: here and in content/places/83133.yaml'],
  },
  {
    when: 'two places of a county have the same name',
    file: 'content/places/83134.yaml',
    change: () => contentText(place).replace('locality: 83142', 'locality: 83143'),
    at: 'ro: Odorheiu Secuiesc',
    field: 'names.ro',
    says: ['the address of another: /places/hr/odorheiu-secuiesc/, see content/places/83133.yaml', 'Add the commune'],
  },
  {
    when: 'the name of a place has no letter that an address can have',
    file: place,
    change: replace('ro: Odorheiu Secuiesc', 'ro: 漢字'),
    at: 'ro: 漢字',
    field: 'names.ro',
    says: ['“漢字” has no letter a–z', 'Latin letters'],
  },
  {
    when: 'an organisation stands twice in one role',
    file: project,
    change: replace('id: scoala-mora-ferenc', 'id: scoala-tompa-laszlo'),
    at: 'id: scoala-tompa-laszlo',
    field: 'organisations[4].id',
    says: ['names “scoala-tompa-laszlo” twice with the same role', 'Delete one of the two'],
  },
  {
    when: 'two indicators have one key',
    file: project,
    change: replace(
      /^indicators:\n/m,
      'indicators:\n  - id: direct-beneficiaries\n    unit: person\n    target: not-stated\n    result: not-stated\n',
    ),
    at: 'id: direct-beneficiaries',
    field: 'indicators[1].id',
    says: ['The indicator “direct-beneficiaries” is written twice: here and on line', 'another id'],
  },
  {
    when: 'the project has no narrative in its original language',
    file: narrative,
    change: () => null,
    in: project,
    at: 'originalLocale: en',
    field: 'originalLocale',
    says: ['original language is en', 'content/projects/together-for-all/narrative.en.mdx does not exist', 'Write it'],
  },
  {
    when: 'the file of the facts has another name',
    file: 'content/projects/new/narrative.ro.mdx',
    change: () => contentText(narrative),
    says: ['the project “new”', 'content/projects/new/project.yaml does not exist', 'Write the facts'],
  },
  {
    when: 'a translation says that it is the original',
    file: 'content/projects/together-for-all/narrative.hu.mdx',
    change: replace('origin: translation', 'origin: original'),
    at: 'origin: original',
    field: 'origin',
    says: ['Found origin “original”', 'original language is en', 'Write translation'],
  },
  {
    when: 'an indicator has no label',
    file: narrative,
    change: replace(/^ {2}specialists-volunteers: .*\n/m, ''),
    at: 'indicators:',
    field: 'indicators',
    says: ['the indicator “specialists-volunteers”', 'no label', 'Write indicators: specialists-volunteers: …'],
  },
  {
    when: 'a label is for nothing in the facts',
    file: narrative,
    change: replace(/^milestones:\n/m, 'milestones:\n  closing: The end\n'),
    at: 'closing: The end',
    field: 'milestones.closing',
    says: ['a label for “closing”', 'no such milestone', 'It knows: launch'],
  },
];

const heads: Row[] = [
  {
    when: 'a narrative has no head',
    file: narrative,
    change: (text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''),
    at: '',
    says: ['does not begin with its head', 'between two lines of three hyphens (---)'],
  },
  {
    when: 'a narrative is empty',
    file: narrative,
    change: () => '',
    at: '',
    says: ['does not begin with its head'],
  },
  {
    when: 'a narrative has a head and no text',
    file: narrative,
    change: (text) => (/^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '') + '\n',
    at: '---',
    says: ['a head but no text'],
  },
  {
    when: 'a narrative is in a language that the site does not have',
    file: 'content/projects/together-for-all/narrative.xx.mdx',
    change: () => contentText(narrative),
    says: ['ends in the language “xx”', 'Write one of: ro, hu, en'],
  },
  {
    when: 'a field of the head is missing',
    file: narrative,
    change: replace(/^origin: .*\n/m, ''),
    at: 'title: Together for all',
    field: 'origin',
    says: ['The field is missing', 'original in the language of the project’s first description'],
  },
  {
    when: 'the summary is too long',
    file: narrative,
    change: replace(/^summary: >-\n(?: {2}.*\n)+/m, `summary: ${'a word '.repeat(60)}\n`),
    at: 'summary: a word',
    field: 'summary',
    says: ['The text has 419 characters', 'Write at most 320'],
  },
  {
    when: 'the plain summary has too many words',
    file: narrative,
    change: replace(/^plain: >-\n(?: {2}.*\n)+/m, `plain: ${'word '.repeat(91)}\n`),
    at: 'plain: word',
    field: 'plain',
    says: ['has 91 words', 'at most 90'],
  },
  {
    when: 'a title has a colon and no quotes',
    file: narrative,
    change: replace(/^title: .*$/m, 'title: Together: for all'),
    at: 'title: Together: for all',
    says: ['a colon within its text', 'between quotes'],
  },
];

const bodies: Row[] = [
  body('a bare < before a number', 'Fewer than <5 people.', ['Found “<5”', 'Write \\<', 'less than']),
  body('a bare < before a word', 'Where a <b is small.', ['Found “<b”', 'Write \\<']),
  body('braces', 'Number {RO-123}.', ['Found “{RO-123}”', 'Leave them out, or write \\{ and \\}']),
  body('an unknown component', '<Video src="./x.mp4" />', [
    'There is no component <Video>',
    `Write one of ${components}`,
  ]),
  body('an import', 'import Map from "./Map.astro"', ['Found “import Map', 'cannot import', 'delete the line']),
  body('an export', 'export const n = 1', ['Found “export const n = 1”', 'delete the line']),
  body('raw HTML', 'Some <b>bold</b> words.', ['Found the HTML tag <b>', 'Markdown', '**bold**']),
  body('a block of HTML', '<div class="box">\n\nText\n\n</div>', ['Found the HTML tag <div class="box">', components]),
  body('an address in angle brackets', 'See <https://frds.ro/>.', [
    '“<https://frds.ro/>”',
    '[words to click](https://…)',
  ]),
  body('a line break', 'One<br>two.', ['Found “<br>”', 'Leave an empty line where a new paragraph begins']),
  body('a closed line break', 'One<br />two.', ['Found “<br />”']),
  body('an e-mail address in angle brackets', 'Write to <a@b.ro>.', ['Found “<a@b.ro>”', '(mailto:']),
  body('an HTML comment', '<!-- later -->', ['Found “<!-- later -->”', 'delete it']),
  body('a component that is not closed', '<Note title="A">\n\nText', [
    '<Note> opens here and is never closed',
    'Write </Note>',
  ]),
  body('a component closed by another', '<Note>\n\n</Quote>', ['Found </Quote>', '<Note> of line', 'Write </Note>'], {
    at: '</Quote>',
  }),
  body('a closing tag alone', 'Text\n\n</Note>', ['This line cannot be read: “</Note>”'], { at: '</Note>' }),
  body('a property without quotes', '<Note title=A>Text</Note>', ['cannot be read', 'between quotes']),
  body('a property in braces', '<Note title={A}>Text</Note>', ['“title” of <Note>', 'title="…"', 'without braces']),
  body('an unknown property', '<Note colour="red">Text</Note>', ['no field “colour”', 'write one of these: title'], {
    field: '<Note> colour',
  }),
  body('an unknown language', 'A <Foreign lang="de">Wort</Foreign>.', ['Found “de”', 'One of ro, hu, en'], {
    field: '<Foreign> lang',
  }),
  body('a box within a sentence', 'A <Note>box</Note> here.', ['<Note> stands within a sentence', 'lines of its own']),
  body('a heading with a single #', '# Purpose', ['no heading with a single #', 'Begin with ##']),
  body('a link to a page that does not exist', '[more](/projects/together-for-al/)', [
    '“/projects/together-for-al/” leads to no page of this site',
    'Did you mean /projects/together-for-all/, ',
  ]),
  body('a javascript: link', '[more](javascript:alert(1))', ['“javascript:alert(1)” leads nowhere', 'https://…']),
  body('a link without https://', '[more](www.frds.ro)', ['“www.frds.ro” leads nowhere', 'https://…']),
  body(
    'an image without alternative text',
    '![](./centre.jpg)',
    ['“./centre.jpg” has no alternative text', '![Children drawing at a long table](./centre.jpg)'],
    { field: '<Figure> alt' },
  ),
  body(
    'a figure with an empty alternative text',
    '<Figure src="./centre.jpg" alt="" />',
    ['“./centre.jpg” has no alternative text', 'alt="Children drawing'],
    { field: '<Figure> alt' },
  ),
  body('a figure without alternative text', '<Figure src="./centre.jpg" />', ['has no alternative text'], {
    field: '<Figure> alt',
  }),
  body('an image that is not there', '![The centre](./centre.jpg)', [
    '“./centre.jpg” is not there',
    'content/projects/together-for-all/centre.jpg',
  ]),
  body(
    'an image on another site',
    '![The centre](https://x.org/a.jpg)',
    ['Found “https://x.org/a.jpg”', './centre.jpg'],
    {
      field: '<Figure> src',
    },
  ),
  body('an image within a sentence', 'The ![centre](./centre.jpg) here.', [
    'stands within a paragraph',
    'a line of its own',
  ]),
  body('cedilla letters', 'La Tîrgu Mureş.', ['Found “Mureş” with a cedilla', 'Write “Mureș” with a comma below']),
];

const files: Row[] = [
  {
    when: 'cedilla letters are in YAML',
    file: organisation,
    change: replace('Fondul Român de Dezvoltare Socială', 'Fundaţia'),
    at: 'ro: Fundaţia',
    says: ['Found “Fundaţia” with a cedilla', 'Write “Fundația”'],
  },
  {
    when: 'cedilla letters are in an interface string',
    file: 'content/interface/ro.json',
    change: replace(/"home": "[^"]*"/, '"home": "Paginã şi"'),
    at: '"home": "Paginã şi"',
    says: ['Found “şi” with a cedilla', 'Write “și”'],
  },
  {
    when: 'a file is not UTF-8',
    file: organisation,
    change: (text) => Buffer.from(text.replace('Fondul', 'Fond\u00e9'), 'latin1'),
    at: 'ro: Fond',
    says: ['not saved as UTF-8', 'Save as → Encoding → UTF-8'],
  },
  {
    when: 'a file is UTF-16',
    file: organisation,
    change: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    at: '',
    says: ['not saved as UTF-8'],
  },
  {
    when: 'a file of facts is empty',
    file: organisation,
    change: () => '',
    at: '',
    says: ['The file has no content', 'names, translated, otherNames, country, website'],
  },
  {
    when: 'a file is a list of lines',
    file: organisation,
    change: () => 'Fondul Român\n',
    at: '',
    says: ['Found “Fondul Român”', 'The fields are names, translated, otherNames, country, website'],
  },
  yaml('a tab before a field', replace('  hu:', '\thu:'), 'hu: Román', ['indented with a tab', 'Write spaces']),
  yaml('a field that begins in the wrong column', replace('  hu:', '   hu:'), 'hu: Román', [
    'Begin all fields',
    'same column',
  ]),
  yaml('a colon within a text', replace('ro: Fondul', 'ro: Fondul: nou'), 'ro: Fondul: nou', [
    'a colon within its text',
  ]),
  yaml('a line without a colon', replace('country: RO', 'country RO'), 'country RO', [
    'This line is no field: “country RO”',
  ]),
  yaml('a quotation mark without its end', replace('ro: Fondul', 'ro: "Fondul'), 'ro: "Fondul', [
    'opens here and is never closed',
  ]),
  yaml('a bracket without its end', replace('[ro, hu]', '[ro, hu'), 'otherNames:', [
    'The line before',
    'Write the closing ]',
  ]),
  yaml('a text that begins with @', replace('- FRDS', '- @frds'), '- @frds', [
    'cannot begin with a sign',
    'between quotes',
  ]),
  yaml('a text that begins with *', replace('- FRDS', '- *frds'), '- *frds', [
    'cannot begin with a sign',
    'between quotes',
  ]),
  yaml('a field written twice', replace('country: RO', 'country: RO\ncountry: HU'), 'country: HU', [
    'written twice: “country: HU”',
    'Keep one of the two',
  ]),
  {
    when: 'the name of a file is not an id',
    file: 'content/organisations/Casa Albă.yaml',
    change: () => contentText(organisation),
    says: ['“Casa Albă”, is not an id', 'small letters a–z, digits and hyphens'],
  },
  {
    when: 'a file lies where nothing reads it',
    file: 'content/projects/together-for-all/narrative.en.md',
    change: () => 'Text',
    says: ['Nothing reads this file', 'narrative.<locale>.mdx'],
  },
];

const strings: Row[] = [
  {
    when: 'a string is missing in one language',
    file: hungarian,
    change: replace(/^ {4}"skip": .*\n/m, ''),
    at: '"site": {',
    field: 'site.skip',
    says: ['“site.skip” is missing in this language', 'Write it as in content/interface/en.json'],
  },
  {
    when: 'a string is known in one language only',
    file: hungarian,
    change: replace('"site": {', '"site": {\n    "motto": "Szia",'),
    at: '"motto": "Szia"',
    field: 'site.motto',
    says: ['“site.motto” is not known in content/interface/en.json'],
  },
  {
    when: 'a plural form is missing',
    file: 'content/interface/ro.json',
    change: replace(/^ {4}"person_few": .*\n/m, ''),
    at: '"person_one"',
    field: 'unit.person',
    says: ['“unit.person” does not have the plural forms of this language', 'person_one, person_few, person_other'],
  },
  {
    when: 'there is a plural form that the language does not have',
    file: hungarian,
    change: replace('"unit": {', '"unit": {\n    "person_few": "{{number}} ember",'),
    at: '"person_few"',
    field: 'unit.person',
    says: ['Write exactly person_one, person_other'],
  },
  {
    when: 'a string loses its value',
    file: hungarian,
    change: replace(/"lastChange": "[^"]*"/, '"lastChange": "Utolsó módosítás: {{nap}}"'),
    at: '"lastChange"',
    field: 'site.lastChange',
    says: ['must use the same values as in content/interface/en.json: {{date}}'],
  },
  {
    when: 'a string is empty',
    file: hungarian,
    change: replace(/"skip": "[^"]*"/, '"skip": ""'),
    at: '"skip": ""',
    field: 'site.skip',
    says: ['nothing is in it', 'A text between double quotes'],
  },
  {
    when: 'a comma is missing between two strings',
    file: english,
    change: replace(/("skip": "[^"]*"),/, '$1'),
    at: '"menu"',
    says: ['cannot be read: “"menu"', 'a comma after each but the last'],
  },
  {
    when: 'a string has no quotes',
    file: english,
    change: replace('"skip": "Skip to content"', '"skip": Skip to content'),
    at: '"skip": Skip',
    says: ['cannot be read', 'straight double quotes'],
  },
  {
    when: 'a string is written twice',
    file: english,
    change: replace('"site": {', '"site": {\n    "skip": "Skip",'),
    at: '"skip": "Skip to content"',
    says: ['written twice'],
  },
  {
    when: 'the strings of a language are missing',
    file: hungarian,
    change: () => null,
    says: ['The strings of this language are missing', 'Copy content/interface/en.json'],
  },
  {
    when: 'there are strings of a language that the site does not have',
    file: 'content/interface/de.json',
    change: () => '{}',
    says: ['the language “de”', 'ro, hu, en'],
  },
];

let whole: string;
let before: Issue[];

beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', join(whole, 'content'), { recursive: true });
  before = await issuesIn(whole);
});

afterAll(() => {
  rmSync(whole, { recursive: true });
});

test('The content of this site has no mistake', () => {
  expect(before.map(formatIssue)).toEqual([]);
});

describe.for([
  ['the facts', facts],
  ['what leads from one file to another', references],
  ['the head of a narrative', heads],
  ['the text of a narrative', bodies],
  ['a file', files],
  ['the strings of the interface', strings],
] as const)('A mistake in %s is explained:', ([, rows]) => {
  test.for(rows)('$when', async ({ file, change, at, field, says, in: elsewhere = file }) => {
    const root = brokenCopy([[file, change]]);
    const issues = await newIssuesIn(root);
    const line = at === undefined ? undefined : lineOf(join(root, elsewhere), at);
    expect(issues.map(({ file, line, field }) => ({ file, line, field }))).toEqual([{ file: elsewhere, line, field }]);
    const message = issues.map(formatIssue).join();
    for (const words of says) expect(message).toContain(words);
    expect(message).not.toMatch(/\{\{(?!date)|undefined|\[object|\.\.(?!\.)|[Ww]rite: ?\.|“”/);
    rmSync(root, { recursive: true });
  });
});

test('Several mistakes are reported together, in the order of files and lines, and nothing else is', async () => {
  const root = brokenCopy([
    [narrative, (text) => `${text}\nSee <https://frds.ro/>.\n\n<Video />\n\n{RO-123}\n`],
    [project, replace('value: 416158', 'value: 416 158 €')],
    [project, replace('months: 26', 'months: twenty-six')],
    [organisation, replace('country: RO', 'country: Romania')],
    [english, replace('"site": {', '"site": {\n    "motto": Hello,')],
  ]);
  const issues = await newIssuesIn(root);
  const error = new IssuesError(issues.toReversed(), 'content/', 'en');
  expect(error.issues.map(({ file, code, field }) => [file, field ?? code])).toEqual([
    [english, 'json-syntax'],
    [organisation, 'country'],
    [narrative, 'slip-address'],
    [narrative, 'narrative-component'],
    [narrative, 'narrative-braces'],
    [project, 'period.months'],
    [project, 'amounts[0].value'],
  ]);
  expect(error.message).toMatch(/^content\/: 7 mistakes\n\ncontent\/interface\/en\.json:3\n {4}This line/);
  expect(error.message).toContain(
    `${project}:${lineOf(join(root, project), '416 158 €')} · amounts[0].value\n    Found “416 158 €”.`,
  );
  rmSync(root, { recursive: true });
});

test('The command says what is wrong and ends with exit code 1', () => {
  const root = brokenCopy([[project, replace('value: 416158', 'value: 416 158 €')]]);
  const { status, stderr } = spawnSync(process.execPath, [resolve('src/commands/check.ts'), '--lang', 'en'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Wrong, to be mended \(1\)\n=+\n\ncontent\/projects\/together-for-all\/project\.yaml:/);
  expect(stderr).toContain('amounts[0].value\n    Found “416 158 €”');
  rmSync(root, { recursive: true });
});

test('A file that cannot be read is not also said to be missing where it is named', async () => {
  const root = brokenCopy([
    [organisation, () => 'names: [\n'],
    [narrative, (text) => `${text}\n<Note>\n`],
    [project, (text) => `${text}\nunknown: 1\n`],
    ['content/projects/together-for-all/narrative.hu.mdx', (text) => `${text}\n[x](/projects/together-for-all/)\n`],
  ]);
  const codes = (await newIssuesIn(root)).map(({ code }) => code);
  expect(codes.toSorted()).toEqual(['narrative-unclosed', 'unknown-field', 'yaml-bracket']);
  rmSync(root, { recursive: true });
});

/** A mistake on a line of its own in the text of a narrative. */
function body(what: string, line: string, says: string[], more: Partial<Row> = {}): Row {
  const [at = line] = line.split('\n');
  return { when: what, file: narrative, change: (text) => `${text}\n${line}\n\nThe end.\n`, at, says, ...more };
}

/** A mistake in how YAML is written, shown on one file. */
function yaml(when: string, change: Change, at: string, says: string[]): Row {
  return { when, file: organisation, change, at, says };
}

function replace(what: string | RegExp, by: string): Change {
  return (text) => {
    const changed = text.replace(what, by);
    if (changed === text) throw new Error(`The content has no ${String(what)} any more; change the row.`);
    return changed;
  };
}

function contentText(file: string): string {
  return readFileSync(join(whole, file), 'utf8');
}

function brokenCopy(changes: [file: string, change: Change][]): string {
  const root = mkdtempSync(join(tmpdir(), 'broken-content-'));
  cpSync(join(whole, 'content'), join(root, 'content'), { recursive: true });
  for (const [file, change] of changes) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    const text = change(readIfThere(path));
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
  return root;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function issuesIn(root: string): Promise<Issue[]> {
  const { content, issues } = await readContent(root);
  return [...issues, ...checkContent(content)].filter(stopsBuild);
}

async function newIssuesIn(root: string): Promise<Issue[]> {
  const old = before.map(formatIssue);
  return (await issuesIn(root)).filter((issue) => !old.includes(formatIssue(issue)));
}

/** The line of `text`, the last one that has it: what is added at the end is what is wrong. */
function lineOf(path: string, text: string): number {
  if (text === '') return 1;
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.findLastIndex((line) => line.includes(text)) + 1;
}
