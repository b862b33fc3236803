import process from 'node:process';

/** What a process is told: first what all of its work has in common, then a piece of work at a time. */
export type Told<Data, Work> = { data: Data } | { piece: Work };

/** What it hands back for a piece of work. */
export type Answer<Result> = { result: Result } | { error: unknown };

/**
 * The one thing that the module of a process does: with what all of its work has in common it makes ready, and then answers each piece
 * of work that `inProcesses` gives it. Whoever is left alone ends.
 */
export function answer<Data, Work, Result>(makeReady: (data: Data) => Promise<(piece: Work) => Promise<Result>>) {
  const send = process.send?.bind(process);
  if (!send) throw new Error('This module is started as a process, by inProcesses().');
  let ready: Promise<(piece: Work) => Promise<Result>> | undefined;
  process.on('message', (told: Told<Data, Work>) => {
    if ('data' in told) {
      ready = makeReady(told.data);
      // Who asks for work is told.
      ready.catch(() => {});
      return;
    }
    const done = ready?.then((work) => work(told.piece));
    done?.then(
      (result) => send({ result } satisfies Answer<Result>),
      (error: unknown) => send({ error } satisfies Answer<Result>),
    );
  });
  process.once('disconnect', () => process.exit());
}
