import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { codeSum } from './code.ts';
import type { KeptReading } from './files.ts';

/** What each file of `content/` said when it was last read, by its name. */
export type Memory = Map<string, KeptReading>;

const memories = new Map<string, Memory>();

/**
 * What is remembered of the files below `root`: by this process or, from an earlier build with the same code, on the disk. Reading
 * forty thousand files anew takes longer than everything else that a small change needs.
 */
export function recall(root: string): Memory {
  const memory = memories.get(root) ?? readKept(root) ?? new Map();
  memories.set(root, memory);
  return memory;
}

/** Lets go what this process remembers; the disk keeps it. */
export function forget(root: string) {
  memories.delete(root);
}

/** Keeps what was read for the next build; under its own name only once it is whole. */
export function keep(root: string, memory: Memory) {
  const file = fileOf(root);
  mkdirSync(join(file, '..'), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, serialize({ code: codeSum(root), memory }));
  renameSync(unfinished, file);
}

function readKept(root: string): Memory | undefined {
  if (!existsSync(fileOf(root))) return undefined;
  try {
    const { code, memory } = deserialize(readFileSync(fileOf(root))) as { code: string; memory: Memory };
    return code === codeSum(root) ? memory : undefined;
  } catch {
    // Written by another Node, or broken by a disk that was full: it is made anew.
    return undefined;
  }
}

function fileOf(root: string): string {
  return join(root, '.astro/cache/content.bin');
}
