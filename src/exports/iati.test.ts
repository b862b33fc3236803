import { describe, expect, test } from 'vitest';
import { exampleProject } from '../model/example.ts';
import { breachesOf } from '../testing/ruleset.ts';
import { hasStandards, iatiErrors } from '../testing/standards.ts';
import { completeFacts, completeProject, edition, promoter } from './example.ts';
import { iatiFile } from './iati.ts';

const whole = iatiFile([completeProject()], edition).contents?.() ?? '';
const { day: today } = edition;

/** Projects of which everything mandatory is stated, but which the standard makes hard to say. */
const hard: [string, Parameters<typeof completeProject>[0]][] = [
  ['with everything', {}],
  ['with texts in one language only', { parts: { narratives: { ro: completeProject().narratives.ro } } }],
  ['that runs for 26 months', { facts: { period: { ...completeFacts.period, end: '2022-03-15' } } }],
  ['that runs for a year and a day', { facts: { period: { ...completeFacts.period, end: '2021-01-15' } } }],
  ['whose end is known to the month', { facts: { period: { ...completeFacts.period, end: '2020-12' } } }],
  [
    'whose end is not stated',
    { parts: { status: 'running' }, facts: { period: { ...completeFacts.period, end: 'not-stated' } } },
  ],
  [
    'that is yet to end',
    {
      parts: { status: 'running' },
      facts: { period: { ...completeFacts.period, start: '2026-05-01', end: '2027-04-30' } },
    },
  ],
  [
    'that is yet to begin',
    {
      parts: { status: 'upcoming' },
      facts: { period: { ...completeFacts.period, start: '2027-01-01', end: '2027-06-30' } },
    },
  ],
  ['that is planned', { facts: { period: { ...completeFacts.period, standing: 'planned' } } }],
  ['without amounts', { facts: { amounts: 'not-stated' } }],
  ['without places', { parts: { places: [] }, facts: { places: 'not-stated' } }],
  [
    'without a programme',
    { parts: { programme: 'not-stated' }, facts: { programme: 'not-stated', number: 'not-stated' } },
  ],
  [
    'with a contact',
    { facts: { contact: { name: 'A & B', phone: '+40 266 000 000', email: 'a@example.org', source: 'document' } } },
  ],
  [
    'with a partner of whom only the name is known',
    {
      parts: {
        organisations: [
          { organisation: promoter, role: 'promoter', source: 'document' },
          {
            organisation: { ...promoter, id: 'b', registration: undefined, type: undefined },
            role: 'donor-partner',
            source: 'document',
          },
        ],
      },
    },
  ],
];

describe('The activity of a project', () => {
  test.for(hard)('%s keeps every rule of the ruleset', ([, change]) => {
    const contents = iatiFile([completeProject(change)], edition).contents?.();
    expect(contents).toBeDefined();
    expect(breachesOf(contents ?? '', today)).toEqual([]);
  });

  test.skipIf(!hasStandards).for(hard)(
    '%s is valid against the XSD (skipped without ../shared/schemas)',
    async ([, change]) => {
      expect(await iatiErrors(iatiFile([completeProject(change)], edition).contents?.() ?? '')).toEqual([]);
    },
  );

  test('says title and description in three languages', () => {
    for (const text of ['Împreună; „=1+1”', 'Együtt', 'Together', 'Rezumat &amp; &lt;mai mult&gt;'])
      expect(whole).toContain(text);
    for (const lang of ['ro', 'hu', 'en']) expect(whole).toContain(`<narrative xml:lang="${lang}">`);
  });

  test('has its identifier from the registered number of who reports', () => {
    expect(whole).toContain('<iati-identifier>RO-CUI-00000000-together</iati-identifier>');
    expect(whole).toContain('<reporting-org ref="RO-CUI-00000000" type="22">');
  });

  test('gives the amount that its page gives', () => {
    expect(whole).toContain('<value currency="RON" value-date="2020-01-15">1756996.5</value>');
  });

  test('gives each place once, latitude first', () => {
    const twice = completeProject();
    twice.places = [...twice.places, ...twice.places.map((each) => ({ ...each, role: 'visit' as const }))];
    const contents = iatiFile([twice], edition).contents?.() ?? '';
    expect(contents.match(/<pos>46.3084 25.3006<\/pos>/g)).toHaveLength(1);
  });

  test('plans what a source plans and what lies ahead', () => {
    const datesOf = (facts: Record<string, unknown>) =>
      [
        ...(iatiFile([completeProject({ facts })], edition).contents?.() ?? '').matchAll(/<activity-date type="(\d)"/g),
      ].map(([, type]) => type);
    const { period } = completeFacts;
    expect(datesOf({})).toEqual(['2', '4']);
    expect(datesOf({ period: { ...period, end: '2027-01-01' } })).toEqual(['2', '3']);
    expect(datesOf({ period: { ...period, standing: 'planned' } })).toEqual(['1', '3']);
  });
});

describe('A budget is for a year at most:', () => {
  test.for([
    ['2020-12-31', true],
    ['2021-01-14', true],
    ['2021-01-15', false],
    ['2022-03-15', false],
    ['2020-12', false],
    ['not-stated', false],
  ] as const)('of a project from 15 January 2020 to %s: %j', ([end, has]) => {
    const project = completeProject({ facts: { period: { ...completeFacts.period, end } } });
    const { contents, leftOut } = iatiFile([project], edition);
    expect(contents?.().includes('<budget>')).toBe(has);
    expect(leftOut().map(({ what, reasons }) => [what, reasons])).toEqual(
      has ? [] : [['budget', [{ code: 'budget' }]]],
    );
  });
});

describe('A project is left out, and the list says why, where', () => {
  const without = (missing: Partial<typeof promoter>) => ({
    parts: {
      organisations: [{ organisation: { ...promoter, ...missing }, role: 'promoter' as const, source: 'document' }],
    },
  });
  test.for<[string, Parameters<typeof completeProject>[0], string]>([
    ['nobody is said to lead it', { parts: { organisations: [] } }, 'reporter'],
    ['the registered number is left out', without({ registration: undefined }), 'registration'],
    ['the registered number is not stated', without({ registration: 'not-stated' }), 'registration'],
    ['the kind of organisation is not stated', without({ type: undefined }), 'type'],
    ['the sector is not stated', { facts: { sector: undefined } }, 'sector'],
    ['the start is known to the month', { facts: { period: { ...completeFacts.period, start: '2020-01' } } }, 'start'],
    ['the start is not stated', { facts: { period: { ...completeFacts.period, start: 'not-stated' } } }, 'start'],
    ['the status is not known', { parts: { status: 'not-stated' } }, 'status'],
    [
      'no county is stated',
      { parts: { counties: [], places: [] }, facts: { counties: [], places: 'not-stated' } },
      'country',
    ],
  ])('%s', ([, change, code]) => {
    const { contents, leftOut } = iatiFile([completeProject(change)], edition);
    expect(contents).toBeUndefined();
    expect(leftOut()).toMatchObject([{ what: 'activity', reasons: [{ code }] }]);
  });

  test('several things are missing, each of which it names', () => {
    const [entry] = iatiFile([exampleProject()], edition).leftOut();
    expect(entry?.reasons.map(({ code }) => code)).toEqual(['reporter', 'sector', 'start', 'country']);
  });

  test('others are complete, which stay', () => {
    const { contents, leftOut } = iatiFile([exampleProject(), completeProject()], edition);
    expect(contents?.().match(/<iati-activity /g)).toHaveLength(1);
    expect(leftOut().map(({ project }) => project.id)).toEqual(['x']);
  });
});

test('Without an activity there is no file: the standard knows none', () => {
  expect(iatiFile([exampleProject()], edition).contents).toBeUndefined();
});

test.skipIf(!hasStandards)(
  'The XSD refuses a file without an activity (skipped without ../shared/schemas)',
  async () => {
    expect(await iatiErrors('<iati-activities version="2.03"/>')).not.toEqual([]);
  },
);

test.skipIf(!hasStandards)(
  'The XSD refuses elements in another order (skipped without ../shared/schemas)',
  async () => {
    const turned = whole.replace(/(<title>.*?<\/title>)(<description .*?<\/description>)/, '$2$1');
    expect(turned).not.toBe(whole);
    expect(await iatiErrors(turned)).not.toEqual([]);
  },
);

describe('The rules notice', () => {
  test.for([
    ['an identifier that is the organisation’s own', /-together</, '<', /identifier begins/],
    ['an identifier of somebody else', '<iati-identifier>RO', '<iati-identifier>HU', /identifier begins/],
    ['an identifier with a slash', /-together</, '-to/gether<', /no spaces/],
    ['an organisation of no type', ' type="22"', '', /has a type/],
    ['no start', /<activity-date type="2"[^>]*>/, '', /a start date/],
    ['an end before the start', 'type="4" iso-date="2020', 'type="4" iso-date="2019', /start before end/],
    ['an actual date in the future', 'type="4" iso-date="2020', 'type="4" iso-date="2120', /future/],
    ['no sector', /<sector [^>]*>/, '', /a sector/],
    ['no country', /<recipient-country [^>]*>/, '', /recipient country/],
    ['half a sector', /(<sector [^>]*)"100"/, '$1"50"', /sectors add/],
    ['half a country', /(<recipient-country [^>]*)"100"/, '$1"50"', /countries add/],
    ['a text without a language', / xml:lang="[a-z]+"/g, '', /a language/],
    ['an empty text', 'Együtt', ' ', /empty/],
    ['a value without a currency', / (default-)?currency="RON"/g, '', /a currency/],
    [
      'a partner without a name',
      '<activity-status',
      '<participating-org role="4"/><activity-status',
      /identifier or a name/,
    ],
    [
      'a budget of 26 months',
      '<period-end iso-date="2020-12-31"',
      '<period-end iso-date="2022-03-15"',
      /a year at most/,
    ],
  ] as const)('%s', ([, found, instead, rule]) => {
    const broken = whole.replace(found, instead);
    expect(broken).not.toBe(whole);
    expect(breachesOf(broken, today).join('\n')).toMatch(rule);
  });
});
