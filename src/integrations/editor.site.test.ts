import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officerLocales } from '../schema/hints.ts';
import { serveFolder, type Served } from '../server/static.ts';
import type { RemoteContent } from '../site.ts';
import { buildChanged } from '../testing/build.ts';
import { keepHere, openBrowser, siteFiles } from '../testing/site.ts';

test('The editor is no part of the public site', () => {
  expect(siteFiles().filter((name) => name.startsWith('admin/'))).toEqual([]);
});

test('Asked for without a repository to write to, it stops the build and says what is missing', async () => {
  const { code, output, hasSite } = await buildChanged(() => Promise.resolve(), undefined, { SITE_EDITOR: 'yes' });
  expect(output).toContain('SITE_EDITOR=yes needs to know the repository: fill in `editor` in src/site.ts.');
  expect({ code, hasSite }).toEqual({ code: 1, hasSite: false });
});

describe('Asked for with a repository, the editor is a part of the site:', () => {
  const remote: RemoteContent = { name: 'gitlab', repo: 'our-organisation/our-site', branch: 'main' };
  let folder: string;
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-with-editor-'));
    const { code, output } = await buildChanged(
      (project) => workRemotely(project, remote),
      (site) => cp(site, folder, { recursive: true }),
      { SITE_EDITOR: 'yes' },
    );
    if (code !== 0) throw new Error(output.slice(-2000));
    served = await serveFolder(folder);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.for(officerLocales)(
    'in %s it may speak to the service of the repository, and to nobody else',
    async (locale) => {
      const page = await readFile(join(folder, 'admin', locale, 'index.html'), 'utf8');
      const [, addresses] = /connect-src ([^;"]*)/.exec(page) ?? [];
      expect(addresses).toBe("'self' blob: data: https://gitlab.com");
      expect(page.replace(/<meta http-equiv[^>]*>/, '')).not.toMatch(/https?:/);
    },
  );

  test.for([
    ['ro', 'Intră cu un cod de acces'],
    ['hu', 'Belépés hozzáférési kóddal'],
    ['en', 'Sign In Using Access Token'],
  ] as const)('in %s it is opened, asks nobody for anything, and offers “%s”', async ([locale, offered]) => {
    const context = await browser.newContext();
    const outside = await keepHere(context);
    const complaints: string[] = [];
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    await page.goto(`${served.address}admin/${locale}/`);
    await page.getByRole('button').first().waitFor();
    expect((await page.getByRole('button').allInnerTexts()).map((text) => text.trim())).toContain(offered);
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** Fills in the one block of configuration. */
async function workRemotely(project: string, remote: RemoteContent) {
  const file = join(project, 'src/site.ts');
  const text = await readFile(file, 'utf8');
  const empty = 'editor: undefined as RemoteContent | undefined';
  expect(text).toContain(empty);
  await writeFile(file, text.replace(empty, `editor: ${JSON.stringify(remote)} as RemoteContent | undefined`));
}
