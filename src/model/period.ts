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

/** The years that a period touches, first to last; empty where its start or end is not stated. */
export function yearsOf(period: { start: string | NotStated; end: string | NotStated }): number[] {
  if (!isStated(period.start) || !isStated(period.end)) return [];
  const first = Number(period.start.slice(0, 4));
  const last = Number(period.end.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
