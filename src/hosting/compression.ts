import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Batch, Done, Settings } from './compressor.ts';
import { isCompressible } from './media.ts';
import { filesIn } from '../source/folder.ts';

/** Files that a worker gets at once: few enough that all end together, many enough that messages cost nothing. */
const BATCH = 16;

/**
 * Writes a `.br` and a `.gz` beside every file of `folder` that gets smaller so, on every core. What was compressed before is taken
 * from `cache`, by the sum of its content, and keeps its time, so that servers know it as the same; what no file has any more is
 * forgotten there.
 */
export async function compressSite(folder: string, cache: string, options: Options = {}): Promise<Compressed> {
  const { quality = 11, workers = availableParallelism() } = options;
  const names = filesIn(folder).filter(isCompressible);
  const sizes = new Map(names.map((name) => [name, statSync(join(folder, name)).size]));
  // The largest first: one that is begun last would keep everybody waiting.
  const queue = names.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  const result: Compressed = { files: names.length, fresh: 0, bytes: { plain: 0, gz: 0, br: 0 } };
  const kept = new Set<string>();
  const crew = Array.from({ length: Math.min(workers, Math.max(1, names.length)) }, () => {
    const workerData: Settings = { folder, cache, quality };
    return new Worker(new URL('./compressor.ts', import.meta.url), { workerData });
  });
  try {
    await Promise.all(
      crew.map(async (worker) => {
        while (queue.length > 0) {
          const batch: Batch = queue.splice(0, queue.length > names.length - workers ? 1 : BATCH);
          worker.postMessage(batch);
          const [done] = (await once(worker, 'message')) as [Done];
          for (const sum of done.sums) kept.add(sum);
          result.fresh += done.fresh;
          for (const kind of ['plain', 'gz', 'br'] as const) result.bytes[kind] += done.bytes[kind];
        }
      }),
    );
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
  forgetOthers(cache, kept);
  return result;
}

function forgetOthers(cache: string, kept: Set<string>) {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) if (!kept.has(name.slice(0, 64))) rmSync(join(cache, name));
}

export interface Options {
  /** Of Brotli, from 0 to 11; gzip is always at its best, which is quick. */
  quality?: number;
  workers?: number;
}

export interface Compressed {
  /** How many files can be compressed. */
  files: number;
  /** How many of them had not been before. */
  fresh: number;
  /** What they weigh, and what a reader gets whose browser takes that encoding. */
  bytes: Record<'plain' | 'gz' | 'br', number>;
}
