import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Locator, Page } from 'playwright-core';
import { fillFolder } from '../browser/folder.ts';
import { bundleEditor } from '../editor/bundle.ts';
import type { OfficerLocale } from '../schema/hints.ts';
import { serveFolder } from '../server/static.ts';
import { textsOf } from '../source/files.ts';
import { keepHere, openBrowser } from './site.ts';

/** The files of a folder by their names below the project: `content/themes/health.yaml`. */
export type Files = Record<string, string>;

const viewport = { width: 1500, height: 1600 };

/**
 * The editor in a browser, on a folder that stands in for the one of the officer: a private file system of the browser, which has the
 * same interface as the folder that a picker gives, with `content/` as it is, or without some file. Nothing beyond this machine is let
 * through.
 */
export async function openEditor(locale: OfficerLocale, without?: string): Promise<Editor> {
  const folder = await mkdtemp(join(tmpdir(), 'editor-under-test-'));
  await bundleEditor(join(folder, 'admin'));
  const served = await serveFolder(folder);
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const outside = await keepHere(context);
  const complaints: string[] = [];
  await context.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  const before = await textsOf(process.cwd());
  if (without !== undefined) {
    if (!(without in before)) throw new Error(`There is no ${without}.`);
    delete before[without];
  }
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${served.address}admin/`);
  await page.evaluate(fillFolder, before);
  await page.goto(`${served.address}admin/${locale}/`);
  await page.getByRole('button').first().click();
  await page.locator('[role="grid"]').first().waitFor();
  return {
    page,
    before,
    outside,
    complaints,
    files: (below = '') => page.evaluate(readFiles, below),
    async close() {
      await browser.close();
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens an entry, or the form for a new one: `projects/entries/together-for-all/project`, `projects/new`; `pane` has a text. */
export async function openEntry({ page }: Pick<Editor, 'page'>, address: string, pane = 0) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${address}`);
  await field(page, /./, pane).waitFor();
  await page.evaluate(drawn);
}

/** Saves, and waits until the editor has closed the entry, which it does when the files are written. */
export async function save({ page }: Pick<Editor, 'page'>) {
  await page.locator(SAVE).click();
  const refused = page.locator('[data-key-path]:has([aria-invalid="true"])');
  const closed = page.waitForFunction(() => !/\/(entries|new)(\/|$)/.test(location.hash));
  await Promise.race([closed, refused.first().waitFor()]);
  const fields = await refused.evaluateAll((all) => all.map((each) => each.getAttribute('data-key-path')));
  if (fields.length > 0) throw new Error(`The editor does not accept ${fields.join(', ')}.`);
  await page.locator('[data-key-path]').first().waitFor({ state: 'detached' });
}

/** The button that saves, in whatever language. */
export const SAVE = 'button[aria-keyshortcuts="Ctrl+S"]';

/** The field at a path, in the first pane or in the second. */
export function field(page: Page, path: string | RegExp, pane = 0): Locator {
  const named = typeof path === 'string' ? `[data-key-path="${path}"]` : '[data-key-path]';
  return page.locator('.pane').nth(pane).locator(named).first();
}

/** Writes into a field. One that has just been drawn gets its value a moment later, over what was written: then once more. */
export async function fill(page: Page, path: string, value: string, pane = 0) {
  await reveal(page, path, pane);
  const input = field(page, path, pane).locator('input, textarea:visible').first();
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await input.fill(value);
    await page.evaluate(drawn);
    if ((await input.inputValue()) === value) return;
  }
  throw new Error(`${path} does not take “${value}”.`);
}

/** Scrolls to a field, and before it to those around it: Sveltia draws each when it comes into sight. */
export async function reveal(page: Page, path: string, pane = 0) {
  const steps = path.split('.');
  for (let depth = 1; depth <= steps.length; depth += 1) {
    const around = field(page, steps.slice(0, depth).join('.'), pane);
    // An item of a list has no field of its own.
    if (depth === 1 || depth === steps.length || (await around.count()) > 0) await around.scrollIntoViewIfNeeded();
  }
}

/** Runs in the browser: until what is to be drawn has been drawn. */
function drawn(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/** Chooses from radio buttons, or from a list that opens. */
export async function choose(page: Page, path: string, value: string, pane = 0) {
  await reveal(page, path, pane);
  const asked = field(page, path, pane);
  const radio = asked.locator(`button[role="radio"][value="${value}"]`);
  const list = asked.getByRole('combobox');
  await radio.or(list).first().waitFor();
  if ((await radio.count()) > 0) {
    // Sveltia's radio buttons hear a click once one of them is the stop for the tab key, and the others are not.
    await asked.locator('button[role="radio"][tabindex="-1"]').first().waitFor();
    return radio.click();
  }
  await list.click();
  await page.locator(`[role="option"][value="${value}"]:visible`).click();
}

/** Opens an item of a list, which shows itself in one line until then. */
export async function unfold(page: Page, path: string, item: number) {
  await reveal(page, path);
  await field(page, path).locator(`button[aria-controls$="-item-${item}-body"][aria-expanded="false"]`).click();
}

/** Shows a language in the second pane and begins its text, which is not there yet. */
export async function beginText(page: Page, locale: string) {
  const pane = page.locator('.pane').nth(1);
  const choice = pane.locator(`button[role="radio"][data-mode="edit"][value="${locale}"]`);
  if ((await choice.getAttribute('aria-checked')) !== 'true') await choice.click();
  await pane.locator('button.tertiary.medium:visible').click();
  await field(page, 'title', 1).waitFor();
}

/** Adds an item to a list: its own button stands behind those of its items. */
export async function add(page: Page, path: string, pane = 0) {
  await reveal(page, path, pane);
  await field(page, path, pane).locator('button.tertiary:visible').last().click();
}

/** Types the id of a new entry. */
export async function nameEntry(page: Page, id: string) {
  await page.locator('.sidebar input[type="text"]').fill(id);
}

export async function tick(page: Page, path: string, source: string) {
  await reveal(page, path);
  await field(page, path).locator(`input[value="${source}"]`).check();
}

/** Puts files from the editor into a copy of the project. */
export async function writeContent(project: string, files: Files) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, name)), { recursive: true });
    await writeFile(join(project, name), text);
  }
}

/** Runs in the browser. */
async function readFiles(below: string): Promise<Files> {
  const files: Files = {};
  const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
    for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
      const here = path + name;
      if (handle instanceof FileSystemDirectoryHandle) {
        if (`${here}/`.startsWith(below) || below.startsWith(`${here}/`)) await walk(handle, `${here}/`);
      } else if (handle instanceof FileSystemFileHandle && here.startsWith(below)) {
        files[here] = await (await handle.getFile()).text();
      }
    }
  };
  await walk(await navigator.storage.getDirectory(), '');
  return files;
}

export interface Editor {
  page: Page;
  /** The content that was put into the folder. */
  before: Files;
  /** What was asked of anybody but this machine. */
  outside: string[];
  /** What the browser complained about. */
  complaints: string[];
  /** What is in the folder now, or in a part of it. */
  files(below?: string): Promise<Files>;
  close(): Promise<void>;
}
