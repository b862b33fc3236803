import { readFile, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPreview, type Preview } from '../testing/dev.ts';
import { buildChanged } from '../testing/build.ts';
import { openBrowser, siteFiles } from '../testing/site.ts';

test('The state of the translations is no page of the public site, unless it is asked for, and then search engines are told to leave it', async () => {
  expect(siteFiles().filter((name) => name.includes('status/'))).toEqual([]);
  const pages: string[] = [];
  let sitemap = '';
  const outcome = await buildChanged(
    () => Promise.resolve(),
    async (site) => {
      for (const locale of ['ro', 'hu', 'en'])
        pages.push(await readFile(join(site, locale, 'status/index.html'), 'utf8'));
      sitemap = await readFile(join(site, 'sitemap-0.xml'), 'utf8');
    },
    { SITE_STATUS: 'yes' },
  );
  expect(outcome.code).toBe(0);
  for (const page of pages) expect(page).toContain('<meta name="robots" content="noindex">');
  expect(sitemap).not.toContain('/status/');
});

describe('In the preview, the state of the translations', () => {
  let preview: Preview;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    preview = await startPreview(async (folder) => {
      const narrative = join(folder, 'content/projects/together-for-all/narrative.en.mdx');
      const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env: { ...process.env, ...author } });
      git('init', '--quiet');
      git('add', 'content');
      git('commit', '--quiet', '--no-gpg-sign', '-m', 'The text that was translated');
      const text = await readFile(narrative, 'utf8');
      await writeFile(narrative, text.replace('## Purpose', '## Aim'));
    });
  });

  afterAll(async () => {
    await preview.stop();
    await browser.close();
  });

  test('shows a line for every project and a column for every language', async () => {
    const page = await browser.newPage();
    await page.goto(`${preview.address}/hu/status/`);
    // Waited for, since Vite may reload the page of a preview that has just begun.
    const row = page.locator('[data-project-status="together-for-all"]');
    await row.locator('[data-state=stale] + [data-state=stale] + [data-state=original]').waitFor();
    await expect.poll(() => page.locator('[data-project-status]').count(), { timeout: 30_000 }).toBe(5);
  });

  test('shows what changed in the original, for eyes and for screen readers', async () => {
    const page = await browser.newPage();
    await page.goto(`${preview.address}/ro/status/`);
    const section = page.locator('section[aria-labelledby="together-for-all-hu"]');
    expect((await section.locator('del').textContent())?.replace(/\s+/g, ' ').trim()).toBe('[scos:] Purpose [sfârșit]');
    expect((await section.locator('ins').textContent())?.replace(/\s+/g, ' ').trim()).toBe('[adăugat:] Aim [sfârșit]');
    expect(await section.locator('del').evaluate((each) => getComputedStyle(each).textDecorationLine)).toBe(
      'line-through',
    );
    expect(await section.innerText()).toContain('npm run translated -- together-for-all hu');
  });

  test('is linked from every page of the preview', async () => {
    const page = await browser.newPage();
    await page.goto(`${preview.address}/en/projects/`);
    await page.getByRole('link', { name: 'State of the translations' }).click();
    await page.waitForURL(`${preview.address}/en/status/`);
  });
});

const author = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Somebody',
  GIT_AUTHOR_EMAIL: 'somebody@example.org',
  GIT_COMMITTER_NAME: 'Somebody',
  GIT_COMMITTER_EMAIL: 'somebody@example.org',
};
