import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isSummedUp, sumOfFile, SUMS, writeSums } from '../hosting/sums.ts';
import { piecesOf } from '../processes/pool.ts';
import { filesIn } from '../source/folder.ts';
import { outlinesOf, type Making } from './pages.ts';

/** So many files are summed up before those who make the indexes may ask this process what is next. */
const AT_ONCE = 200;
const INDEX = 'pagefind/';

/**
 * Sums up every file of the finished site in `SHA256SUMS`, with which `npm run verify` finds what an upload has not brought over. The
 * indexes may still be made when it begins; it waits for them.
 */
export function sums(making: Making): AstroIntegration {
  return {
    name: 'sums',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { last } = making;
        const folder = fileURLToPath(dir);
        // The pages were summed up when they were checked.
        const { pages } = outlinesOf(making);
        const noted = last?.noted<Map<string, string>>('sums');
        const sumIn = (name: string) =>
          pages.get(name)?.sum ??
          (noted?.has(name) && last?.isTheLast(name) ? noted.get(name) : undefined) ??
          sumOfFile(folder, name);
        const sums = new Map<string, string>();
        const sumUp = (names: string[]) => {
          for (const name of names.filter(isSummedUp)) sums.set(publishedName(name), sumIn(name));
        };
        const others = filesIn(folder).filter((name) => !name.startsWith(INDEX));
        for (const some of piecesOf(others, AT_ONCE)) {
          sumUp(some);
          await setImmediate();
        }
        await making.indexing;
        sumUp(filesIn(folder, INDEX));
        writeSums(folder, sums);
        making.files = [...sums.keys(), SUMS];
        last?.note('sums', new Map([...sums].filter(([name]) => !pages.has(name))));
        logger.info(`${sums.size} files are summed up in ${SUMS}`);
      },
    },
  };
}

/** `hu/404/index.html` becomes `hu/404.html` when the site is published. */
function publishedName(name: string): string {
  return name.replace(/(^|\/)404\/index\.html$/, '$1404.html');
}
