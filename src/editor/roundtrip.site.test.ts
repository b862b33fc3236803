import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseNarrative } from '../narrative/parse.ts';
import { buildChanged } from '../testing/build.ts';
import {
  field,
  fill,
  openEditor,
  openEntry,
  reveal,
  save,
  writeContent,
  type Editor,
  type Files,
} from '../testing/editor.ts';

/**
 * Every entry of content/ goes through the whole editor: opened, one word of it changed, and saved. Sveltia offers to save only what
 * was changed; that a change does not touch the rest is what keeps a file as it is. Then it is changed back. The formats alone,
 * without a browser, are tried on every file in formats.test.ts.
 */
let editor: Editor;
let entries: Entry[];
/** All of content/ once every entry was saved. */
let saved: Files;

beforeAll(async () => {
  editor = await openEditor('en');
  entries = entriesOf(editor.before);
});
afterAll(() => editor.close());

test('One word of an entry is changed: the rest stays byte for byte, and changed back all of it', async () => {
  const strange: Record<string, unknown> = {};
  for (const entry of entries) {
    const before = Object.fromEntries(Object.entries(editor.before).filter(([name]) => name.startsWith(entry.files)));
    await change(editor.page, entry, 1);
    const changed = linesChanged(before, await editor.files(entry.files));
    if (changed !== 1) strange[entry.address] = changed;
    await change(editor.page, entry, 2);
  }
  saved = await editor.files();
  expect(strange).toEqual({});
  expect(saved).toEqual(editor.before);
  expect(entries.length).toBeGreaterThan(0);
}, 600_000);

test('The site that is built from what was saved is byte for byte the site that was there before', async () => {
  const [before, after] = await Promise.all([sumsOfSite({}), sumsOfSite(saved)]);
  expect(Object.keys(before)).toContain('index.html');
  expect(after).toEqual(before);
});

test('A text that was put into the formatted mode says what it said', async () => {
  for (const { address } of entries.filter((entry) => entry.address.startsWith('narratives/'))) {
    await openEntry(editor, address);
    for (const pane of [0, 1]) {
      await reveal(editor.page, 'body', pane);
      const body = field(editor.page, 'body', pane);
      await body.getByRole('button', { name: 'Edit in Markdown' }).click();
      await body.locator('.lexical-root h2').first().waitFor();
    }
    await reveal(editor.page, 'title');
    const old = await field(editor.page, 'title').locator('input').inputValue();
    await fill(editor.page, 'title', `${old} X`);
    await save(editor);
  }
  const after = await editor.files('content/projects/');
  const texts = Object.keys(after).filter((name) => name.endsWith('.mdx'));
  const different = texts.filter((name) => treeOf(after[name]) !== treeOf(editor.before[name]));
  expect(texts.length).toBeGreaterThan(10);
  expect(different).toEqual([]);
}, 120_000);

test('A photograph goes beside the text, under a name without spaces and accents, with its text for who cannot see it', async () => {
  const { page } = editor;
  const { address = '', files = '' } = entries.find((entry) => entry.address.startsWith('narratives/')) ?? {};
  await openEntry(editor, address);
  await reveal(page, 'body');
  const body = field(page, 'body');
  await body.getByRole('button', { name: 'Edit in Markdown' }).click();
  await body.locator('.lexical-root h2').first().click();
  await body.getByRole('button', { name: 'Insert' }).first().click();
  await page.getByRole('menuitem', { name: 'Figure' }).click();
  const figure = page.locator('.pane [data-key-path$="alt"] input').first();
  await figure.waitFor();
  const photograph = { name: 'Ședință nouă.png', mimeType: 'image/png', buffer: await readFile('public/icon-192.png') };
  await page.locator('.pane input[type="file"]').first().setInputFiles(photograph);
  await page.locator('.pane [data-key-path$="src"] img').first().waitFor();
  await figure.fill('Oameni la o masă');
  await save(editor);
  const after = await editor.files(files);
  expect(Object.keys(after)).toContain(`${files}/sedinta-noua.png`);
  expect(after[`${files}/narrative.en.mdx`]).toContain('<Figure src="./sedinta-noua.png" alt="Oameni la o masă" />');
});

describe('The editor is at home on this machine alone:', () => {
  test('it has asked nobody else for anything, on none of its pages', async () => {
    await editor.page.evaluate(() => {
      location.hash = '#/assets';
    });
    await editor.page.getByText('All Assets').first().waitFor();
    expect(editor.outside).toEqual([]);
  });

  test('its policy stands in the way of nothing that it does, and nothing failed', () => {
    expect(editor.complaints).toEqual([]);
  });
});

/** Changes one line of an entry and saves it; the second time, changes it back. */
async function change(page: Page, { address, path, values }: Entry, round: 1 | 2) {
  await openEntry({ page }, address);
  await reveal(page, path);
  const input = field(page, path).locator('input, textarea').first();
  // A field is there a moment before its value is.
  await expect.poll(() => input.inputValue(), patiently).not.toBe('');
  const old = await input.inputValue();
  const [first, second] = values ?? [`${old} X`, old.replace(/ X$/, '')];
  await fill(page, path, round === 1 ? first : second);
  await save({ page });
}

const patiently = { timeout: 20_000 };

/** The entries with the field that is changed in each; `files` is how the names of their files begin. */
function entriesOf(files: Files): Entry[] {
  return Object.keys(files).flatMap((file): Entry[] => {
    const [, folder = '', id = '', name = ''] = /^content\/([^/]+)\/([^/.]+)(?:\/([^/]+))?/.exec(file) ?? [];
    const below = `content/${folder}/${id}`;
    if (name === 'project.yaml') {
      const day = /^lastChange: (.+)$/m.exec(files[file] ?? '')?.[1] ?? '';
      return [
        { address: `projects/entries/${id}/project`, path: 'lastChange', values: ['2020-02-29', day], files: file },
      ];
    }
    if (name === 'narrative.ro.mdx')
      return [{ address: `narratives/entries/${id}/narrative`, path: 'title', files: below }];
    if (name === 'page.ro.mdx') return [{ address: `pages/entries/${id}/page`, path: 'title', files: below }];
    if (name || folder === 'projects' || folder === 'pages') return [];
    if (file === 'content/interface/ro.json') {
      return [{ address: 'interface/entries/interface', path: 'notStated', files: 'content/interface/' }];
    }
    const path = pathsOf[folder];
    return path ? [{ address: `${folder}/entries/${id}`, path, files: file }] : [];
  });
}

const pathsOf: Partial<Record<string, string>> = {
  updates: 'words.en.title',
  programmes: 'fund.en',
  organisations: 'names.en',
  places: 'names.ro',
  counties: 'names.ro',
  themes: 'names.en',
};

/** How many lines of the files are no longer what they were. A line more or less changes all that follow. */
function linesChanged(before: Files, after: Files): number {
  return Object.keys({ ...before, ...after }).reduce((sum, name) => {
    const [old, now] = [before[name]?.split('\n') ?? [], after[name]?.split('\n') ?? []];
    return sum + Array.from({ length: Math.max(old.length, now.length) }).filter((_, at) => old[at] !== now[at]).length;
  }, 0);
}

/** The sum of each file of the site that is built with these files in the place of its own. */
async function sumsOfSite(files: Files): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  const { code, output } = await buildChanged(
    (project) => writeContent(project, files),
    async (site) => {
      const found = (await readdir(site, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
      for (const { name, parentPath } of found) {
        const file = join(parentPath, name);
        sums[relative(site, file)] = createHash('sha256')
          .update(await readFile(file))
          .digest('hex');
      }
    },
    { SOURCE_DATE_EPOCH: '1795305600' },
  );
  if (code !== 0) throw new Error(output.slice(-2000));
  return sums;
}

function treeOf(text = ''): string {
  const body = text.slice(text.indexOf('\n---\n') + 5);
  return JSON.stringify(parseNarrative(body, 'narrative.mdx', 0).narrative?.tree);
}

interface Entry {
  /** Below `#/collections/`. */
  address: string;
  /** The field to change. */
  path: string;
  /** What to write the first time and the second; without them a word is added and taken away. */
  values?: [string, string];
  files: string;
}
