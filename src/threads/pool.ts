import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Answer } from './answer.ts';

/**
 * Has `module` do each piece of work, in as many threads as are asked for; pieces are taken up in their order, answers come in any.
 * `data` is what each thread is given once, as its `workerData`. The module says what it does by `answer()`.
 */
export async function inThreads<Work, Result>(
  { module, data, threads }: { module: URL; data?: unknown; threads: number },
  pieces: readonly Work[],
  take: (result: Result, piece: number) => void,
): Promise<void> {
  let next = 0;
  const work = async () => {
    // What a page or a file needs is young when it is thrown away; with more room for it, half of the tidying falls away.
    const worker = new Worker(module, {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    try {
      for (let piece = next++; piece < pieces.length; piece = next++) {
        worker.postMessage(pieces[piece]);
        const [answer] = (await once(worker, 'message')) as [Answer<Result>];
        if ('error' in answer) throw answer.error;
        take(answer.result, piece);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, pieces.length) }, work));
}

/** Cuts a list into pieces of at most `size`. */
export function piecesOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
