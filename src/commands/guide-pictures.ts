import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser, startBrowser } from '../browser/chromium.ts';
import { fillFolder } from '../browser/folder.ts';
import { bundleEditor } from '../editor/bundle.ts';
import { officerLocales, type OfficerLocale } from '../schema/hints.ts';
import { serveFolder } from '../server/static.ts';
import { textsOf } from '../source/files.ts';
import { startPreview, type Preview } from '../testing/dev.ts';

/**
 * `npm run guide-pictures`: takes the pictures of the guide (`content/pages/guide/*.png`) anew, from the preview and the editor as
 * they are, in every language of the officers. It works on a copy; of this project only the pictures change.
 */
const guide = join(process.cwd(), 'content/pages/guide');
const viewport = { width: 1200, height: 760 };
const scratch = await mkdtemp(join(tmpdir(), 'guide-pictures-'));
const browser = await startBrowser(await findBrowser(join(scratch, 'browser')));
try {
  await ofPreview(browser);
  await ofEditor(browser);
} finally {
  await browser.close();
  await rm(scratch, { recursive: true, force: true });
}

async function ofPreview(browser: Browser) {
  const preview = await startPreview((folder) =>
    rm(join(folder, 'content/pages/guide'), { recursive: true, force: true }),
  );
  try {
    const [id = ''] = (await readdir(join(preview.folder, 'content/projects'))).toSorted();
    await changeOriginal(preview, id);
    // A page of its own for each picture: the preview reloads what is open when a file changes.
    const picture = async (name: string, path: string, ready: string) => {
      const page = await browser.newPage({ viewport });
      await page.goto(preview.address + path);
      await page.locator(ready).first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.locator(ready).first().scrollIntoViewIfNeeded();
      await take(page, name);
      await page.close();
    };
    for (const locale of officerLocales) {
      await picture(`preview-${locale}`, `/${locale}/projects/${id}/`, 'h1');
      await picture(`status-${locale}`, `/${locale}/status/`, 'section:has(ins)');
    }
    const facts = join(preview.folder, 'content/projects', id, 'project.yaml');
    await writeFile(facts, (await readFile(facts, 'utf8')).replace(/^( {4}value: )(\d+).*$/m, '$1$2 €'));
    for (const locale of officerLocales) await picture(`mistake-${locale}`, `/${locale}/projects/${id}/`, 'main > ol');
  } finally {
    await preview.stop();
  }
}

/** Commits the copy, so that the texts of which translations were made are known, and changes the original of a project after that. */
async function changeOriginal({ folder }: Preview, id: string) {
  const author = { NAME: 'guide', EMAIL: 'guide@example.org' };
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: author.NAME,
    GIT_AUTHOR_EMAIL: author.EMAIL,
    GIT_COMMITTER_NAME: author.NAME,
    GIT_COMMITTER_EMAIL: author.EMAIL,
  };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env });
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'As it was translated');
  const facts = await readFile(join(folder, 'content/projects', id, 'project.yaml'), 'utf8');
  const [, locale = ''] = /^originalLocale: (\w+)$/m.exec(facts) ?? [];
  const file = join(folder, 'content/projects', id, `narrative.${locale}.mdx`);
  const text = await readFile(file, 'utf8');
  // The first sentence of the text loses its first word.
  await writeFile(
    file,
    text.replace(/(\n## .*\n\n)(\S+) (\S)/, (_, head: string, _word, next: string) => head + next.toUpperCase()),
  );
}

/** The editor on a folder that stands in for the officer's: a private file system of the browser. */
async function ofEditor(browser: Browser) {
  await bundleEditor(join(scratch, 'editor/admin'));
  const served = await serveFolder(join(scratch, 'editor'));
  const files = await textsOf(process.cwd());
  const withAmounts = Object.keys(files)
    .toSorted()
    .find((name) => name.endsWith('/project.yaml') && files[name]?.includes('\namounts:\n'));
  const id = withAmounts?.split('/')[2] ?? '';
  try {
    for (const locale of officerLocales) {
      // Each in a browser of its own, since the editor remembers the language.
      const context = await browser.newContext({ viewport, locale });
      await context.addInitScript(() => {
        Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
      });
      const page = await context.newPage();
      await page.goto(`${served.address}admin/${locale}/`);
      await page.evaluate(fillFolder, files);
      await pictureEditor(page, id, locale);
      await context.close();
    }
  } finally {
    await served.close();
  }
}

async function pictureEditor(page: Page, id: string, locale: OfficerLocale) {
  const goTo = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  await page.getByRole('button').first().click();
  await page.locator('[role="grid"]').first().waitFor();
  await goTo('#/collections/projects');
  await page.locator('[role="row"]').nth(1).waitFor();
  await take(page, `editor-list-${locale}`);
  await goTo(`#/collections/projects/entries/${id}/project`);
  const amounts = page.locator('[data-key-path="amounts"]').first();
  await amounts.waitFor();
  // The editor draws a field when it comes into sight, which moves those below it.
  const first = amounts.locator('button[aria-controls$="-item-0-body"]');
  while (!(await first.isVisible())) await toTop(amounts);
  if ((await first.getAttribute('aria-expanded')) === 'false') await first.click();
  await amounts.locator('input').first().waitFor();
  await toTop(amounts);
  await take(page, `editor-amounts-${locale}`);
}

async function toTop(field: Locator) {
  await field.evaluate(async (element) => {
    element.scrollIntoView({ block: 'start' });
    await new Promise(requestAnimationFrame);
  });
}

/** A small file: few colours are enough for a screen. */
async function take(page: Page, name: string) {
  const picture = await page.screenshot({ animations: 'disabled' });
  await writeFile(
    join(guide, `${name}.png`),
    await sharp(picture).png({ palette: true, colours: 64, effort: 10 }).toBuffer(),
  );
  console.log(`content/pages/guide/${name}.png`);
}
