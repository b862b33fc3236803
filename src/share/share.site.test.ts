import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isErrorPage, linksOf, parsePage, tagsNamed, type Page } from '../checks/site/page.ts';
import { localeCodes } from '../i18n/locales.ts';
import { site } from '../site.ts';
import { bases, type Base } from '../testing/setup.ts';
import { siteFiles, siteFolder } from '../testing/site.ts';

describe.for(bases)('Below %s', (base) => {
  const pages = () =>
    siteFiles()
      .filter((name) => name.endsWith('.html'))
      .map((name) => pageOf(name, base));

  test('every page that can be shared has an image that is there, 1200 × 630, with its words', async () => {
    const images = new Set<string>();
    for (const page of pages().filter((each) => !isErrorPage(each) && !isWorkingPaper(each))) {
      const address = metaOf(page, 'og:image');
      expect(address, page.file).toMatch(`${site.address}${base}`);
      expect(metaOf(page, 'og:image:alt'), page.file).not.toBe('');
      expect(metaOf(page, 'twitter:card'), page.file).toBe('summary_large_image');
      expect([metaOf(page, 'og:image:width'), metaOf(page, 'og:image:height')], page.file).toEqual(['1200', '630']);
      images.add(address);
    }
    for (const address of images) {
      const image = sharp(fileAt(new URL(address).pathname, base));
      expect(await image.metadata(), address).toMatchObject({ format: 'png', width: 1200, height: 630 });
    }
  });

  test('a working paper tells search engines and others that it is none of theirs', () => {
    const papers = pages().filter(isWorkingPaper);
    expect(papers.length).toBeGreaterThan(0);
    for (const page of papers) {
      expect(metaOf(page, 'robots'), page.file).toBe('noindex');
      for (const name of ['og:url', 'og:image', 'twitter:card']) expect(metaOf(page, name), page.file).toBe('');
      expect(
        linksOf(page, 'alternate').filter(({ attributes }) => attributes.hreflang),
        page.file,
      ).toEqual([]);
    }
  });

  test('every project has an image of its own in every language', () => {
    const projects = pages().filter(
      (page) => /^\/..\/projects\/[^/]+\/$/.test(page.path) && metaOf(page, 'og:type') === 'article',
    );
    expect(projects.length).toBeGreaterThan(0);
    const wanted = projects.map(({ path }) => `${site.address}${base}${path.slice(1)}share.png`);
    expect(projects.map((page) => metaOf(page, 'og:image'))).toEqual(wanted);
  });

  test.for(localeCodes)('the manifest in %s is linked, and all that it names is there', async (locale) => {
    const [link, ...others] = linksOf(pageOf(`${locale}/index.html`, base), 'manifest');
    expect(others).toEqual([]);
    const manifest = JSON.parse(readFileSync(fileAt(link?.attributes.href ?? '', base), 'utf8')) as Manifest;
    expect(manifest).toMatchObject({ lang: locale, name: site.name[locale], scope: base });
    expect(existsSync(join(fileAt(manifest.start_url, base), 'index.html'))).toBe(true);
    for (const { src, sizes } of manifest.icons) {
      const { width, height, format } = await sharp(fileAt(src, base)).metadata();
      expect({ sizes: `${width}x${height}`, format }).toEqual({ sizes, format: 'png' });
    }
  });

  test('every page names icons that are there', async () => {
    const named = pages().flatMap((page) => ['icon', 'apple-touch-icon'].flatMap((each) => linksOf(page, each)));
    const addresses = [...new Set(named.map(({ attributes }) => attributes.href ?? ''))];
    const [drawn, files] = [/^data:/, /^(?!data:)/].map((kind) => addresses.filter((address) => kind.test(address)));
    expect(files?.map((address) => address.slice(base.length)).sort()).toEqual(['apple-touch-icon.png', 'favicon.ico']);
    expect(files?.filter((address) => !existsSync(fileAt(address, base)))).toEqual([]);
    // The one that every visit needs is within the page: the drawing of public/favicon.svg.
    const drawings = drawn?.map((address) => decodeURIComponent(address.slice(address.indexOf(',') + 1)));
    expect(drawings).toHaveLength(1);
    expect(
      await sharp(Buffer.from(drawings?.[0] ?? ''))
        .raw()
        .toBuffer(),
    ).toEqual(
      await sharp(fileAt(`${base}favicon.svg`, base))
        .raw()
        .toBuffer(),
    );
  });
});

test('favicon.ico holds a PNG of 32 × 32', async () => {
  const icon = readFileSync(join(siteFolder(), 'favicon.ico'));
  const [length, offset] = [icon.readUInt32LE(14), icon.readUInt32LE(18)];
  expect(icon.length).toBe(offset + length);
  expect(await sharp(icon.subarray(offset)).metadata()).toMatchObject({ format: 'png', width: 32, height: 32 });
});

test('apple-touch-icon.png fills its 180 × 180, because phones cut its corners themselves', async () => {
  const icon = sharp(join(siteFolder(), 'apple-touch-icon.png'));
  expect(await icon.metadata()).toMatchObject({ width: 180, height: 180, hasAlpha: false });
});

function pageOf(name: string, base: Base): Page {
  return parsePage(name, readFileSync(join(siteFolder(base), name), 'utf8'));
}

/** The visibility sheet of a project: public, but not for search engines. */
function isWorkingPaper({ path }: Page): boolean {
  return path.endsWith('/visibility/');
}

function metaOf(page: Page, name: string): string {
  const found = tagsNamed(page, 'meta').filter(
    ({ attributes }) => attributes.property === name || attributes.name === name,
  );
  return found.length === 1 ? (found[0]?.attributes.content ?? '') : '';
}

function fileAt(address: string, base: Base): string {
  return join(siteFolder(base), address.slice(base.length));
}

interface Manifest {
  start_url: string;
  icons: { src: string; sizes: string }[];
}
