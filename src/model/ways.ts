import { foreignIn, type Locale } from '../i18n/locales.ts';
import { isStated, NOT_STATED } from '../schema/text.ts';
import { namesOf, organisationName, type NamePair } from './name.ts';
import type { Organisation, Place, Programme, Project } from './project.ts';

/** The ways by which a reader finds projects. Each has a page per group, and every project is in at least one group of each way. */
export const ways = ['county', 'programme', 'theme', 'year', 'organisation'] as const;
export type Way = (typeof ways)[number];

/** Projects that have something in common: a county, a programme, a theme, a year or an organisation. */
export interface Group {
  way: Way;
  /** The id of what they share, or `not-stated`. */
  id: string;
  projects: Project[];
  /** What it is called, for readers of a language; nothing where it is not stated. */
  name(locale: Locale): NamePair | undefined;
}

/** The address of the pages of a way, without language: `/places/`. */
export const wayPaths = {
  county: '/places/',
  programme: '/programmes/',
  theme: '/themes/',
  year: '/years/',
  organisation: '/organisations/',
} as const satisfies Record<Way, string>;

export function groupPath({ way, id }: Pick<Group, 'way' | 'id'>): string {
  return `${wayPaths[way]}${id}/`;
}

export function placePath({ county, slug }: Pick<Place, 'county' | 'slug'>): string {
  return `${wayPaths.county}${county.id}/${slug}/`;
}

/** All groups of one way. The caller orders them: names are ordered by language, years by themselves. */
export function groupsBy(way: Way, projects: readonly Project[]): Group[] {
  const groups = new Map<string, Group>();
  for (const project of projects) {
    const shared = keysOf[way](project);
    const keys = shared.length > 0 ? shared : [{ id: NOT_STATED, name: () => undefined }];
    for (const { id, name } of keys) {
      const group = groups.get(id) ?? { way, id, projects: [], name };
      if (group.projects.at(-1) !== project) group.projects.push(project);
      groups.set(id, group);
    }
  }
  return [...groups.values()];
}

/** Groups as a reader of `locale` expects them: years from the last, names as the language sorts, what is not stated at the end. */
export function inOrder(groups: readonly Group[], locale: Locale, compare: (a: string, b: string) => number): Group[] {
  const key = (group: Group) => group.name(locale)?.name.text;
  return groups.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)];
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
    return a.way === 'year' ? second.localeCompare(first) : compare(first, second);
  });
}

/** Those with the most projects, where only so many can be shown. */
export function mostUsed<T extends { projects: readonly Project[] }>(shared: readonly T[], most: number): readonly T[] {
  if (shared.length <= most) return shared;
  return shared.toSorted((a, b) => b.projects.length - a.projects.length).slice(0, most);
}

type Key = Pick<Group, 'id' | 'name'>;

const keysOf: Record<Way, (project: Project) => Key[]> = {
  county: ({ counties }) => counties.map((county) => ({ id: county.id, name: (locale) => namesOf(county, locale) })),
  programme: ({ programme }) => (isStated(programme) ? [programmeKey(programme.value)] : []),
  theme: ({ themes }) =>
    themes.map(({ id, names }) => ({
      id,
      name: (locale) => ({ name: { text: names[locale], lang: foreignIn(names, locale) ?? locale } }),
    })),
  year: ({ years }) =>
    years.map((year) => ({ id: String(year), name: (locale) => ({ name: { text: String(year), lang: locale } }) })),
  organisation: ({ organisations }) => organisations.map(({ organisation }) => organisationKey(organisation)),
};

function programmeKey(programme: Programme): Key {
  return {
    id: programme.id,
    name: (locale) => ({
      name: { text: programmeName(programme, locale), lang: foreignIn(programme.name, locale) ?? locale },
    }),
  };
}

function organisationKey(organisation: Organisation): Key {
  return { id: organisation.id, name: (locale) => organisationName(organisation, locale) };
}

/** Fund, period and programme in one line: `Example Fund 2014–2021 · Local Development`. */
export function programmeName(
  { fund, years, name }: Pick<Programme, 'fund' | 'years' | 'name'>,
  locale: Locale,
): string {
  return `${fund[locale]} ${years} · ${name[locale]}`;
}

/** The places of some projects, each once, with the projects that work there. */
export function placesOf(projects: readonly Project[]): PlaceGroup[] {
  const places = new Map<string, PlaceGroup>();
  for (const project of projects) {
    for (const { place } of project.places) {
      const known = places.get(place.id) ?? { place, projects: [] };
      if (known.projects.at(-1) !== project) known.projects.push(project);
      places.set(place.id, known);
    }
  }
  return [...places.values()];
}

/** Places as a reader of `locale` expects them: by county, and by name within it. */
export function placesInOrder(
  places: readonly PlaceGroup[],
  locale: Locale,
  compare: (a: string, b: string) => number,
): PlaceGroup[] {
  const named = places.map((each) => ({
    each,
    county: namesOf(each.place.county, locale).name.text,
    name: namesOf(each.place, locale).name.text,
  }));
  return named.sort((a, b) => compare(a.county, b.county) || compare(a.name, b.name)).map(({ each }) => each);
}

/** A place and the projects that work there. */
export interface PlaceGroup {
  place: Place;
  projects: Project[];
}
