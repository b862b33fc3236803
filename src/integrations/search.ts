import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Builds the search index of the finished pages, one per language, into `pagefind/`. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex();
        if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
        const { page_count: pages, errors: unread } = await index.addDirectory({
          path: site,
          glob: '*/projects/*/index.html',
        });
        if (unread.length > 0) throw new Error(`The search index cannot be made: ${unread.join('; ')}`);
        const bundle = join(site, 'pagefind');
        await index.writeFiles({ outputPath: bundle });
        await pagefind.close();
        // The search page has an interface of its own; Pagefind's ready-made ones would only be carried along.
        for (const name of await readdir(bundle)) if (/-ui\.|-highlight\./.test(name)) await rm(join(bundle, name));
        logger.info(`${pages} pages in the index`);
      },
    },
  };
}
