import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { localeCodes, type Locale } from '../i18n/locales.ts';

/** Ends of elements that stand apart on the page, but not for Pagefind: without a space it reads “Project number139753”. */
const TOUCHING = /<\/(?:caption|dd|dt|td|th|time)>(?=<)/g;

/**
 * Builds the search indexes of the finished pages, one per language, into `pagefind/{ro,hu,en}/`. They are built as for a language
 * that Pagefind does not know, so that words are kept whole: endings are the business of `search/query.ts`.
 */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        let pages = 0;
        for (const locale of localeCodes) pages += await indexPages(site, locale);
        await pagefind.close();
        logger.info(`${pages} pages in the indexes of ${localeCodes.length} languages`);
      },
    },
  };
}

async function indexPages(site: string, locale: Locale): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'und' });
  if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
  const projects = await readdir(join(site, locale, 'projects'), { withFileTypes: true });
  const pages = projects.flatMap((entry) => (entry.isDirectory() ? `${locale}/projects/${entry.name}/index.html` : []));
  for (const sourcePath of pages) {
    const html = await readFile(join(site, sourcePath), 'utf8');
    const { errors } = await index.addHTMLFile({ sourcePath, content: html.replace(TOUCHING, '$& ') });
    if (errors.length > 0) throw new Error(`${sourcePath} cannot be put into the search index: ${errors.join('; ')}`);
  }
  const bundle = join(site, 'pagefind', locale);
  await index.writeFiles({ outputPath: bundle });
  // The search page has an interface of its own; Pagefind's ready-made ones would only be carried along.
  for (const name of await readdir(bundle)) if (/-ui\.|-highlight\./.test(name)) await rm(join(bundle, name));
  return pages.length;
}
