import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const RASTER = /\.(jpe?g|png|webp|avif|tiff?|gif)$/i;

/**
 * Astro leaves the originals of pictures beside the sizes that it made of them. No page shows them, they are large, and they keep what
 * a camera wrote into them: the place, the time, a name.
 */
export function pictures(): AstroIntegration {
  return {
    name: 'pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const names = (await readdir(join(site, '_astro')).catch(() => [])).filter((name) => RASTER.test(name));
        if (names.length === 0) return;
        const shown = await namesIn(site);
        const unused = names.filter((name) => !shown.has(name));
        for (const name of unused) await rm(join(site, '_astro', name));
        if (unused.length > 0) logger.info(`${unused.length} originals of pictures left out`);
      },
    },
  };
}

/** The names below `_astro/` that pages and style sheets mention. */
async function namesIn(site: string): Promise<Set<string>> {
  const files = await readdir(site, { recursive: true });
  const names = new Set<string>();
  for (const file of files.filter((name) => /\.(html|css)$/.test(name))) {
    for (const [, name] of readFileSync(join(site, file), 'utf8').matchAll(/_astro\/([^"'\s),]+)/g))
      if (name) names.add(name);
  }
  return names;
}
