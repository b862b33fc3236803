import type { ProjectFacts } from '../schema/project.ts';
import { isStated, type NotStated } from '../schema/text.ts';

/** Whether the whole of partial date `a` lies before `b`: `2015` is not before `2015-05`, `2014` is. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

export const statuses = ['upcoming', 'running', 'finished', 'not-stated'] as const;
export type Status = (typeof statuses)[number];

/**
 * Where a project stands on `today` (a day, `2026-11-21`). Nothing is guessed: without an end that lies behind, or a start that
 * lies ahead, or both around today, the status is not stated.
 */
export function statusOn(today: string, period: { start: string | NotStated; end: string | NotStated }): Status {
  const { start, end } = period;
  if (isStated(end) && isBefore(end, today)) return 'finished';
  if (isStated(start) && isBefore(today, start)) return 'upcoming';
  return isStated(start) && isStated(end) ? 'running' : 'not-stated';
}

/** The years in which a project is known to have run: those of its period and of its milestones, in order. */
export function yearsOf({ period, milestones }: Pick<ProjectFacts, 'period' | 'milestones'>): number[] {
  const { start, end } = period;
  const years = new Set(milestones.flatMap(({ date, until }) => yearsBetween(date, until ?? date)));
  if (isStated(start) && isStated(end)) for (const year of yearsBetween(start, end)) years.add(year);
  return [...years].sort((a, b) => a - b);
}

function yearsBetween(start: string, end: string): number[] {
  const first = Number(start.slice(0, 4));
  const last = Number(end.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
