import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../source/folder.ts';

export const SUMS = 'SHA256SUMS';

/** Writes the sums of the files in a folder, by their names, as `sha256sum -c SHA256SUMS` reads them. Returns them. */
export function writeSums(folder: string, sums: ReadonlyMap<string, string> = sumsIn(folder)) {
  const lines = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => `${sum}  ${name}\n`);
  writeFileSync(join(folder, SUMS), lines.join(''));
  return sums;
}

/** The sums of all files in a folder that have a line of their own. */
function sumsIn(folder: string): Map<string, string> {
  const names = filesIn(folder).filter(isSummedUp);
  return new Map(names.map((name) => [name, sumOfFile(folder, name)]));
}

/** Not the sums themselves, and not what is another file compressed. */
export function isSummedUp(name: string): boolean {
  return name !== SUMS && !isVariant(name);
}

/** Read at once: of many small files that is faster than through promises, 60,000 pages of 30 kB in two seconds. */
export function sumOfFile(folder: string, name: string): string {
  return sumOf(readFileSync(join(folder, name)));
}

/** The sums of a file SHA256SUMS by the names of the files. Throws where a line is none. */
export function parseSums(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      if (!sum || !name) throw new Error(`${SUMS} has a line that is none: ${line.slice(0, 80)}`);
      return [name, sum];
    }),
  );
}

export function sumOf(content: Uint8Array): string {
  return hash('sha256', content);
}

/** Whether a file is another one, compressed: `npm run compress` writes those beside their files, later. */
function isVariant(name: string): boolean {
  return /\.(br|gz)$/.test(name);
}
