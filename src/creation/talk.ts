import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** A conversation with the officer. */
export interface Talk {
  say(text: string): void;
  /** The answer without the spaces around it. */
  ask(prompt: string): Promise<string>;
  close(): void;
}

/** The officer stopped answering: Ctrl+C, Ctrl+D, or the end of a file. */
export class Ended extends Error {}

/** A conversation in the terminal. Lines that come before their question, as from a file, are kept for it. */
export function terminal(input: Readable = process.stdin, output: Writable = process.stdout): Talk {
  const reader = createInterface({ input, output });
  const lines: string[] = [];
  let waiting: { answer(line: string): void; end(reason: Ended): void } | undefined;
  let isOver = false;
  reader.on('line', (line) => {
    // Lines may come several at once: the second is not for who waited for the first.
    const asked = waiting;
    waiting = undefined;
    if (asked) asked.answer(line);
    else lines.push(line);
  });
  reader.on('SIGINT', () => {
    reader.close();
  });
  reader.on('close', () => {
    isOver = true;
    waiting?.end(new Ended());
  });
  return {
    say: (text) => {
      output.write(`${text}\n`);
    },
    async ask(prompt) {
      const kept = lines.shift();
      output.write(prompt);
      if (kept !== undefined) return kept.trim();
      if (isOver) throw new Ended();
      const line = await new Promise<string>((answer, end) => {
        waiting = { answer, end };
      });
      return line.trim();
    },
    close: () => {
      reader.close();
    },
  };
}
