import type { SourceRecord } from '../schema/project.ts';
import type { Project } from './project.ts';

/** The sources of a project with the numbers by which the facts refer to them. */
export function numberedSources({
  facts,
}: Pick<Project, 'facts'>): { key: string; number: number; record: SourceRecord }[] {
  return Object.entries(facts.sources).map(([key, record], index) => ({ key, number: index + 1, record }));
}

/** The sources that name a county of a project or, where none does, those of its places in that county. */
export function countySources({ facts, places }: Pick<Project, 'facts' | 'places'>, county: string): string[] {
  const named = facts.counties.filter(({ id }) => id === county);
  const within = named.length > 0 ? named : places.filter(({ place }) => place.county.id === county);
  return [...new Set(within.flatMap(({ source }) => source))];
}
