import type { SourceRecord } from '../schema/project.ts';
import type { Project } from './project.ts';

/** The sources of a project with the numbers by which the facts refer to them. */
export function numberedSources({
  facts,
}: Pick<Project, 'facts'>): { key: string; number: number; record: SourceRecord }[] {
  return Object.entries(facts.sources).map(([key, record], index) => ({ key, number: index + 1, record }));
}
