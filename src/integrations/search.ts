import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { ignored, withMarks } from '../search/marks.ts';
import { packBundle } from '../search/packing.ts';
import type { LastSite } from './last.ts';
import type { Making } from './pages.ts';

const AT_ONCE = 64;

/**
 * Builds the search indexes of the finished pages, one per language, into `pagefind/{ro,hu,en}/`. They are built as for a language
 * that Pagefind does not know, so that words are kept whole: endings are the business of `search/query.ts`. Where all pages of a language
 * are those of the last site, so is its index. The pages are checked meanwhile, and the end is waited for there (verify.ts).
 */
export function search(making: Making): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const index = async () => {
          const indexes = await Promise.all(localeCodes.map((locale) => indexOrKeep(site, locale, making.last)));
          await pagefind.close();
          const pages = indexes.reduce((sum, each) => sum + each, 0);
          logger.info(`${pages} pages in the indexes of ${localeCodes.length} languages`);
        };
        making.indexing = index();
        // Whoever waits for it is told; until then it is nobody's failure.
        making.indexing.catch(() => {});
      },
    },
  };
}

async function indexOrKeep(site: string, locale: Locale, last: LastSite | undefined): Promise<number> {
  const folders = await readdir(join(site, locale, 'projects'), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const pages = names.sort().map((name) => `${locale}/projects/${name}/index.html`);
  const note = `index ${locale}`;
  const noted = last?.noted<{ pages: string[]; files: string[] }>(note);
  const isKept =
    noted !== undefined &&
    noted.pages.length === pages.length &&
    pages.every((page, index) => page === noted.pages[index] && last?.isTheLast(page)) &&
    noted.files.every((file) => last?.takeOver(file));
  const bundle = join('pagefind', locale);
  if (!isKept) await indexPages(site, pages, join(site, bundle));
  const files = (await readdir(join(site, bundle), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(site, join(parentPath, name)));
  last?.note(note, { pages, files });
  return pages.length;
}

async function indexPages(site: string, pages: readonly string[], bundle: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'und', excludeSelectors: ignored });
  if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
  // Several on their way at once: Pagefind takes them up in their order, and need not wait for the next.
  const sent: Promise<void>[] = [];
  const send = async (sourcePath: string, html: string) => {
    const { errors } = await index.addHTMLFile({ sourcePath, content: withMarks(html) });
    if (errors.length > 0) throw new Error(`${sourcePath} cannot be put into the search index: ${errors.join('; ')}`);
  };
  for (const sourcePath of pages) {
    sent.push(send(sourcePath, readFileSync(join(site, sourcePath), 'utf8')));
    if (sent.length > AT_ONCE) await sent.shift();
  }
  await Promise.all(sent);
  await index.writeFiles({ outputPath: bundle });
  await packBundle(bundle);
}
