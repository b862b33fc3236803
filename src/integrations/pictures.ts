import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { assetsIn } from '../checks/site/site.ts';
import { outlinesOf, type Making } from './pages.ts';

const PICTURE = /\.(jpe?g|png|webp|avif|tiff?|gif|svg)$/i;

/**
 * Takes pictures out of the finished site that no page shows. Astro leaves the originals beside the sizes that it made of them: they
 * are large, and keep what a camera wrote into them, the place, the time, a name. Vite copies every picture that a narrative might
 * show, those of drafts too.
 */
export function pictures(making: Making): AstroIntegration {
  return {
    name: 'pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), '_astro');
        const names = await readdir(folder).catch(() => []);
        const sheets = names.filter((name) => name.endsWith('.css'));
        const shown = new Set(sheets.flatMap((name) => assetsIn(readFileSync(join(folder, name), 'utf8'))));
        const { texts, pages } = outlinesOf(making);
        for (const number of new Set([...pages.values()].flatMap(({ assets }) => assets)))
          shown.add(texts.textOf(number));
        const unused = names.filter((name) => PICTURE.test(name) && !shown.has(name));
        for (const name of unused) await rm(join(folder, name));
        if (unused.length > 0) logger.info(`${unused.length} pictures that no page shows are left out`);
      },
    },
  };
}
