import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeCodes } from '../i18n/locales.ts';

/** A build works aside, so that a failed one leaves neither half a site nor anything in the place of the last good one. */
export function aside(): AstroIntegration {
  return {
    name: 'build-aside',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'build') updateConfig({ outDir: new URL('.build/', config.root) });
      },
    },
  };
}

/** The last step of a build: the finished site takes the place of `dist/`. */
export function publish(): AstroIntegration {
  let root: string;
  return {
    name: 'publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const [built, dist, old] = [fileURLToPath(dir), join(root, 'dist'), join(root, '.build-old')];
        for (const locale of localeCodes) await flatten404(join(built, locale));
        await rm(old, { recursive: true, force: true });
        if (existsSync(dist)) await rename(dist, old);
        await rename(built, dist);
        await rm(old, { recursive: true, force: true });
        logger.info('dist/ is the new site');
      },
    },
  };
}

/** Hosts look for `/hu/404.html`; Astro writes that name only at the root. */
async function flatten404(folder: string) {
  if (!existsSync(join(folder, '404/index.html'))) return;
  await rename(join(folder, '404/index.html'), join(folder, '404.html'));
  await rm(join(folder, '404'), { recursive: true });
}
