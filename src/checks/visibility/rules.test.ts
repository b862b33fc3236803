import { describe, expect, test } from 'vitest';
import { localeCodes, type Locale } from '../../i18n/locales.ts';
import type { Reason, Requirement, Verdict } from '../../model/visibility.ts';
import { requirements } from '../../model/visibility.ts';
import { readContent } from '../../source/read.ts';
import { esf, fullNarrative, fundedProject } from './example.ts';
import { contentRules, judge, rules } from './index.ts';
import type { Subject } from './subject.ts';
import { subjectsOf } from './subject.ts';

const { content } = await readContent(process.cwd());
const subjects = subjectsOf(content, '2026-11-21');

const withPartner = { donorPartners: [{ ro: 'Caritas Norvegia', en: 'Caritas Norway' }] };
const grantOf = (value: number, currency = 'EUR') => ({
  amounts: [{ kind: 'grant', value, currency, source: 'document' }],
});
const headings = (...found: string[]) => ({ narratives: { en: { ...fullNarrative, headings: found } } });

type Row = [when: string, rule: Requirement, subject: Subject, verdict: Verdict, reason: Reason, locale?: Locale];

const rows: Row[] = [
  ['the project has a page', 'own-page', fundedProject(), 'met', 'own-page'],
  ['a heading says so', 'objectives', fundedProject(), 'met', 'heading'],
  ['a heading says so in Hungarian', 'objectives', fundedProject(), 'met', 'heading', 'hu'],
  [
    'the target group alone is no objective',
    'objectives',
    fundedProject(headings('Target group')),
    'not-met',
    'heading-missing',
  ],
  ['there is no text in the language', 'objectives', fundedProject(headings()), 'not-met', 'text-missing', 'hu'],
  ['there are dated steps', 'progress', fundedProject(), 'met', 'steps'],
  ['there is no dated step', 'progress', fundedProject({ updates: 0 }, { milestones: [] }), 'not-met', 'steps-missing'],
  ['an indicator has a result', 'results', fundedProject(), 'met', 'results'],
  ['no indicator has a result', 'results', fundedProject({}, { indicators: [] }), 'not-met', 'results-missing'],
  ['the statement names the fund', 'donor-support', fundedProject(), 'met', 'said'],
  [
    'the statement does not name the fund',
    'donor-support',
    fundedProject({}, {}, { change: { statement: { ro: 'Da.', hu: 'Igen.', en: 'Yes.' } } }),
    'not-met',
    'unnamed',
  ],
  ['no partner is from a donor state', 'donor-cooperation', fundedProject(), 'not-applicable', 'no-donor-partner'],
  ['the text names the donor partner', 'donor-cooperation', fundedProject(withPartner), 'met', 'named'],
  [
    'the text keeps silent about the donor partner',
    'donor-cooperation',
    fundedProject({ ...withPartner, narratives: { en: { ...fullNarrative, text: 'Nobody.' } } }),
    'not-met',
    'unnamed',
  ],
  ['a contact is stated', 'contact', fundedProject(), 'met', 'contact'],
  ['no contact is stated', 'contact', fundedProject({}, { contact: 'not-stated' }), 'not-met', 'contact-missing'],
  ['the donors are named in the language', 'donors-named', fundedProject(), 'met', 'named', 'hu'],
  [
    'a donor is left out',
    'donors-named',
    fundedProject({}, {}, { change: { statement: { ro: 'x', hu: 'x', en: 'Iceland and Norway' } } }),
    'not-met',
    'unnamed',
  ],
  [
    'the donors are named in another language',
    'donors-named',
    fundedProject({}, {}, { change: { statement: { ro: 'x', hu: 'Iceland, Liechtenstein, Norway', en: 'x' } } }),
    'not-met',
    'unnamed',
    'hu',
  ],
  [
    'only Norway pays',
    'donors-named',
    fundedProject({}, {}, { change: { donors: ['NO'], statement: { ro: 'Norvegia', hu: 'Norvégia', en: 'Norway' } } }),
    'met',
    'named',
  ],
  ['the term is known in the language', 'brand', fundedProject(), 'met', 'named', 'ro'],
  ['the term is not known in the language', 'brand', fundedProject(), 'cannot-be-checked', 'brand-elsewhere', 'hu'],
  [
    'the term is not on file',
    'brand',
    fundedProject({}, {}, { visibility: { brand: 'not-stated' } }),
    'cannot-be-checked',
    'not-on-file',
  ],
  ['the grant reaches the threshold', 'languages', fundedProject({}, grantOf(150000)), 'met', 'languages-amount'],
  ['the grant is just below', 'languages', fundedProject({}, grantOf(149999.99)), 'not-applicable', 'below-threshold'],
  [
    'the grant is below, but a partner is from a donor state',
    'languages',
    fundedProject(withPartner, grantOf(10)),
    'met',
    'languages-partner',
  ],
  [
    'the grant is known in lei only',
    'languages',
    fundedProject({}, grantOf(9e6, 'RON')),
    'cannot-be-checked',
    'grant-unknown',
  ],
  [
    'a total is no grant',
    'languages',
    fundedProject({}, { amounts: [{ kind: 'total', value: 9e6, currency: 'EUR', source: 'document' }] }),
    'cannot-be-checked',
    'grant-unknown',
  ],
  [
    'the Romanian text is missing',
    'languages',
    fundedProject({ narratives: { en: fullNarrative } }),
    'not-met',
    'languages-missing',
  ],
  ['the English text has its parts', 'english-minimum', fundedProject(withPartner), 'met', 'parts'],
  [
    'the English text has no activities',
    'english-minimum',
    fundedProject(headings('Purpose', 'Target group')),
    'not-met',
    'parts-missing',
  ],
  ['the page is not the English one', 'english-minimum', fundedProject(), 'not-applicable', 'other-language', 'ro'],
  ['the slogan is that of the period', 'slogan', fundedProject(), 'met', 'slogan'],
  [
    'the text has the slogan of the next period',
    'slogan',
    fundedProject({
      narratives: {
        en: { ...fullNarrative, text: '“WORKING  TOGETHER\nfor a green, democratic and resilient Europe”' },
      },
    }),
    'not-met',
    'slogan-foreign',
  ],
  [
    'the next period has its own slogan',
    'slogan',
    fundedProject(
      {},
      {},
      { change: { years: '2021–2028', slogan: 'Working together for a green, democratic and resilient Europe' } },
    ),
    'met',
    'slogan',
  ],
  ['all sites are linked', 'links', fundedProject(), 'met', 'linked'],
  ['a site is not linked', 'links', fundedProject({}, {}, { change: { links: [] } }), 'not-met', 'unlinked'],
  [
    'a site is not on file',
    'links',
    fundedProject(
      {},
      {},
      {
        visibility: {
          requiredLinks: { fund: 'https://eeagrants.org/', national: 'not-stated', operator: 'not-stated' },
        },
      },
    ),
    'cannot-be-checked',
    'linked-in-part',
  ],
  ['the wording is in this language', 'notice', fundedProject(), 'met', 'notice', 'ro'],
  ['the wording is translated', 'notice', fundedProject(), 'met', 'notice-translated', 'hu'],
  ['the wording is not translated', 'notice', fundedProject(), 'not-met', 'notice-untranslated', 'en'],
  [
    'a wording is only in use',
    'notice',
    fundedProject({}, {}, { change: { notices: [{ lang: 'ro', standing: 'in-use', text: 'X', reference: 'X' }] } }),
    'cannot-be-checked',
    'notice-in-use',
  ],
  ['no wording is known', 'notice', fundedProject({}, {}, { data: esf }), 'cannot-be-checked', 'notice-not-found'],
  ['the official logo is there', 'logo', fundedProject(), 'met', 'logo'],
  [
    'the logo is not there',
    'logo',
    fundedProject({ surroundings: { logos: new Map(), today: '2026-01-01' } }),
    'not-met',
    'logo-missing',
  ],
  [
    'the file is another',
    'logo',
    fundedProject({ surroundings: { logos: new Map([['eea.svg', 'b'.repeat(64)]]), today: '2026-01-01' } }),
    'not-met',
    'logo-other',
  ],
  [
    'the sum of the official file is not known',
    'logo',
    fundedProject(
      {},
      {},
      {
        visibility: { logos: [{ id: 'eea', name: { en: 'EEA' }, file: 'eea.svg', sha256: 'not-stated' }] },
      },
    ),
    'cannot-be-checked',
    'logo-unproved',
  ],
  [
    'the words beneath the emblem are on file',
    'emblem-words',
    fundedProject({}, {}, { data: esf }),
    'met',
    'named',
    'hu',
  ],
  [
    'there are no words beneath the emblem',
    'emblem-words',
    fundedProject({}, {}, { data: esf, visibility: { emblem: undefined } }),
    'not-met',
    'emblem-missing',
  ],
  ['the fund is named', 'fund-reference', fundedProject({}, {}, { data: esf }), 'met', 'named'],
  ['the retention is not known', 'retention', fundedProject(), 'cannot-be-checked', 'off'],
  [
    'the retention is known',
    'retention',
    fundedProject({}, {}, { visibility: { limits: { ...eeaLimits(), retentionYears: 5 } } }),
    'met',
    'kept',
  ],
  ['how often to renew is not known', 'update', fundedProject(), 'cannot-be-checked', 'off'],
  [
    'the page is fresh',
    'update',
    fundedProject({}, { lastChange: '2026-08-30' }, { visibility: { limits: { ...eeaLimits(), updateMonths: 3 } } }),
    'met',
    'last-change',
  ],
  [
    'the page is old',
    'update',
    fundedProject({}, { lastChange: '2026-06-30' }, { visibility: { limits: { ...eeaLimits(), updateMonths: 3 } } }),
    'not-met',
    'last-change',
  ],
  [
    'the text is about another period',
    'contact',
    fundedProject({}, {}, { change: { years: '2009–2014' } }),
    'not-applicable',
    'other-period',
  ],
  ['the statement says who pays', 'funder-said', fundedProject(), 'met', 'said'],
  ['no funder is stated', 'funder-said', { ...fundedProject(), programme: 'not-stated' }, 'met', 'funder-not-stated'],
];

describe('Each requirement has its verdict:', () => {
  test.for(rows)('%s: %s', ([, rule, subject, verdict, reason, locale = 'en']) => {
    const found = judge(subject, locale).find((each) => each.rule === rule)?.findings;
    expect(found?.map((each) => [each.verdict, each.reason])).toEqual([[verdict, reason]]);
  });

  test('and every one that is judged by content is in the table', () => {
    const tried = new Set(rows.map(([, rule]) => rule));
    expect(contentRules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });
});

test('Every requirement is one rule, and every rule has a source', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual([...requirements].toSorted());
  expect(rules.filter(({ text }) => !text)).toEqual([]);
});

test('A rule of one fund says nothing about projects of another', () => {
  const concerned = (subject: Subject) => judge(subject, 'en').map(({ rule }) => rule);
  expect(concerned(fundedProject())).not.toContain('emblem-words');
  expect(concerned(fundedProject({}, {}, { data: esf }))).not.toContain('contact');
  expect(concerned({ ...fundedProject(), programme: 'not-stated' })).toEqual(['funder-said']);
});

test('A rule whose number is not known says where it is switched on', () => {
  const findings = judge(fundedProject(), 'en')
    .flatMap(({ findings = [] }) => findings)
    .filter(({ reason }) => reason === 'off');
  expect(findings.map(({ values }) => [values?.file, values?.field])).toEqual(
    ['retentionYears', 'updateMonths', 'logoHeight', 'clearSpace'].map((field) => [
      'content/programmes/p.yaml',
      `visibility.limits.${field}`,
    ]),
  );
});

describe('The five projects come to what the dossier says of them:', () => {
  const known: [id: string, locale: Locale, rule: Requirement, verdict: Verdict, reason: Reason][] = [
    ['together-for-all', 'ro', 'notice', 'met', 'notice'],
    ['together-for-all', 'hu', 'notice', 'met', 'notice-translated'],
    ['together-for-all', 'en', 'notice', 'met', 'notice-translated'],
    ['together-for-all', 'ro', 'donors-named', 'met', 'named'],
    ['together-for-all', 'hu', 'donors-named', 'met', 'named'],
    ['together-for-all', 'en', 'languages', 'met', 'languages-amount'],
    ['together-for-all', 'en', 'english-minimum', 'met', 'parts'],
    ['together-for-all', 'hu', 'brand', 'cannot-be-checked', 'brand-elsewhere'],
    ['together-for-all', 'en', 'slogan', 'met', 'slogan'],
    ['together-for-all', 'en', 'links', 'met', 'linked'],
    ['together-for-all', 'en', 'contact', 'not-met', 'contact-missing'],
    ['together-for-all', 'en', 'results', 'not-met', 'results-missing'],
    ['together-for-all', 'en', 'logo', 'not-met', 'logo-missing'],
    ['united-networks-2015', 'en', 'languages', 'not-applicable', 'other-period'],
    ['united-networks-2015', 'en', 'notice', 'cannot-be-checked', 'notice-not-found'],
    ['together-we-are-more', 'hu', 'notice', 'cannot-be-checked', 'notice-not-found'],
    ['united-networks-2019', 'ro', 'funder-said', 'met', 'funder-not-stated'],
    ['tara-nasaudului', 'ro', 'emblem-words', 'met', 'named'],
    ['tara-nasaudului', 'ro', 'notice', 'cannot-be-checked', 'notice-in-use'],
  ];

  test.for(known)('%s in %s: %s is %s', ([id, locale, rule, verdict, reason]) => {
    const subject = subjects.find((each) => each.id === id);
    const found = subject && judge(subject, locale).find((each) => each.rule === rule)?.findings;
    expect(found?.map((each) => [each.verdict, each.reason])).toEqual([[verdict, reason]]);
  });

  test.for(localeCodes)(
    'nothing that a text demands is not met without being missing from the sources too, in %s',
    (locale) => {
      const unmet = subjects.flatMap((subject) =>
        judge(subject, locale).flatMap(({ findings = [] }) =>
          findings.filter(({ verdict }) => verdict === 'not-met').map(({ reason }) => reason),
        ),
      );
      const missing: Reason[] = ['contact-missing', 'results-missing', 'steps-missing', 'logo-missing'];
      expect(unmet.filter((reason) => !missing.includes(reason))).toEqual([]);
    },
  );
});

function eeaLimits() {
  return {
    logoHeight: 'not-stated',
    clearSpace: 'not-stated',
    retentionYears: 'not-stated',
    updateMonths: 'not-stated',
  };
}
