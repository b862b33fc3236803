import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { filesIn } from '../source/folder.ts';
import { threadsFor } from '../threads/count.ts';
import { inThreads } from '../threads/pool.ts';
import { indexOneByOne, type Index } from './search-index.ts';
import type { LastSite } from './last.ts';
import type { Making } from './pages.ts';

/** So many pages one program has taken up before another has started. */
const FEW = 300;

/**
 * Builds the search indexes of the finished pages, one per language, into `pagefind/{ro,hu,en}/`. They are built as for a language
 * that Pagefind does not know, so that words are kept whole: endings are the business of `search/query.ts`. Where all pages of a language
 * are those of the last site, so is its index. The pages are checked meanwhile, and the end is waited for there (verify.ts).
 */
export function search(making: Making): AstroIntegration {
  let root: string;
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        making.indexing = indexAll(root, site, making.last).then((pages) =>
          logger.info(`${pages} pages in the indexes of ${localeCodes.length} languages`),
        );
        // Whoever waits for it is told; until then it is nobody's failure.
        making.indexing.catch(() => {});
      },
    },
  };
}

async function indexAll(root: string, site: string, last: LastSite | undefined): Promise<number> {
  const indexes = await Promise.all(
    localeCodes.map(async (locale) => ({
      locale,
      bundle: `pagefind/${locale}`,
      pages: await pagesIn(site, locale),
    })),
  );
  const missing = indexes.filter(({ locale, pages }) => !isKept(locale, pages, last));
  // Written where the steps that go on meanwhile do not come upon it, and moved when it is whole.
  const aside = join(root, '.astro/search');
  await rm(aside, { recursive: true, force: true });
  const work = missing.map(({ locale, pages }): Index => ({ site, pages, bundle: join(aside, locale) }));
  const count = indexes.reduce((sum, { pages }) => sum + pages.length, 0);
  const threads = threadsFor(count, FEW);
  // Pagefind is a program of its own, which takes up one page after another: one for each language, where they are many.
  if (threads === 1) await indexOneByOne(work);
  else await inThreads<Index, void>({ module: new URL('search-thread.ts', import.meta.url), threads }, work, () => {});
  await mkdir(join(site, 'pagefind'), { recursive: true });
  for (const { locale, bundle } of missing) {
    // Parts of the last index may have been taken over before one of its files was found changed.
    await rm(join(site, bundle), { recursive: true, force: true });
    await rename(join(aside, locale), join(site, bundle));
  }
  for (const { locale, bundle, pages } of indexes) {
    const files = filesIn(join(site, bundle)).map((name) => `${bundle}/${name}`);
    last?.note(noteOf(locale), { pages, files } satisfies Noted);
  }
  return count;
}

async function pagesIn(site: string, locale: Locale): Promise<string[]> {
  const folders = await readdir(join(site, locale, 'projects'), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const pages = names.sort().map((name) => `${locale}/projects/${name}/index.html`);
  // A folder without a page of its own holds the further pages of the list.
  return pages.filter((page) => existsSync(join(site, page)));
}

/** Takes the index of the last site over where all its pages are as they were. */
function isKept(locale: Locale, pages: readonly string[], last: LastSite | undefined): boolean {
  const noted = last?.noted<Noted>(noteOf(locale));
  return (
    noted !== undefined &&
    noted.pages.length === pages.length &&
    pages.every((page, index) => page === noted.pages[index] && last?.isTheLast(page)) &&
    noted.files.every((file) => last?.takeOver(file))
  );
}

function noteOf(locale: Locale): string {
  return `index ${locale}`;
}

interface Noted {
  pages: string[];
  files: string[];
}
