import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SUMS, writeSums } from '../hosting/sums.ts';
import { outlinesOf, type Making } from './pages.ts';

/** Sums up every file of the finished site in `SHA256SUMS`, with which `npm run verify` finds what an upload has not brought over. */
export function sums(making: Making): AstroIntegration {
  return {
    name: 'sums',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { last } = making;
        // The pages were summed up when they were checked.
        const { pages } = outlinesOf(making);
        const known = last?.noted<Map<string, string>>('sums');
        const sums = writeSums(fileURLToPath(dir), publishedName, (name) => {
          if (pages.has(name)) return pages.get(name)?.sum;
          return known?.has(name) && last?.isTheLast(name) ? known.get(name) : undefined;
        });
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
