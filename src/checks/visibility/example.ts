import { programme } from '../../schema/programme.ts';
import { exampleNarrative, exampleProject } from '../../model/example.ts';
import type { FundedProject } from './rule.ts';
import type { Sight } from './sight.ts';
import type { SubjectNarrative } from './subject.ts';

/** What tests of these rules share: a project that meets them all, what a reader sees of it, and programmes of either fund. */

const common = {
  name: { ro: 'Program', hu: 'Program', en: 'Programme' },
  operator: 'not-stated',
  slogan: 'not-stated',
};
const limits = {
  logoHeight: 'not-stated',
  clearSpace: 'not-stated',
  retentionYears: 'not-stated',
  updateMonths: 'not-stated',
};
const noLinks = { fund: 'not-stated', national: 'not-stated', operator: 'not-stated' };
const sources = [{ facts: ['donors'], reference: 'X' }];

export const eea = programme.parse({
  ...common,
  fund: { ro: 'Granturile SEE', hu: 'EGT-támogatások', en: 'EEA Grants' },
  years: '2014–2021',
  donors: ['IS', 'LI', 'NO'],
  statement: {
    ro: 'Finanțat de Islanda, Liechtenstein și Norvegia prin Granturile SEE.',
    hu: 'Izland, Liechtenstein és Norvégia finanszírozza: EGT-támogatások.',
    en: 'Funded by Iceland, Liechtenstein and Norway through the EEA Grants.',
  },
  slogan: 'Working together for a green, competitive and inclusive Europe',
  notices: [
    { lang: 'ro', standing: 'official', text: 'Mențiune.', reference: 'X', translations: { hu: 'Tájékoztató.' } },
  ],
  links: ['https://eeagrants.org/', 'https://eeagrants.ro/', 'https://frds.ro/'],
  visibility: {
    family: 'eea-norway',
    brand: { ro: 'Granturile SEE și Norvegiene', en: 'EEA and Norway Grants' },
    threshold: { amount: 150000, currency: 'EUR', languages: ['ro', 'en'] },
    requiredLinks: { fund: 'https://eeagrants.org/', national: 'https://eeagrants.ro/', operator: 'https://frds.ro/' },
    notFound: ['hu', 'en'],
    logos: [{ id: 'eea', name: { en: 'EEA and Norway Grants' }, file: 'eea.svg', sha256: 'a'.repeat(64) }],
    limits,
    sources,
  },
});

export const esf = programme.parse({
  ...common,
  fund: { ro: 'Fondul Social European', hu: 'Európai Szociális Alap', en: 'European Social Fund' },
  years: '2014–2020',
  donors: ['EU'],
  statement: { ro: 'Din FSE.', hu: 'Az ESZA-ból.', en: 'From the ESF.' },
  visibility: {
    family: 'esf',
    brand: 'not-stated',
    threshold: 'not-stated',
    requiredLinks: noLinks,
    notFound: ['ro', 'hu', 'en'],
    emblem: { words: { ro: 'Uniunea Europeană', hu: 'Európai Unió', en: 'European Union' } },
    limits,
    sources,
  },
});

export const fullNarrative: SubjectNarrative = {
  head: exampleNarrative('en'),
  headings: ['Purpose', 'Objectives', 'Activities', 'Target group', 'Results'],
  text: 'Together with Caritas Norway.',
};

/** A project that has all that the EEA and Norway Grants ask for, with what a test takes away in `parts`, `facts` and `programme`. */
export function fundedProject(
  parts: Partial<FundedProject> = {},
  facts: Record<string, unknown> = {},
  own: { data?: typeof eea; change?: Record<string, unknown>; visibility?: Record<string, unknown> } = {},
): FundedProject {
  const { data = eea, change = {}, visibility = {} } = own;
  const changed = programme.parse({ ...data, ...change, visibility: { ...data.visibility, ...visibility } });
  if (!changed.visibility) throw new Error('A funded project has a programme with visibility.');
  return {
    id: 'x',
    facts: exampleProject(
      {},
      {
        amounts: [{ kind: 'grant', value: 200000, currency: 'EUR', source: 'document' }],
        indicators: [{ id: 'jobs', unit: 'job', target: 'not-stated', result: { value: 1, source: 'document' } }],
        milestones: [{ id: 'end', date: '2016', source: 'document' }],
        contact: { email: 'a@example.org', source: 'document' },
        ...facts,
      },
    ).facts,
    programme: { ...changed, id: 'p', visibility: changed.visibility },
    donorPartners: [],
    narratives: {
      ro: {
        ...fullNarrative,
        headings: ['Scopul proiectului', 'Obiective', 'Activități', 'Grupul-țintă', 'Rezultate'],
      },
      hu: { ...fullNarrative, headings: ['Célkitűzések', 'Tevékenységek', 'Célcsoport', 'Eredmények'] },
      en: fullNarrative,
    },
    updates: 1,
    surroundings: { logos: new Map([['eea.svg', 'a'.repeat(64)]]), today: '2026-11-21' },
    ...parts,
  };
}

const all = { emblem: true, words: true, fund: true, statement: true };

/** What a reader sees of a page on which everything is as it must be. */
export const goodSight: Sight = {
  windows: [
    { width: 360, height: 640, inView: all },
    { width: 1366, height: 768, inView: all },
  ],
  emblem: { width: 84, height: 56, colours: ['rgb(255, 255, 255)', 'rgb(0, 51, 153)', 'rgb(255, 204, 0)'] },
  words: {
    text: 'European Union',
    fonts: ['Ubuntu'],
    colours: ['rgb(0, 51, 153)', 'rgb(255, 255, 255)'],
    effects: [],
    overlapsEmblem: false,
  },
  logos: [],
  notices: [{ programme: 'p', text: 'Mențiune.', lang: 'ro', isVisible: true }],
  text: 'Funded by Iceland, Liechtenstein and Norway.',
  links: ['https://eeagrants.org/', 'https://eeagrants.ro/x', 'https://www.frds.ro/'],
};
