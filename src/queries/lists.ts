import { partOfPath } from '../i18n/paths.ts';
import { partsOf, partsOfProjects, PROJECTS_ON_A_PAGE, type Part } from '../model/part.ts';
import { updatesOf, type Project, type Told } from '../model/project.ts';
import { groupsBy, ways } from '../model/ways.ts';
import { inEveryLanguage, keyOf, keyOfPart } from './keys.ts';
import { getProjects } from './projects.ts';

/** The pages of the list of all projects, in every language. */
export async function projectListPaths() {
  const projects = await getProjects();
  return inEveryLanguage(
    partsOfProjects(projects).map((part) => ({
      params: { part: partOfPath(part.number) },
      props: { projects, part },
      // The first counts the projects of each group, the others do not.
      ...keyOfPart(part, part.number === 1 ? countsOf(projects) : undefined),
    })),
  );
}

/** The pages of what happened in all projects, in every language. */
export async function updatesPaths() {
  const parts = await getUpdateParts();
  return inEveryLanguage(
    parts.map((part) => ({ params: { part: partOfPath(part.number) }, props: { part }, ...keyOfUpdates(part) })),
  );
}

/** The feed in every language has the updates of the first page: each is found where the feed says. */
export async function feedPaths() {
  const [part] = await getUpdateParts();
  return inEveryLanguage(part ? [{ params: {}, props: { part }, ...keyOfUpdates(part) }] : []);
}

async function getUpdateParts(): Promise<Part<Told>[]> {
  return partsOf(updatesOf(await getProjects()), PROJECTS_ON_A_PAGE);
}

function keyOfUpdates({ items, total }: Part<Told>): { cacheKey: string } {
  return keyOf(
    total,
    items.map(({ update, project }) => [update.id, project.sums.facts]),
  );
}

function countsOf(projects: readonly Project[]) {
  return [
    ways.map((way) => groupsBy(way, projects).map((group) => [group.id, group.projects.length])),
    [...Map.groupBy(projects, ({ status }) => status)].map(([status, some]) => [status, some.length]),
  ];
}
