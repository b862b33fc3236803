import { fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Answer, Told } from './answer.ts';

/**
 * Has `module` do each piece of work, in as many processes as are asked for; pieces are taken up in their order, answers come in any.
 * `data` is what each process is told first. The module says what it does by `answer()`. A process that comes to the limit of its
 * memory all the same is begun anew without one, and does its piece again.
 *
 * Processes and not threads: what a thread has taken of the memory stays with the program when it ends, in pieces too small to be given
 * back; and to start another program, as the search indexes need it, takes a tenth of a second from a process that has grown to three
 * gigabytes, in which all of its threads stand still.
 */
export async function inProcesses<Work, Result, Data>(
  { module, data, processes, memory }: Processes<Data>,
  pieces: readonly Work[],
  take: (result: Result, piece: number) => void,
): Promise<void> {
  let next = 0;
  const work = async () => {
    const hand = begin<Work, Result, Data>(module, data, memory);
    try {
      for (let piece = next++; piece < pieces.length; piece = next++) {
        const answer = await hand.ask(pieces[piece] as Work);
        if ('error' in answer) throw answer.error;
        take(answer.result, piece);
      }
    } finally {
      await hand.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(processes, pieces.length) }, work));
}

/** Cuts a list into pieces of at most `size`. */
export function piecesOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** A process that does one piece of work after another. */
function begin<Work, Result, Data>(module: URL, data: Data, memory: number) {
  let running = start(module, [`--max-old-space-size=${Math.round(memory)}`]);
  const tell = (told: Told<Data, Work>) => running.child.send(told);
  const ask = async (piece: Work): Promise<Answer<Result> | undefined> => {
    const answered = once(running.child, 'message') as Promise<[Answer<Result>]>;
    tell({ piece });
    const [answer] = await Promise.race([answered, running.ended]);
    return answer;
  };
  tell({ data });
  return {
    // One that has ended without an answer has come to the limit of its memory; without a limit, it says what else was wrong.
    async ask(piece: Work): Promise<Answer<Result>> {
      const answer = await ask(piece);
      if (answer) return answer;
      running = start(module, []);
      tell({ data });
      return (await ask(piece)) ?? { error: new Error(`A process of the build has ended:\n${running.said()}`) };
    },
    async end() {
      const { child, ended, said } = running;
      if (child.connected) child.disconnect();
      await ended;
      process.stderr.write(said());
    },
  };
}

/** What it says is kept for its end: of a process that has come to the limit of its memory, Node says more than anyone wants to know. */
function start(module: URL, limits: string[]) {
  const child = fork(fileURLToPath(module), {
    execArgv: limits,
    // Of the GNU C library: what its threads have given back is used again by the others.
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let said = '';
  const saying = child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (said = (said + text).slice(-MOST_SAID)));
  // Not the event `close`, which does not come for a process that was let go. One that cannot be reached any more has ended too.
  const ended = Promise.all([once(child, 'exit'), saying && once(saying, 'end')]).then(nothing, nothing);
  return { child, ended, said: () => said };
}

const MOST_SAID = 4000;

function nothing(): [] {
  return [];
}

interface Processes<Data> {
  module: URL;
  data: Data;
  processes: number;
  /**
   * How much each may keep, in megabytes. Left to itself it would take up to four gigabytes before it tidies: the limit is there to have
   * it tidy in time, not to stop it.
   */
  memory: number;
}
