import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import type { Locator, Page } from 'playwright-core';
import { bundleEditor } from '../editor/bundle.ts';
import type { OfficerLocale } from '../schema/hints.ts';
import { serveFolder } from '../server/static.ts';
import { openBrowser } from './site.ts';

/** The files of a folder by their names below the project: `content/themes/health.yaml`. */
export type Files = Record<string, string>;

/** Tall enough for the longest form: Sveltia draws a field when it comes into sight. */
const viewport = { width: 1500, height: 12_000 };

/**
 * The editor in a browser, on a folder that stands in for the one of the officer: a private file system of the browser, which has the
 * same interface as the folder that a picker gives, with `content/` as it is. Nothing beyond this machine is let through.
 */
export async function openEditor(locale: OfficerLocale): Promise<Editor> {
  const folder = await mkdtemp(join(tmpdir(), 'editor-under-test-'));
  await bundleEditor(join(folder, 'admin'));
  const served = await serveFolder(folder);
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport });
  const outside: string[] = [];
  const complaints: string[] = [];
  await context.route('**/*', (route) => {
    const { href, hostname } = new URL(route.request().url());
    if (hostname === '127.0.0.1') return route.continue();
    outside.push(href);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const before = await readContentFiles();
  await page.goto(`${served.address}admin/`);
  await page.evaluate(writeFiles, before);
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(`${served.address}admin/${locale}/`);
  await page.getByRole('button').first().click();
  await page.locator('[role="grid"], [role="listbox"]').first().waitFor();
  return {
    page,
    before,
    outside,
    complaints,
    files: () => page.evaluate(readFiles),
    async close() {
      await browser.close();
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens an entry, or the form for a new one: `projects/entries/together-for-all/project`, `projects/new`. */
export async function openEntry({ page }: Editor, address: string) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${address}`);
  await field(page, /./).first().waitFor();
}

/** Saves, and waits until the editor has closed the entry, which it does when the files are written. */
export async function save({ page }: Editor) {
  await page.locator('button[aria-keyshortcuts="Ctrl+S"]').click();
  await page.waitForFunction(() => !/\/(entries|new)(\/|$)/.test(location.hash));
  await page.locator('[data-key-path]').first().waitFor({ state: 'detached' });
}

/** The field at a path, in the first pane or in the second. */
export function field(page: Page, path: string | RegExp, pane = 0): Locator {
  const named = typeof path === 'string' ? `[data-key-path="${path}"]` : '[data-key-path]';
  return page.locator(named).nth(pane);
}

export async function fill(page: Page, path: string, value: string, pane = 0) {
  await field(page, path, pane).locator('input, textarea:visible').first().fill(value);
}

/** Chooses from radio buttons, or from a list that opens. */
export async function choose(page: Page, path: string, value: string) {
  const asked = field(page, path);
  const radio = asked.locator(`button[role="radio"][value="${value}"]`);
  if ((await radio.count()) > 0) return radio.click();
  await asked.getByRole('combobox').click();
  await page.locator(`[role="option"][value="${value}"]:visible`).click();
}

/** Adds an item to a list: its own button stands behind those of its items. */
export async function add(page: Page, path: string) {
  await field(page, path).locator('button.tertiary:visible').last().click();
}

/** Types the id of a new entry. */
export async function nameEntry(page: Page, id: string) {
  await page.locator('.sidebar input[type="text"]').fill(id);
}

export async function tick(page: Page, path: string, source: string) {
  await field(page, path).locator(`input[value="${source}"]`).check();
}

/** The content of this project as it is now. */
async function readContentFiles(): Promise<Files> {
  const root = process.cwd();
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const texts = names
    .filter((name) => /\.(ya?ml|mdx|json)$/.test(name))
    .map(async (name) => [name.split(sep).join('/'), await readFile(join(root, name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** Runs in the browser. */
async function writeFiles(files: Files) {
  const root = await navigator.storage.getDirectory();
  for (const [name, text] of Object.entries(files)) {
    const steps = name.split('/');
    let folder = root;
    for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
    const file = await folder.getFileHandle(steps.at(-1) ?? '', { create: true });
    const writable = await file.createWritable();
    await writable.write(text);
    await writable.close();
  }
}

/** Runs in the browser. */
async function readFiles(): Promise<Files> {
  const files: Files = {};
  const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
    for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
      if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${name}/`);
      else if (handle instanceof FileSystemFileHandle) files[path + name] = await (await handle.getFile()).text();
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
  /** What is in the folder now. */
  files(): Promise<Files>;
  close(): Promise<void>;
}
