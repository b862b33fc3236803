import { parentPort } from 'node:worker_threads';

/** What a thread hands back for a piece of work. */
export type Answer<Result> = { result: Result } | { error: unknown };

/** The one thing that the module of a thread does: it answers each piece of work that `inThreads` gives it. */
export function answer<Work, Result>(work: (piece: Work) => Promise<Result>) {
  const port = parentPort;
  if (!port) throw new Error('This module is started as a thread, by inThreads().');
  port.on('message', (piece: Work) => {
    work(piece).then(
      (result) => port.postMessage({ result } satisfies Answer<Result>),
      (error: unknown) => port.postMessage({ error } satisfies Answer<Result>),
    );
  });
}
