import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The names of all files below a folder, or below one folder in it (`src/`), with `/` between folders, in order. Folder by folder: asked for all at once, Node looks at each
 * file besides.
 */
export function filesIn(folder: string, below = ''): string[] {
  const names: string[] = [];
  const list = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) list(`${below}${entry.name}/`);
      else if (entry.isFile()) names.push(below + entry.name);
    }
  };
  list(below);
  return names.sort();
}
