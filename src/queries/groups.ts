import { localeParams } from '../i18n/paths.ts';
import { groupsBy, placesOf, type Way } from '../model/ways.ts';
import { keyOfAll } from './keys.ts';
import { getProjects } from './projects.ts';

/** The pages of every group of one way, in every language. */
export async function groupPaths(way: Way) {
  const groups = groupsBy(way, await getProjects());
  return localeParams().flatMap(({ params: { locale } }) =>
    groups.map((group) => ({ params: { locale, id: group.id }, props: { group }, ...keyOfAll(group.projects) })),
  );
}

/** The pages of every place that a project names, in every language. */
export async function placePaths() {
  const places = placesOf(await getProjects());
  return localeParams().flatMap(({ params: { locale } }) =>
    places.map(({ place, projects }) => ({
      params: { locale, id: place.county.id, place: place.slug },
      props: { place, projects },
      ...keyOfAll(projects),
    })),
  );
}
