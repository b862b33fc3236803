import { compareNames } from '../i18n/format.ts';
import { localeParams, partOfPath } from '../i18n/paths.ts';
import { NAMES_ON_A_PAGE, partsOf, partsOfProjects } from '../model/part.ts';
import { rolesOf } from '../model/project.ts';
import { groupsBy, inOrder, placesInOrder, placesOf, type Group, type PlaceGroup, type Way } from '../model/ways.ts';
import { inEveryLanguage, keyOf, keyOfPart } from './keys.ts';
import { getProjects } from './projects.ts';

/** The pages of every group of one way, in every language. */
export async function groupPaths(way: Exclude<Way, 'county'>) {
  const groups = groupsBy(way, await getProjects());
  const pages = groups.flatMap((group) =>
    partsOfProjects(group.projects).map((part) => ({
      params: { id: group.id, part: partOfPath(part.number) },
      props: { group, part },
      ...keyOfPart(part, way === 'organisation' && part.number === 1 ? rolesOf(group.projects, group.id) : undefined),
    })),
  );
  return inEveryLanguage(pages);
}

/** The pages of every county, in every language. They name its places and the page on which all places begin with its own. */
export async function countyPaths() {
  const projects = await getProjects();
  const counties = groupsBy('county', projects).map((group) => ({
    group,
    places: placesIn(group),
    parts: partsOfProjects(group.projects),
  }));
  return localeParams().flatMap(({ params: { locale } }) => {
    const inOrder = placesInOrder(placesOf(projects), locale, compareNames(locale));
    return counties.flatMap(({ group, places, parts }) => {
      const index = Math.floor(inOrder.findIndex(({ place }) => place.county.id === group.id) / NAMES_ON_A_PAGE) + 1;
      return parts.map((part) => ({
        params: { locale, id: group.id, part: partOfPath(part.number) },
        props: { group, places, part, index },
        ...keyOfPart(part, part.number === 1 ? [places.map(countOf), index] : undefined),
      }));
    });
  });
}

/** The pages of every place that a project names, in every language. */
export async function placePaths() {
  const pages = placesOf(await getProjects()).flatMap(({ place, projects }) =>
    partsOfProjects(projects).map((part) => ({
      params: { id: place.county.id, place: place.slug, part: partOfPath(part.number) },
      props: { place, projects, part },
      ...keyOfPart(part),
    })),
  );
  return inEveryLanguage(pages);
}

/** The pages that name every group of one way, in every language: each in the order of its names. */
export async function wayPaths(way: Exclude<Way, 'county'>) {
  const groups = groupsBy(way, await getProjects());
  return localeParams().flatMap(({ params: { locale } }) =>
    partsOf(inOrder(groups, locale, compareNames(locale)), NAMES_ON_A_PAGE).map((part) => ({
      params: { locale, part: partOfPath(part.number) },
      props: { part },
      ...keyOf(part.total, part.items.map(countOf)),
    })),
  );
}

/** The pages that name every county and place, in every language. */
export async function placeIndexPaths() {
  const projects = await getProjects();
  const counties = groupsBy('county', projects);
  const places = placesOf(projects);
  return localeParams().flatMap(({ params: { locale } }) =>
    partsOf(placesInOrder(places, locale, compareNames(locale)), NAMES_ON_A_PAGE).map((part) => ({
      params: { locale, part: partOfPath(part.number) },
      props: { projects, counties, part },
      // The first has the map of all.
      ...keyOf(part.total, part.number === 1 ? [counties.map(countOf), places.map(countOf)] : part.items.map(countOf)),
    })),
  );
}

function placesIn({ id, projects }: Group): PlaceGroup[] {
  return placesOf(projects).filter(({ place }) => place.county.id === id);
}

/** What a list of names shows of each; what it is called is the same for all pages, and makes them all anew when it changes. */
function countOf(each: Group | PlaceGroup): [id: string, count: number] {
  return ['place' in each ? each.place.id : each.id, each.projects.length];
}
