import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../source/folder.ts';

export const SUMS = 'SHA256SUMS';

/**
 * Writes the sum of every file below `folder` as `sha256sum -c SHA256SUMS` reads them, by the name under which it will lie there.
 * Returns them; of a file whose sum is known, it is taken as it is. One after another, because reading many small files is faster so than through promises: 60,000 pages of
 * 30 kB in two seconds.
 */
export function writeSums(
  folder: string,
  nameOf = (name: string) => name,
  knownOf: (name: string) => string | undefined = () => undefined,
): Map<string, string> {
  const names = filesIn(folder).filter((name) => name !== SUMS && !isVariant(name));
  const lines = names.map((name) => [nameOf(name), knownOf(name) ?? sumOf(readFileSync(join(folder, name)))] as const);
  const text = lines.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => `${sum}  ${name}\n`);
  writeFileSync(join(folder, SUMS), text.join(''));
  return new Map(lines);
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
