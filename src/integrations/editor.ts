import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site } from '../site.ts';

/**
 * The editor as a part of the public site, at `/admin/`, for staff who work remotely: only where `SITE_EDITOR=yes npm run build` asks
 * for it, and only with a repository to write to.
 */
export function editor(isWanted = process.env['SITE_EDITOR'] === 'yes'): AstroIntegration {
  return {
    name: 'editor',
    hooks: {
      // Before anything is built: half a minute later the same would be said.
      'astro:build:start': () => {
        if (isWanted && !site.editor)
          throw new Error('SITE_EDITOR=yes needs to know the repository: fill in `editor` in src/site.ts.');
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!isWanted) return;
        const { bundleEditor } = await import('../editor/bundle.ts');
        await bundleEditor(join(fileURLToPath(dir), 'admin'));
        logger.info('the editor is at admin/');
      },
    },
  };
}
