import { readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/** The names of all files below a folder, with `/` between folders, in order. */
export function filesIn(folder: string): string[] {
  const root = resolve(folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}${sep}${name}`.slice(root.length + 1).replaceAll(sep, '/'))
    .sort();
}
