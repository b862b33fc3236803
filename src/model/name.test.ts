import { describe, expect, test } from 'vitest';
import { exampleNarrative, exampleProject, frds, harghita, odorhei } from './example.ts';
import { endingsOf, namesOf, organisationName, otherPlaceNames, searchNames, slugOf, withoutAccents } from './name.ts';
import type { Place } from './project.ts';

const magura: Place = {
  ...odorhei,
  id: '34155',
  names: { ro: 'Măgura' },
  otherNames: ['Makód'],
  commune: { names: { ro: 'Ilva', hu: 'Ilvány' } },
};

describe('A place has the name of the reader’s language with the other beside it:', () => {
  test.for([
    ['ro', { name: { text: 'Odorheiu Secuiesc', lang: 'ro' }, beside: { text: 'Székelyudvarhely', lang: 'hu' } }],
    ['hu', { name: { text: 'Székelyudvarhely', lang: 'hu' }, beside: { text: 'Odorheiu Secuiesc', lang: 'ro' } }],
    ['en', { name: { text: 'Odorheiu Secuiesc', lang: 'ro' }, beside: { text: 'Székelyudvarhely', lang: 'hu' } }],
  ] as const)('in %s', ([locale, names]) => {
    expect(namesOf(odorhei, locale)).toEqual(names);
  });

  test('and the Romanian name alone where there is no other', () => {
    expect(namesOf(magura, 'hu')).toEqual({ name: { text: 'Măgura', lang: 'ro' } });
    expect(namesOf({ names: { ro: 'Bod', hu: 'Bod' } }, 'hu')).toEqual({ name: { text: 'Bod', lang: 'ro' } });
  });
});

describe('An organisation has the name of the reader’s language, and beside a translated name that of the source:', () => {
  const romanian = { text: 'Fondul Român', lang: 'ro' };
  const hungarian = { text: 'Román Alap', lang: 'hu' };
  const english = { text: 'Romanian Fund', lang: 'en' };
  test.for([
    ['ro', frds, { name: romanian, beside: english }],
    ['hu', frds, { name: hungarian, beside: english }],
    ['en', frds, { name: english }],
    ['hu', { ...frds, translated: [] }, { name: hungarian }],
    ['en', { ...frds, names: { ro: 'Fondul Român' }, translated: [] }, { name: romanian }],
    ['hu', { ...frds, names: { ro: 'Renovabis', hu: 'Renovabis' } }, { name: { text: 'Renovabis', lang: 'hu' } }],
  ] as const)('%#. in %s', ([locale, organisation, names]) => {
    const { name, beside } = organisationName({ ...organisation, translated: [...organisation.translated] }, locale);
    expect({ name, ...(beside && { beside }) }).toEqual(names);
  });

  test('one without any name is a mistake of ours', () => {
    expect(() => organisationName({ names: {}, translated: [] }, 'ro')).toThrow('without a name');
  });
});

describe('A search engine that finds beginnings of words, with or without accents, finds a project by', () => {
  const project = exampleProject({
    narratives: { ro: exampleNarrative('ro', { title: 'Împreună pentru toți' }) },
    places: [
      { place: odorhei, role: 'venue', source: 'a' },
      { place: magura, role: 'visit', source: 'a' },
    ],
    counties: [harghita],
    organisations: [{ organisation: frds, role: 'partner', source: 'a' }],
    themes: [{ id: 'older-people', names: { ro: 'Persoane vârstnice', hu: 'Idősek', en: 'Older people' } }],
    programme: {
      source: 'a',
      value: {
        id: 'corai',
        fund: { ro: 'Granturile SEE', hu: 'EGT-támogatások', en: 'EEA Grants' },
        name: { ro: 'CORAI', hu: 'CORAI', en: 'CORAI' },
        code: 'RO10',
        years: '2009–2014',
        operator: { ...frds, otherNames: ['Operatorul'] },
        donors: ['NO'],
        statement: { ro: 'a', hu: 'b', en: 'c' },
        slogan: 'not-stated',
        notices: [],
        links: [],
      },
    },
  });
  const ofPlaces = [...project.places.flatMap(({ place }) => Object.values(place.names)), ...otherPlaceNames(project)];
  const names = [...new Set([...ofPlaces, ...searchNames(project), ...ofPlaces.flatMap(endingsOf)])];
  const words = withoutAccents(names.join(' '))
    .toLowerCase()
    .split(/[\s-]+/);

  test.for([
    'odorhei',
    'odorheiu',
    'secuiesc',
    'székelyudvarhely',
    'szekelyudvarhely',
    'udvarhely',
    'harghita',
    'hargita',
    'măgura',
    'magura',
    'makód',
    'makod',
    'ilva',
    'ilvány',
    'impreuna',
    'frds',
    'fondul',
    'romanian',
    'corai',
    'ro10',
    'granturile',
    'tamogatasok',
    'operatorul',
    'vârstnic',
    'idősek',
    'older',
    'norvegia',
    'norway',
  ])('“%s”', (typed) => {
    expect(words.some((word) => word.startsWith(withoutAccents(typed)))).toBe(true);
  });

  test('but not by the end of a short word', () => {
    expect(words).not.toContain('kod');
  });

  test('and not by what no word begins with', () => {
    expect(words).not.toContain('rhely');
    expect(words).not.toContain('yudvarhely');
  });

  test('each name once', () => {
    expect(names).toEqual([...new Set(names)]);
  });
});

test.for([
  ['Odorheiu Secuiesc', 'odorheiu-secuiesc'],
  ['Țara Năsăudului', 'tara-nasaudului'],
  ['Sfântu Gheorghe', 'sfantu-gheorghe'],
  ['„Sat” (nou)', 'sat-nou'],
] as const)('%s is %s within an address', ([name, slug]) => {
  expect(slugOf(name)).toBe(slug);
});

test.for([
  ['Székelyudvarhely', 'Szekelyudvarhely'],
  ['Târgu Mureș', 'Targu Mures'],
  ['Țara Năsăudului', 'Tara Nasaudului'],
  ['őűŐŰ', 'ouOU'],
] as const)('%s without marks on its letters is %s', ([text, plain]) => {
  expect(withoutAccents(text)).toBe(plain);
});
