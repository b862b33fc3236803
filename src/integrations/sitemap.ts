import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ErrorLevel, SitemapAndIndexStream, SitemapStream, type SitemapItemLoose } from 'sitemap';
import { withBase } from '../checks/site/addresses.ts';
import { alternatesIn, type Alternate, type Outline } from '../checks/site/site.ts';
import { outlinesOf, type Making } from './pages.ts';

/** The format allows 50,000 addresses in a file: https://www.sitemaps.org/protocol.html#index */
const MOST = 45_000;
/** Of the namespaces that the format knows, the one that says a page in other languages. */
const xmlns = { news: false, xhtml: true, image: false, video: false };

/** Tells search engines of the pages that are meant for them and of their versions in other languages, as the pages themselves say it. */
export function sitemap(making: Making): AstroIntegration {
  let base: string;
  let address: string | undefined;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        address = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!address) {
          logger.warn('without an address in src/site.ts there is no sitemap');
          return;
        }
        const { texts, pages } = outlinesOf(making);
        const read = alternatesIn(texts);
        const items = [...pages.values()]
          .sort((a, b) => (a.path < b.path ? -1 : 1))
          .map((page) => ({ ...page, alternates: page.alternates.map(read) }))
          .filter(isListed)
          .map((page) => itemOf(page, base, address ?? ''));
        await write(items, fileURLToPath(dir), new URL(base, address));
        logger.info(`${items.length} pages are in the sitemap`);
      },
    },
  };
}

type Listed = Omit<Outline, 'alternates'> & { alternates: Alternate[] };

/** A page that shows a text in another language is nobody's version in its own: its head does not name it. */
function isListed({ isErrorPage, isIndexed, locale, alternates, path }: Listed): boolean {
  const own = locale ?? 'x-default';
  return !isErrorPage && isIndexed && alternates.some(({ lang, to }) => lang === own && to?.endsWith(path));
}

function itemOf({ path, locale, alternates }: Listed, base: string, address: string): SitemapItemLoose {
  const links = alternates.filter(({ lang }) => lang !== 'x-default').map(({ lang, href }) => ({ lang, url: href }));
  return { url: new URL(withBase(path, base), address).href, ...(locale && links.length > 1 && { links }) };
}

async function write(items: readonly SitemapItemLoose[], folder: string, home: URL) {
  const index = new SitemapAndIndexStream({
    limit: MOST,
    getSitemapStream(number) {
      const name = `sitemap-${number}.xml`;
      // What the addresses are was seen by the checks on the pages.
      const sitemap = new SitemapStream({ hostname: home.href, xmlns, level: ErrorLevel.SILENT });
      return [new URL(name, home).href, sitemap, sitemap.pipe(createWriteStream(join(folder, name)))];
    },
  });
  await pipeline(Readable.from(items), index, createWriteStream(join(folder, 'sitemap-index.xml')));
}
