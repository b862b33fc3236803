import { gzipSync } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import { parsePage, tagsNamed } from '../../checks/site/page.ts';
import { localeCodes, type Locale } from '../../i18n/locales.ts';
import { outlines } from '../../map/borders.ts';
import { namesOf } from '../../model/name.ts';
import { readContent } from '../../source/read.ts';
import RegionMap from './RegionMap.astro';

/** What the markup of a map may cost on a page, compressed; issue 3 says 8 kB. */
const BUDGET = 8000;

const container = await AstroContainer.create();
const { content } = await readContent(process.cwd());

interface Shown {
  links: 'none' | 'counties' | 'all';
  only?: (county: string) => boolean;
}

/** The map of our counties and places as a page asks for it. */
function render(locale: Locale, { links, only = () => true }: Shown): Promise<string> {
  const nameIn = (entry: Parameters<typeof namesOf>[0]) => {
    const { text: label, lang } = namesOf(entry, locale).name;
    return { label, lang };
  };
  return container.renderToString(RegionMap, {
    props: {
      locale,
      caption: 'Where the projects are',
      counties: content.counties
        .filter(({ id }) => only(id))
        .map(({ id, data }) => ({
          id,
          ...nameIn(data),
          ...(links !== 'none' && { href: `/sub/path/${locale}/places/${id}/`, count: 3 }),
        })),
      points: content.places
        .filter(({ data }) => only(data.county))
        .map(({ id, data: { latitude, longitude, names } }) => ({
          latitude,
          longitude,
          ...nameIn({ names }),
          ...(links === 'all' && { href: `/sub/path/${locale}/places/${id}/` }),
        })),
    },
  });
}

const titlesOf = (html: string) => [...html.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);

describe.each(localeCodes)('The map in %s', (locale) => {
  test.for<Shown>([{ links: 'all' }, { links: 'counties' }, { links: 'none' }])(
    'costs less than 8 kB with every county and place, links: $links',
    async (shown) => {
      const html = await render(locale, shown);
      expect(html.match(/<circle/g)).toHaveLength(content.places.length);
      expect(gzipSync(html, { level: 9 }).length).toBeLessThan(BUDGET);
    },
  );

  test('costs less than 5 kB with one county', async () => {
    const html = await render(locale, { links: 'all', only: (county) => county === 'cv' });
    expect(gzipSync(html, { level: 9 }).length).toBeLessThan(5000);
  });

  test('credits who drew it, and says that it was changed', async () => {
    const html = await render(locale, { links: 'none' });
    expect(html).toContain('© MapSVG, VictorCazanave');
    expect(html).toContain('https://creativecommons.org/licenses/by/4.0/');
    expect(html).toMatch(/simplificate|egyszerűsítve|simplified/);
  });
});

test('A map of all forty-two counties as links costs less than 8 kB', async () => {
  const html = await container.renderToString(RegionMap, {
    props: {
      locale: 'en',
      caption: 'Every county',
      counties: [...outlines.keys()].map((id) => ({ id, label: `County ${id}`, href: `/en/places/${id}/`, count: 1 })),
    },
  });
  expect(gzipSync(html, { level: 9 }).length).toBeLessThan(BUDGET);
});

test('Every county that leads somewhere is a link with its name and the number of its projects, in the order given', async () => {
  const page = parsePage('map.html', await render('en', { links: 'counties' }));
  const hrefs = tagsNamed(page, 'a').map(({ attributes }) => attributes['href']);
  expect(hrefs.slice(0, -2)).toEqual(content.counties.map(({ id }) => `/sub/path/en/places/${id}/`));
  expect(titlesOf(await render('en', { links: 'counties' })).slice(0, 2)).toEqual([
    'Bihor: 3 projects',
    'Bistrița-Năsăud: 3 projects',
  ]);
});

test('Numbers are said in the language of the page', async () => {
  expect(titlesOf(await render('ro', { links: 'counties' }))).toContain('Harghita: 3 proiecte');
  expect(titlesOf(await render('hu', { links: 'counties' }))).toContain('Hargita: 3 projekt');
});

test('Every place has its name, marked where it is of another language', async () => {
  const html = await render('en', { links: 'all' });
  expect(html).toMatch(/<a href="[^"]*83133\/" lang="ro">\s*<title>Odorheiu Secuiesc<\/title>/);
  expect(titlesOf(html)).toHaveLength(content.counties.length + content.places.length);
  expect(await render('ro', { links: 'all' })).not.toContain('lang="ro"');
});

test('A map with links is a group of them; one without is a picture', async () => {
  expect(await render('en', { links: 'all' })).toMatch(/<svg[^>]*role="group"[^>]*aria-label="[^"]+"/);
  expect(await render('en', { links: 'none' })).toMatch(/<svg[^>]*role="img"[^>]*aria-label="[^"]+"/);
});

test('A map asks for one picture, when it comes near, and carries no inline style, which the content security policy forbids', async () => {
  const html = await render('en', { links: 'all' });
  expect(html.match(/<img\b[^>]*>/g)).toEqual([expect.stringMatching(/alt=""[^>]*loading="lazy"/)]);
  expect(html).not.toMatch(/\sstyle=|<style|<script|<image|<use/);
});
