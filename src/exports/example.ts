import type { Edition } from './edition.ts';
import { exampleNarrative, exampleProject, frds, harghita, odorhei } from '../model/example.ts';
import type { Organisation, Programme, Project } from '../model/project.ts';

/** What the tests of the exports share: an edition, and a project of which everything is known that the standards demand. */
export const edition: Edition = {
  address: (path) => `https://example.org${path}`,
  day: '2026-11-21',
  name: { ro: 'Proiecte', hu: 'Projektek', en: 'Projects' },
  licence: 'not-stated',
  publisher: 'not-stated',
  contact: 'not-stated',
  grantPrefix: '360G-example',
};

export const promoter: Organisation = {
  id: 'a',
  names: { ro: 'Asociația A', hu: 'A Egyesület', en: 'Association A' },
  translated: ['hu', 'en'],
  otherNames: [],
  country: 'RO',
  website: 'https://a.example/',
  registration: 'RO-CUI-00000000',
  type: 'national-ngo',
};

export const operator: Organisation = { ...frds, registration: 'RO-CUI-00000001', type: 'government' };

export const programme: Programme = {
  id: 'fund',
  fund: { ro: 'Fondul', hu: 'Alap', en: 'Fund' },
  name: { ro: 'Program', hu: 'Program', en: 'Programme' },
  code: 'P1',
  years: '2014–2021',
  operator,
  donors: ['NO'],
  statement: { ro: 'Finanțat.', hu: 'Finanszírozza.', en: 'Funded.' },
  slogan: 'not-stated',
  notices: [],
  links: [],
};

/** Facts that leave nothing out; a test about something missing takes it away. */
export const completeFacts = {
  number: { value: 'P1-1', source: 'document' },
  programme: { value: 'fund', source: 'document' },
  period: { start: '2020-01-15', end: '2020-12-31', months: 12, standing: 'stated', source: 'document' },
  amounts: [
    { kind: 'total', value: 1756996.5, currency: 'RON', source: 'document' },
    { kind: 'grant', value: 1000.25, currency: 'RON', of: 'total', awardDate: '2019-12-01', source: 'document' },
  ],
  counties: [{ id: 'hr', source: 'document' }],
  places: [{ id: '83133', role: 'venue', source: 'document' }],
  sector: { value: '16010', source: 'document' },
  indicators: [{ id: 'people', unit: 'person', target: { value: 1243, source: 'document' }, result: 'not-stated' }],
  sources: { document: { kind: 'document', reference: 'The description', lang: 'en' } },
};

/** `change` takes parts away from what is complete, or adds to it. */
export function completeProject(change: { parts?: Partial<Project>; facts?: Record<string, unknown> } = {}): Project {
  const narratives = {
    ro: exampleNarrative('ro', { title: 'Împreună; „=1+1”', summary: 'Rezumat & <mai mult>' }),
    hu: exampleNarrative('hu', { title: 'Együtt', summary: 'Összefoglaló' }),
    en: exampleNarrative('en', { title: 'Together', summary: 'Summary' }),
  };
  return exampleProject(
    {
      id: 'together',
      programme: { value: programme, source: 'document' },
      organisations: [{ organisation: promoter, role: 'promoter', source: 'document' }],
      places: [{ place: odorhei, role: 'venue', source: 'document' }],
      counties: [harghita],
      years: [2020],
      narratives,
      ...change.parts,
    },
    { ...completeFacts, ...change.facts },
  );
}
