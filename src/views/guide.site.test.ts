import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeCodes } from '../i18n/locales.ts';
import { startPreview, type Preview } from '../testing/dev.ts';
import { openBrowser, siteFiles } from '../testing/site.ts';

const folder = 'content/pages/guide';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));

test('The guide and its pictures are no part of the public site', () => {
  const names = pictures.map((name) => name.replace('.png', '.'));
  const found = siteFiles().filter(
    (name) => name.includes('/guide/') || names.some((picture) => name.includes(`/${picture}`)),
  );
  expect(found).toEqual([]);
});

describe.each(localeCodes)('The guide in %s', (locale) => {
  const text = readFileSync(join(folder, `page.${locale}.mdx`), 'utf8');

  test('names only commands that there are', () => {
    const commands = [...text.matchAll(/npm run ([a-z-]+)/g)].map(([, name = '']) => name);
    expect(new Set(commands)).toEqual(
      new Set(['edit', 'dev', 'check', 'new', 'translate-status', 'translated', 'build']),
    );
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('has every picture in its own language, each with a text in its place', () => {
    const shown = [...text.matchAll(/!\[([^\]]{20,})\]\(\.\/([^)]+)\)/g)].map(([, , name = '']) => name);
    expect(shown.toSorted()).toEqual(pictures.filter((name) => name.endsWith(`-${locale}.png`)));
    expect(shown).toHaveLength(5);
  });
});

describe('In the preview', () => {
  let preview: Preview;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    preview = await startPreview();
  });

  afterAll(async () => {
    await preview.stop();
    await browser.close();
  });

  test.each(localeCodes)('the guide is shown with its pictures: %s', async (locale) => {
    const page = await browser.newPage();
    await page.goto(`${preview.address}/${locale}/guide/`);
    const images = page.locator('.prose img');
    await images.nth(4).waitFor();
    expect(await images.count()).toBe(5);
    for (const image of await images.all()) {
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth), { timeout: 30_000 })
        .toBeGreaterThan(0);
    }
  });
});
