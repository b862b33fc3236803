import { describe, expect, test } from 'vitest';
import { compareNames } from '../i18n/format.ts';
import { exampleNarrative, exampleProject, frds, harghita, odorhei } from './example.ts';
import {
  groupPath,
  groupsBy,
  inOrder,
  mostUsed,
  placePath,
  placesInOrder,
  placesOf,
  ways,
  type Group,
} from './ways.ts';

const group = (name: string | undefined, way: Group['way'] = 'county'): Group => ({
  way,
  id: name ?? 'not-stated',
  projects: [],
  name: (locale) => (name === undefined ? undefined : { name: { text: name, lang: locale } }),
});
const names = (groups: Group[]) => groups.map(({ id }) => id);

describe('Groups are ordered as the language orders them', () => {
  test.each([
    ['ro', ['Târgușor', 'Țara']],
    ['hu', ['Țara', 'Târgușor']],
    ['en', ['Țara', 'Târgușor']],
  ] as const)('in %s: %s', (locale, expected) => {
    const groups = [group('Țara'), group('Târgușor')];
    expect(names(inOrder(groups, locale, compareNames(locale)))).toEqual(expected);
  });

  test('years run from the last, and what is not stated comes at the end', () => {
    const years = [group(undefined, 'year'), group('2015', 'year'), group('2021', 'year')];
    expect(names(inOrder(years, 'ro', compareNames('ro')))).toEqual(['2021', '2015', 'not-stated']);
  });
});

describe('Every project is found by every way', () => {
  const bare = exampleProject({ years: [] });
  test.each(ways)('by %s, even where nothing is stated', (way) => {
    const groups = groupsBy(way, [bare]);
    expect(names(groups)).toEqual(['not-stated']);
    expect(groups[0]?.projects).toEqual([bare]);
  });

  test('once per county, however many places it has there', () => {
    const project = exampleProject({ counties: [harghita, harghita] });
    expect(groupsBy('county', [project])[0]?.projects).toHaveLength(1);
  });

  test('and once per organisation, whatever parts it plays', () => {
    const part = { organisation: frds, source: 'document' };
    const project = exampleProject({
      organisations: [
        { ...part, role: 'promoter' },
        { ...part, role: 'publisher' },
      ],
      narratives: { ro: exampleNarrative('ro') },
    });
    expect(groupsBy('organisation', [project]).map(({ id, projects }) => [id, projects.length])).toEqual([['frds', 1]]);
  });
});

test('A place has an address within its county', () => {
  expect(groupPath({ way: 'county', id: 'hr' })).toBe('/places/hr/');
  expect(placePath(odorhei)).toBe('/places/hr/odorheiu-secuiesc/');
});

test('A place is listed once with all projects that work there', () => {
  const there = (id: string) =>
    exampleProject({
      id,
      places: [
        { place: odorhei, role: 'venue', source: 'document' },
        { place: odorhei, role: 'visit', source: 'document' },
      ],
    });
  const places = placesOf([there('a'), there('b')]);
  expect(places.map(({ place, projects }) => [place.id, projects.map(({ id }) => id)])).toEqual([
    ['83133', ['a', 'b']],
  ]);
});

describe('Where only some can be shown, they are those with the most projects,', () => {
  const used = (id: string, count: number) => ({ id, projects: Array.from({ length: count }, () => exampleProject()) });
  const all = [used('a', 1), used('b', 3), used('c', 2), used('d', 3)];

  test.each([
    [1, ['b']],
    [2, ['b', 'd']],
    [3, ['b', 'd', 'c']],
    [4, ['a', 'b', 'c', 'd']],
    [9, ['a', 'b', 'c', 'd']],
  ])('%i of four: %s', (most, shown) => {
    expect(mostUsed(all, most).map(({ id }) => id)).toEqual(shown);
  });
});

test.each([
  ['ro', ['Cluj-Napoca', 'Târgu Secuiesc', 'Gheorgheni', 'Odorheiu Secuiesc']],
  ['hu', ['Târgu Secuiesc', 'Gheorgheni', 'Odorheiu Secuiesc', 'Cluj-Napoca']],
] as const)('Places are ordered by county and name, in %s: %s', (locale, expected) => {
  const place = (ro: string, hu: string, county: typeof harghita) => ({
    place: { ...odorhei, id: ro, names: { ro, hu }, county },
    projects: [],
  });
  const covasna = { id: 'cv', names: { ro: 'Covasna', hu: 'Csík' } };
  const cluj = { id: 'cj', names: { ro: 'Cluj', hu: 'Kolozs' } };
  const places = [
    place('Odorheiu Secuiesc', 'Székelyudvarhely', harghita),
    place('Târgu Secuiesc', 'Kézdivásárhely', covasna),
    place('Gheorgheni', 'Gyergyószentmiklós', harghita),
    place('Cluj-Napoca', 'Kolozsvár', cluj),
  ];
  expect(placesInOrder(places, locale, compareNames(locale)).map(({ place: { id } }) => id)).toEqual(expected);
});
