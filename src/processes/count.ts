import { availableParallelism } from 'node:os';
import process from 'node:process';

/** More processes than this would each know the facts of all projects, and wait for the disk. */
const MOST = 4;

/**
 * How many processes share `amount` pieces of work, of which one has done `few` before another has started. With one, the build does it
 * itself. `SITE_PROCESSES` in the environment says it for all work of a build: `SITE_PROCESSES=1 npm run build`.
 */
export function processesFor(amount: number, few: number): number {
  const wanted = Number(process.env['SITE_PROCESSES'] ?? 0);
  if (wanted > 0) return wanted;
  return amount <= few ? 1 : Math.min(availableParallelism(), MOST);
}
