import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeCodes } from '../i18n/locales.ts';
import { beginPictures, endPictures } from './cache.ts';
import { clear, placesIn, restore } from './exchange.ts';
import type { Making } from './pages.ts';
import { beginSpare, keepSpare } from './spare.ts';

/** A build works aside, so that a failed one leaves neither half a site nor anything in the place of the last good one. */
export function aside(making: Making): AstroIntegration {
  let root: string;
  return {
    name: 'build-aside',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        root = fileURLToPath(config.root);
        if (command === 'build') {
          updateConfig({ outDir: new URL('.build/', config.root) });
          making.spare = beginSpare(root);
          // Whoever waits for it is told; until then it is nobody's failure.
          making.spare.catch(() => {});
        }
        // The preview would have seventy thousand folders watched.
        else updateConfig({ vite: { server: { watch: { ignored: [`${placesIn(root).spare}*/**`] } } } });
      },
      'astro:build:start': async () => {
        restore(root);
        clear(root);
        await beginPictures(root);
      },
      // The first of the steps after the pages: pictures have all been made, whatever the checks say of the site.
      'astro:build:done': () => endPictures(root),
    },
  };
}

/** The last step of a build: the finished site takes the place of `dist/`. */
export function publish(making: Making): AstroIntegration {
  let root: string;
  return {
    name: 'publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const locale of localeCodes) await flatten404(join(fileURLToPath(dir), locale));
        exchangeOutOfReach(root);
        // Where little is the same, to keep two would only take disk.
        if (making.last?.isMostlyTheSame) keepSpare(root);
        clear(root);
        making.last?.save(filesOf(making));
        logger.info('dist/ is the new site');
      },
    },
  };
}

function filesOf({ files }: Making): string[] {
  if (!files) throw new Error('The site has not been summed up.');
  return files;
}

/**
 * Has the folders exchanged by a process of its own group, so that who kills the build, or presses Ctrl+C, cannot come between the
 * two steps. What they are and what each leaves is told in exchange.ts.
 */
function exchangeOutOfReach(root: string) {
  const code = 'const { exchange } = await import(process.argv[1]); exchange(process.argv[2]);';
  const module = pathToFileURL(join(root, 'src/integrations/exchange.ts')).href;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code, module, root], {
    // Not in the documentation of spawnSync(), but in its code: the options are those of spawn().
    ...{ detached: true },
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  if (status !== 0) throw new Error(`The finished site in .build/ cannot take the place of dist/:\n${stderr}`);
}

/** Hosts look for `/hu/404.html`; Astro writes that name only at the root. */
async function flatten404(folder: string) {
  if (!existsSync(join(folder, '404/index.html'))) return;
  await rename(join(folder, '404/index.html'), join(folder, '404.html'));
  await rm(join(folder, '404'), { recursive: true });
}
