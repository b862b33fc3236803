import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { inject } from 'vitest';
import { parsePage, tagsNamed, textOf, tidy, type Page } from '../checks/site/page.ts';
import { serveFolder } from '../server/static.ts';
import { readContent, type Content } from '../source/read.ts';
import { startBrowser } from './browser.ts';
import type { Base } from './setup.ts';

/** The finished site as it was built for the tests. */
export function siteFolder(base: Base = '/'): string {
  return inject('sites')[base];
}

/** Serves the finished site and keeps what is asked of it. */
export async function serveSite(base: Base = '/') {
  const requests: string[] = [];
  const served = await serveFolder(siteFolder(base), { base, onRequest: (url) => requests.push(url) });
  return { ...served, requests };
}

export function openBrowser(): Promise<Browser> {
  return startBrowser(inject('browser'));
}

/** What `content/` held when the site was built for the tests. */
export async function readSiteContent(): Promise<Content> {
  const { content } = await readContent(dirname(siteFolder()));
  return content;
}

/** A file of the finished site: `ro/index.html`. */
export function readSiteFile(name: string): string {
  return readFileSync(join(siteFolder(), name), 'utf8');
}

/** The names of all files of the finished site, with `/` between folders. */
export function siteFiles(): string[] {
  return readdirSync(siteFolder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(siteFolder().length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The page at an address without base: `/ro/projects/`. */
export function readPage(path: string): Page {
  const name = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
  return parsePage(name, readSiteFile(name));
}

/** What a reader finds in the middle of a page, without header and footer. A no-break space counts as a space. */
export function contentOf(page: Page): string {
  const [main] = tagsNamed(page, 'main');
  return main ? tidy(textOf(page, main).replace(/[\u00a0\u202f]/g, ' ')) : '';
}

/** Lets nothing beyond this machine through; what is asked for there comes to stand in the list. */
export async function keepHere(context: BrowserContext): Promise<string[]> {
  const outside: string[] = [];
  await context.route('**/*', (route) => {
    const { href, hostname } = new URL(route.request().url());
    if (hostname === '127.0.0.1') return route.continue();
    outside.push(href);
    return route.abort();
  });
  return outside;
}
