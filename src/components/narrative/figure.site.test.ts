import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { parsePage, tagsNamed, type Page } from '../../checks/site/page.ts';
import { buildChanged } from '../../testing/build.ts';

let page: Page;
let images: string[];
/** The images that tell who made them. */
let telling: string[];

beforeAll(async () => {
  const outcome = await buildChanged(
    async (project) => {
      const folder = join(project, 'content/projects/together-for-all');
      const picture = sharp({ create: { width: 1600, height: 900, channels: 3, background: '#17594a' } });
      await writeFile(
        join(folder, 'centre.jpg'),
        await picture
          .withExif({ IFD0: { Artist: 'A name that stays private' } })
          .jpeg()
          .toBuffer(),
      );
      const narrative = join(folder, 'narrative.en.mdx');
      const figure = '<Figure src="./centre.jpg" alt="The centre from the street" caption="The centre" />';
      await writeFile(narrative, `${await readFile(narrative, 'utf8')}\n${figure}\n`);
    },
    async (site) => {
      page = parsePage(
        'en/projects/x/index.html',
        await readFile(join(site, 'en/projects/together-for-all/index.html'), 'utf8'),
      );
      images = (await readdir(join(site, '_astro'))).filter((name) => name.startsWith('centre.'));
      const texts = await Promise.all(images.map((name) => readFile(join(site, '_astro', name), 'latin1')));
      telling = images.filter((_, index) => texts[index]?.includes('stays private'));
    },
  );
  expect(outcome.code, outcome.output.slice(-2000)).toBe(0);
});

test('A picture of a narrative is served as AVIF and WebP in several sizes', () => {
  const sources = tagsNamed(page, 'source').map(({ attributes }) => attributes['type']);
  expect(sources).toEqual(['image/avif', 'image/webp']);
  expect(images.filter((name) => name.endsWith('.avif')).length).toBeGreaterThanOrEqual(3);
});

test('It has its dimensions, so that nothing shifts while it loads, its alternative text and its caption', () => {
  const [image] = tagsNamed(page, 'img').filter(({ attributes }) => attributes['alt'] === 'The centre from the street');
  expect(Number(image?.attributes['width']) / Number(image?.attributes['height'])).toBeCloseTo(16 / 9);
  expect(image?.attributes['loading']).toBe('lazy');
  expect(page.text).toContain('The centre');
});

test('What the camera wrote into it does not reach the site', () => {
  expect(images.length).toBeGreaterThan(0);
  expect(telling).toEqual([]);
});
