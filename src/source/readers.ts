import { existsSync } from 'node:fs';
import { threadsFor } from '../threads/count.ts';
import { inThreads, piecesOf } from '../threads/pool.ts';
import { readTexts, type KeptReading } from './files.ts';
import type { Work } from './reader.ts';

/** So many files are read before a second thread has even started. */
const FEW = 600;
const AT_ONCE = 200;

/** `readTexts` with as many threads as the work is worth. */
export async function readAllTexts(
  root: string,
  files: readonly string[],
  known: readonly (string | undefined)[],
): Promise<(KeptReading | undefined)[]> {
  const module = new URL('reader.ts', import.meta.url);
  // A page that asks within Astro's bundle has no module for threads there, and most has been read before.
  const threads = existsSync(module) ? threadsFor(files.length, FEW) : 1;
  if (threads === 1) return readTexts(root, files, known);
  const sums = piecesOf(known, AT_ONCE);
  const pieces = piecesOf(files, AT_ONCE).map((names, piece): Work => ({
    root,
    files: names,
    known: sums[piece] ?? [],
  }));
  const readings: (KeptReading | undefined)[][] = [];
  await inThreads<Work, (KeptReading | undefined)[]>(
    { module, threads },
    pieces,
    (result, piece) => (readings[piece] = result),
  );
  return readings.flat();
}
