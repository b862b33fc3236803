import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startPreview, type Preview } from '../testing/dev.ts';
import { openBrowser } from '../testing/site.ts';

const facts = 'content/projects/together-for-all/project.yaml';
const narrative = 'content/projects/together-for-all/narrative.ro.mdx';
const strings = 'content/interface/ro.json';
const patiently = { timeout: 30_000 };

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe('In the preview', () => {
  let preview: Preview;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    preview = await startPreview();
  });

  afterAll(async () => {
    await preview.stop();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => errors.push(message.text()));
    await page.goto(`${preview.address}/ro/projects/together-for-all/`);
    await page.getByRole('heading', { level: 1, name: 'Toți pentru toți' }).waitFor();
  });

  afterEach(async () => {
    await page.close();
  });

  test('a changed text is seen without anybody reloading the page', async () => {
    await change(narrative, (text) => text.replace('## Obiective\n', '## Obiectivele schimbate\n'));
    await page.getByRole('heading', { name: 'Obiectivele schimbate' }).waitFor();
  });

  test('every change of the same text is seen, not only the first', async () => {
    const before = await read(narrative);
    try {
      for (const name of ['Prima schimbare', 'A doua schimbare', 'A treia schimbare']) {
        await change(narrative, (text) => text.replace(/^## (Obiectiv|Prima|A doua).*$/m, `## ${name}`));
        await page.getByRole('heading', { name }).waitFor();
      }
    } finally {
      await change(narrative, () => before);
    }
  });

  test('a page that is still loading when an amount changes is not left behind', async () => {
    const other = await browser.newPage();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await other.route('**/@vite/client', async (route) => {
      await held;
      await route.continue();
    });
    const address = `${preview.address}/en/projects/together-for-all/`;
    await other.goto(address, { waitUntil: 'commit' });
    await other.getByRole('heading', { level: 1 }).waitFor();
    const right = await change(facts, (text) => text.replace('416158', '416157'));
    try {
      await expect.poll(() => fetch(address).then((answer) => answer.text()), patiently).toContain('416,157');
      letGo();
      await other.getByText('416,157').first().waitFor();
    } finally {
      await writeFile(join(preview.folder, facts), right);
    }
    await other.close();
  });

  test('a changed amount is seen', async () => {
    await change(facts, (text) => text.replace('416158', '416159'));
    await page.getByText('416.159').first().waitFor();
  });

  test('a changed string of the interface is seen', async () => {
    await change(strings, (text) => text.replace('"title": "Date despre proiect"', '"title": "Date schimbate"'));
    await page.getByRole('heading', { name: 'Date schimbate' }).waitFor();
  });

  test('a mistake is a readable page in the language of the address, with file, line and what to write; mended, the site is back', async () => {
    const right = await change(facts, (text) => text.replace(/value: 41615\d/, 'value: 416 158 €'));
    const line = (await read(facts)).split('\n').findIndex((each) => each.includes('416 158 €')) + 1;
    await page.getByText(`${facts}:${line}`).waitFor();
    expect(await page.locator('h1').textContent()).toBe('O greșeală de corectat');
    expect(await page.locator('li').innerText()).toContain('Un număr simplu, cu punct înaintea zecimalelor');
    expect(await page.locator('pre').innerText()).toContain('value: 416 158 €');

    await page.goto(`${preview.address}/hu/`);
    expect(await page.locator('h1').textContent()).toBe('Javítani kell: egy hiba');
    expect(await page.locator('html').getAttribute('lang')).toBe('hu');

    await writeFile(join(preview.folder, facts), right);
    await page.getByRole('heading', { level: 1, name: 'Szociális projektek Erdélyben' }).waitFor();
  });

  test('a second mistake joins the first, and each leaves as it is mended', async () => {
    const rightFacts = await change(facts, (text) => text.replace('period:\n', 'period:\n  begin: 2020\n'));
    await page.getByText('begin').first().waitFor();
    const rightText = await change(narrative, (text) => `${text}\n<Video />\n`);
    await page.getByRole('heading', { name: 'Greșeli de corectat: 2' }).waitFor();
    await writeFile(join(preview.folder, facts), rightFacts);
    await page.getByRole('heading', { name: 'O greșeală de corectat' }).waitFor();
    await writeFile(join(preview.folder, narrative), rightText);
    await page.getByRole('heading', { level: 1, name: 'Toți pentru toți' }).waitFor();
  });

  test('a mistake in a standing page is said the same way, and nothing of a programmer’s lies over it', async () => {
    const about = 'content/pages/about/page.ro.mdx';
    await page.goto(`${preview.address}/ro/about/`);
    const right = await change(about, (text) => `${text}\nProiectul {RO-123}.\n`);
    await page.getByRole('heading', { name: 'O greșeală de corectat' }).waitFor();
    expect(await page.locator('li').innerText()).toContain(`${about}:`);
    expect(await page.locator('vite-error-overlay').count()).toBe(0);
    await writeFile(join(preview.folder, about), right);
    await page.getByRole('heading', { level: 1, name: 'Despre' }).waitFor();
    expect(await page.locator('vite-error-overlay').count()).toBe(0);
  });

  test('the terminal says the mistake as well', () => {
    expect(preview.output()).toContain(`${facts}:`);
    expect(preview.output()).not.toMatch(/^\s+at .*node_modules/m);
  });

  test('a draft is shown, and gone when it is deleted', async () => {
    const draft = join(preview.folder, 'content/projects/in-the-making');
    await page.goto(`${preview.address}/en/projects/`);
    await cp(join(preview.folder, 'content/projects/together-for-all'), draft, { recursive: true });
    await writeFile(join(draft, 'project.yaml'), `draft: true\n${await read(facts)}`);
    await page.locator('a[href="/en/projects/in-the-making/"]').first().waitFor();
    await rm(draft, { recursive: true });
    await page.locator('a[href="/en/projects/in-the-making/"]').first().waitFor({ state: 'detached' });
  });

  test('the search page says that search needs the built site', async () => {
    await page.goto(`${preview.address}/en/search/`);
    await page.getByText('works only in the built site').waitFor();
  });

  test('no script of the site fails for want of permission', () => {
    expect(errors.filter((each) => /Content Security Policy/.test(each))).toEqual([]);
  });

  async function change(file: string, how: (text: string) => string): Promise<string> {
    const text = await read(file);
    expect(how(text)).not.toBe(text);
    await writeFile(join(preview.folder, file), how(text));
    return text;
  }

  function read(file: string): Promise<string> {
    return readFile(join(preview.folder, file), 'utf8');
  }
});

test('A preview that starts with a mistake shows it, and the site once it is mended', async () => {
  const place = 'content/places/83133.yaml';
  let right = '';
  const preview = await startPreview(async (folder) => {
    right = await readFile(join(folder, place), 'utf8');
    await writeFile(join(folder, place), 'names: Odorheiu Secuiesc\n');
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${preview.address}/en/`);
    await page.getByText(`${place}:1`).first().waitFor();
    await writeFile(join(preview.folder, place), right);
    await page.getByRole('heading', { level: 1, name: 'Social projects in Transylvania' }).waitFor();
  } finally {
    await preview.stop();
  }
});
