import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../checks/issue.ts';
import { readFileOf, type FileReading } from './file.ts';
import { filesIn } from './folder.ts';
import { letterSlips } from './letters.ts';
import { excessOf, limits } from './limits.ts';

/** A text file of `content/`, its name relative to the project's root with forward slashes. */
export interface TextFile {
  file: string;
  text: string;
}

/** What a file said when its bytes had this sum. */
export interface KeptReading {
  sum: string;
  /** That of the file when it was read, unless it had just been written (stamp.ts). */
  stamp?: string | undefined;
  reading: FileReading;
}

/** What Windows puts before a text in UTF-8. */
const MARK = '\uFEFF';

const decoder = new TextDecoder('utf-8', { fatal: true });
const TEXT = /\.(ya?ml|mdx?|json)$/;

/** The names of all files below `content/`, in order. */
export function namesOf(root: string): string[] {
  return filesIn(root, 'content/');
}

export function isText(name: string): boolean {
  return TEXT.test(name);
}

/** Every text of `content/` as it lies there, by its name. */
export async function textsOf(root: string): Promise<Record<string, string>> {
  const texts = namesOf(root)
    .filter(isText)
    .map(async (name) => [name, await readFile(join(root, name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/**
 * Reads text files of `content/`, each by itself: for its encoding, its letters, and for what it says. Of a file whose bytes still have
 * the sum in `known`, nothing comes back: what it said then holds.
 */
export async function readTexts(
  root: string,
  files: readonly string[],
  known: readonly (string | undefined)[] = [],
): Promise<(KeptReading | undefined)[]> {
  const readings: (KeptReading | undefined)[] = [];
  for (const [index, file] of files.entries()) {
    // At once: a process has nothing else to do, and asking four times for each file takes longer than reading it.
    const bytes = readFileSync(join(root, file));
    const sum = hash('sha256', bytes, 'base64');
    readings.push(sum === known[index] ? undefined : { sum, reading: readBytes(file, bytes) });
  }
  return readings;
}

function readBytes(file: string, bytes: Buffer): FileReading {
  const text = decode(bytes);
  if (text === undefined) return { issues: [{ file, line: firstUnreadableLine(bytes), code: 'not-utf8' }] };
  const excess = excessOf(file, text, bytes.length);
  if (excess) return { issues: [excess] };
  // Other readers of JSON take the mark for a letter, and the site's scripts read these files by such.
  if (file.endsWith('.json') && bytes.indexOf(MARK) === 0) return { issues: [{ file, line: 1, code: 'json-mark' }] };
  const letters: Issue[] = letterSlips(file, text);
  const { entry, issues } = readFileOf({ file, text });
  return { entry, issues: [...letters, ...issues].slice(0, limits.complaints) };
}

/** The text of a file in UTF-8, with line ends as here; undefined for another encoding (UTF-16 leaves zeros between letters). */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = decoder.decode(bytes);
    return text.includes('\0') ? undefined : text.replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

function firstUnreadableLine(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split('\n');
  return lines.findIndex((line) => decode(Buffer.from(line, 'latin1')) === undefined) + 1;
}
