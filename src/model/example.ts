import { narrativeHead } from '../schema/narrative.ts';
import { projectFacts } from '../schema/project.ts';
import type { County, Narrative, Organisation, Place, Project } from './project.ts';

/** A project for tests: the least that the model allows, with what a test is about in `parts` and `facts`. */
export function exampleProject(parts: Partial<Project> = {}, facts: Record<string, unknown> = {}): Project {
  return {
    id: 'x',
    facts: projectFacts.parse({
      originalLocale: 'ro',
      number: 'not-stated',
      programme: 'not-stated',
      organisations: [{ id: 'a', role: 'promoter', source: 'document' }],
      period: { start: '2015', end: '2016', months: 'not-stated', standing: 'stated', source: 'document' },
      amounts: 'not-stated',
      places: 'not-stated',
      targetGroups: 'not-stated',
      contact: 'not-stated',
      sources: { document: { kind: 'document', reference: 'X' } },
      lastChange: '2026-02-01',
      ...facts,
    }),
    programme: 'not-stated',
    organisations: [],
    places: [],
    themes: [],
    counties: [],
    status: 'finished',
    years: [2015, 2016],
    narratives: {},
    updates: [],
    hasPicture: true,
    sums: { facts: '', whole: '' },
    related: [],
    ...parts,
  };
}

export function exampleNarrative(
  locale: Narrative['locale'],
  head: Record<string, unknown> = {},
  digest = '000000000000',
): Narrative {
  const text = { title: 'Title', titleStanding: 'official', summary: 'Summary', plain: 'Plain', origin: 'original' };
  return {
    ...narrativeHead.parse({ ...text, lastChange: '2026-01-01', ...head }),
    locale,
    digest,
    blocks: [],
    headings: [],
  };
}

export const harghita: County = { id: 'hr', names: { ro: 'Harghita', hu: 'Hargita' } };

export const odorhei: Place = {
  id: '83133',
  slug: 'odorheiu-secuiesc',
  names: { ro: 'Odorheiu Secuiesc', hu: 'Székelyudvarhely' },
  otherNames: [],
  county: harghita,
  kind: 'municipality',
  locality: 83142,
  latitude: 46.3084,
  longitude: 25.3006,
};

export const frds: Organisation = {
  id: 'frds',
  names: { ro: 'Fondul Român', hu: 'Román Alap', en: 'Romanian Fund' },
  translated: ['ro', 'hu'],
  otherNames: ['FRDS'],
  country: 'RO',
  website: 'not-stated',
};
