import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Answer } from './answer.ts';

/** What a page or a file needs is young when it is thrown away. */
const YOUNG_MB = 32;
/**
 * What a thread keeps is a quarter of this at most. Left to itself it would take up to four gigabytes before it tidies: the limit is
 * there to have it tidy in time, not to stop it.
 */
const KEPT_MB = 1000;

/**
 * Has `module` do each piece of work, in as many threads as are asked for; pieces are taken up in their order, answers come in any.
 * `data` is what each thread is given once, as its `workerData`. The module says what it does by `answer()`. A thread that comes to the
 * limit of its memory all the same is begun anew without one, and does its piece again.
 */
export async function inThreads<Work, Result>(
  { module, data, threads, memory = KEPT_MB, young = YOUNG_MB }: Threads,
  pieces: readonly Work[],
  take: (result: Result, piece: number) => void,
): Promise<void> {
  let next = 0;
  const start = (limits: object) =>
    new Worker(module, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: young, ...limits } });
  const work = async () => {
    let worker = start({ maxOldGenerationSizeMb: memory });
    try {
      for (let piece = next++; piece < pieces.length; piece = next++) {
        const answer = await ask<Work, Result>(worker, pieces[piece]).catch((error: unknown) => {
          if (!isOutOfMemory(error)) throw error;
          worker = start({});
          return ask<Work, Result>(worker, pieces[piece]);
        });
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

async function ask<Work, Result>(worker: Worker, piece: Work | undefined): Promise<Answer<Result>> {
  worker.postMessage(piece);
  const [answer] = (await once(worker, 'message')) as [Answer<Result>];
  return answer;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

interface Threads {
  module: URL;
  data?: unknown;
  threads: number;
  /** How much a thread keeps before it tidies thoroughly, in megabytes. */
  memory?: number;
  /** Room for what is soon thrown away, in megabytes. */
  young?: number;
}
