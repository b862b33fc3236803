import { availableParallelism } from 'node:os';
import process from 'node:process';

/** More threads than this would each hold the facts of all projects in memory, and wait for the disk. */
const MOST = 4;

/**
 * How many threads share `amount` pieces of work, of which one thread does `few` before a second has started. `SITE_THREADS` in the
 * environment says it for all work of a build: `SITE_THREADS=1 npm run build`.
 */
export function threadsFor(amount: number, few: number): number {
  const wanted = Number(process.env['SITE_THREADS'] ?? 0);
  if (wanted > 0) return wanted;
  return amount <= few ? 1 : Math.min(availableParallelism(), MOST);
}
