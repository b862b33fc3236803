import { existsSync } from 'node:fs';
import { processesFor } from '../processes/count.ts';
import { inProcesses, piecesOf } from '../processes/pool.ts';
import { readTexts, type KeptReading } from './files.ts';
import type { Work } from './reader.ts';

/** So many files are read before another process has even started. */
const FEW = 600;
const AT_ONCE = 200;
const MEMORY = 300;

/** `readTexts` with as many processes as the work is worth. */
export async function readAllTexts(
  root: string,
  files: readonly string[],
  known: readonly (string | undefined)[],
): Promise<(KeptReading | undefined)[]> {
  const module = new URL('reader.ts', import.meta.url);
  // A page that asks within Astro's bundle has no module for processes there, and most has been read before.
  const processes = existsSync(module) ? processesFor(files.length, FEW) : 1;
  if (processes === 1) return readTexts(root, files, known);
  const sums = piecesOf(known, AT_ONCE);
  const pieces = piecesOf(files, AT_ONCE).map((names, piece): Work => ({
    root,
    files: names,
    known: sums[piece] ?? [],
  }));
  const readings: (KeptReading | undefined)[][] = [];
  await inProcesses<Work, (KeptReading | undefined)[], undefined>(
    { module, data: undefined, processes, memory: MEMORY },
    pieces,
    (result, piece) => (readings[piece] = result),
  );
  return readings.flat();
}
