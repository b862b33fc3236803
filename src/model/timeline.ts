import { isStated } from '../schema/text.ts';
import type { Project } from './project.ts';

/** All projects on one scale of years. Positions are in years and parts of years from `first`. */
export interface Timeline {
  first: number;
  last: number;
  rows: { project: Project; span: { from: number; to: number } | undefined; points: number[] }[];
}

/** The time that projects took, and for those whose period is not stated the days that are known of them. Undated ones are left out. */
export function timelineOf(projects: readonly Project[]): Timeline | undefined {
  const years = projects.flatMap((project) => project.years);
  if (years.length === 0) return undefined;
  const first = Math.min(...years);
  const rows = projects.flatMap((project) => {
    const { start, end } = project.facts.period;
    const span =
      isStated(start) && isStated(end) ? { from: beginOf(start) - first, to: endOf(end) - first } : undefined;
    const points = span ? [] : project.facts.milestones.map(({ date }) => (beginOf(date) + endOf(date)) / 2 - first);
    return span || points.length > 0 ? [{ project, span, points }] : [];
  });
  return { first, last: Math.max(...years), rows };
}

function beginOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 372;
}

/** A partial date lasts to the end of its month or year. */
function endOf(date: string): number {
  const [year = 0, month = 12, day = 31] = date.split('-').map(Number);
  return year + (month - 1) / 12 + day / 372;
}
