import { availableParallelism } from 'node:os';
import process from 'node:process';

/** More processes than this would each know the facts of all projects, and wait for the disk. */
const MOST = 4;

/**
 * How many processes share `amount` pieces of work, of which one has done `few` before another has started. With one, the build does it
 * itself. Work that goes on beside other work asks for fewer at `most`. `SITE_PROCESSES` in the environment says it for all work of a
 * build: `SITE_PROCESSES=1 npm run build`.
 */
export function processesFor(amount: number, few: number, most = MOST): number {
  const wanted = Number(process.env['SITE_PROCESSES'] ?? 0);
  if (wanted > 0) return wanted;
  return amount <= few ? 1 : Math.min(availableParallelism(), most);
}
