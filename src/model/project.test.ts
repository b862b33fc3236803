import { describe, expect, test } from 'vitest';
import { programme } from '../schema/programme.ts';
import { exampleNarrative, exampleProject, frds } from './example.ts';
import { inRole, isOutdated, lastChangeOf, localesOf, narrativeIn, noticesOf, rolesOf } from './project.ts';

const romanian = exampleNarrative('ro', { lastChange: '2026-03-01' });
const english = exampleNarrative('en', { lastChange: '2026-01-01' });
const project = exampleProject({
  narratives: { en: english, ro: romanian },
  organisations: [
    { organisation: { ...frds, id: 'a' }, role: 'promoter', source: 'document' },
    { organisation: { ...frds, id: 'b' }, role: 'partner', source: 'document' },
    { organisation: { ...frds, id: 'c' }, role: 'partner', source: 'document' },
  ],
});

describe('A project without a text in the reader’s language', () => {
  test('shows the original', () => {
    expect(narrativeIn(project, 'en')).toBe(english);
    expect(narrativeIn(project, 'hu')).toBe(romanian);
    expect(localesOf(project)).toEqual(['ro', 'en']);
  });

  test('and never any other language', () => {
    expect(() => narrativeIn({ ...project, narratives: { en: english } }, 'hu')).toThrow(
      'Project "x" has no narrative.ro.mdx, its original language.',
    );
  });
});

test.for([
  ['ro', '2026-03-01', 'the text is newer than the facts'],
  ['en', '2026-02-01', 'the facts are newer than the text'],
  ['hu', '2026-03-01', 'the original stands in'],
] as const)('The last change of the page in %s is %s: %s', ([locale, day]) => {
  expect(lastChangeOf(project, locale)).toBe(day);
});

test.for([
  ['a translation of the original as it is', { origin: 'translation', translatedFrom: 'aaaaaaaaaaaa' }, false],
  ['a translation of an older original', { origin: 'translation', translatedFrom: 'bbbbbbbbbbbb' }, true],
  ['a translation without a mark', { origin: 'translation' }, false],
  ['an original', { origin: 'original' }, false],
] as const)('A text is out of date or not: %s', ([, head, answer]) => {
  const narratives = { ro: exampleNarrative('ro', {}, 'aaaaaaaaaaaa'), hu: exampleNarrative('hu', head) };
  expect(isOutdated({ ...project, narratives }, 'hu')).toBe(answer);
});

test('The members in one role keep the order of the facts', () => {
  expect(inRole(project, 'partner').map(({ organisation }) => organisation.id)).toEqual(['b', 'c']);
  expect(inRole(project, 'publisher')).toEqual([]);
});

test('Only official notices must be printed, and none where no programme is stated', () => {
  const notice = { lang: 'ro', text: 'Text', reference: 'X' };
  const eea = programme.parse({
    fund: { ro: 'a', hu: 'a', en: 'a' },
    name: { ro: 'a', hu: 'a', en: 'a' },
    years: '2014–2021',
    operator: 'not-stated',
    donors: ['NO'],
    statement: { ro: 'a', hu: 'a', en: 'a' },
    slogan: 'not-stated',
    notices: [
      { ...notice, standing: 'official' },
      { ...notice, standing: 'in-use', text: 'Another' },
    ],
  });
  const value = { ...eea, id: 'eea', operator: 'not-stated' as const };
  expect(noticesOf({ programme: { value, source: 's' } }).map(({ text }) => text)).toEqual(['Text']);
  expect(noticesOf({ programme: 'not-stated' })).toEqual([]);
});

test('What an organisation is in many projects is counted by role, each project once', () => {
  const as = (...roles: ('promoter' | 'partner' | 'publisher')[]) =>
    exampleProject({ organisations: roles.map((role) => ({ organisation: frds, role, source: 'document' })) });
  const projects = [as('partner'), as('promoter', 'publisher'), as('partner', 'partner'), as()];
  expect(rolesOf(projects, 'frds')).toEqual([
    { role: 'promoter', count: 1 },
    { role: 'partner', count: 2 },
    { role: 'publisher', count: 1 },
  ]);
  expect(rolesOf(projects, 'another')).toEqual([]);
});
