import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './folder.ts';

/** What decides, besides `content/`, what a build makes of it. */
const DECIDING = ['astro.config.mjs', 'package.json', 'node_modules/.package-lock.json'];

/**
 * A sum over the code of the project at `root`, its configuration and its packages. What was kept from an earlier build holds only as
 * long as this is the same.
 */
export function codeSum(root: string): string {
  const sum = createHash('sha256').update(process.version);
  const sources = filesIn(root, 'src/');
  for (const name of [...sources, ...DECIDING]) {
    const file = join(root, name);
    sum.update(`\0${name}\0`).update(existsSync(file) ? readFileSync(file) : '');
  }
  return sum.digest('hex');
}
