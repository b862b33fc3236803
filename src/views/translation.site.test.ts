import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { langOf, parsePage, tagsNamed, tagsWith, textOf, type Page } from '../checks/site/page.ts';
import { buildChanged, type Outcome } from '../testing/build.ts';

/** A copy in which one project has no Romanian text, and the original of another was changed after its translations were made. */
const MISSING = 'together-for-all';
const CHANGED = 'united-networks-2015';
const files = new Map<string, string>();
/** What the Romanian index keeps of each page. */
const kept: string[] = [];
let outcome: Outcome;

beforeAll(async () => {
  outcome = await buildChanged(
    async (project) => {
      await rm(join(project, `content/projects/${MISSING}/narrative.ro.mdx`));
      const original = join(project, `content/projects/${CHANGED}/narrative.hu.mdx`);
      const text = await readFile(original, 'utf8');
      await writeFile(
        original,
        text.replace(/^lastChange: .*$/m, 'lastChange: 2026-12-24').concat('\n\nÚj bekezdés.\n'),
      );
    },
    async (site) => {
      const pages = ['ro', 'hu', 'en'].flatMap((locale) =>
        [MISSING, CHANGED].map((id) => `${locale}/projects/${id}/index.html`),
      );
      for (const name of [...pages, 'sitemap-0.xml']) files.set(name, await readFile(join(site, name), 'utf8'));
      const fragments = join(site, 'pagefind/ro/fragment');
      for (const name of await readdir(fragments))
        kept.push(gunzipSync(await readFile(join(fragments, name))).toString('utf8'));
    },
  );
});

function page(locale: string, id: string): Page {
  const name = `${locale}/projects/${id}/index.html`;
  return parsePage(name, files.get(name) ?? '');
}

test('A site with a missing and an outdated translation builds', () => {
  expect(outcome.code, outcome.output.slice(-2000)).toBe(0);
});

describe('A page without a text in its language', () => {
  test('says so in the language of the reader', () => {
    const [note] = tagsWith(page('ro', MISSING), 'data-missing');
    expect(note && textOf(page('ro', MISSING), note)).toContain('nu are încă text în limba română');
  });

  test('shows the facts in the language of the reader and the original with its lang', () => {
    const shown = page('ro', MISSING);
    const [title] = tagsNamed(shown, 'h1');
    expect(title?.attributes['lang']).toBe('en');
    expect(shown.text).toContain('Promotor de proiect');
    expect(shown.text).toContain('416.158');
  });

  test('keeps the original out of the Romanian index', () => {
    const shown = page('ro', MISSING);
    const [paragraph] = tagsNamed(shown, 'p').filter(({ parent }) => parent?.attributes['class'] === 'prose');
    const sentence = paragraph && textOf(shown, paragraph).slice(0, 40);
    expect(langOf(paragraph)).toBe('en');
    expect(sentence).toHaveLength(40);
    expect(kept.filter((each) => each.includes(`/ro/projects/${MISSING}/`))).toHaveLength(1);
    expect(kept.filter((each) => each.includes(sentence ?? ''))).toEqual([]);
  });

  test('is nobody’s version in another language, neither in the pages nor in the sitemap', () => {
    const address = `/ro/projects/${MISSING}/`;
    for (const locale of ['ro', 'hu', 'en']) {
      const named = tagsNamed(page(locale, MISSING), 'link')
        .filter(({ attributes }) => attributes['hreflang'] && attributes['rel'] === 'alternate')
        .map(({ attributes }) => attributes['href'] ?? '');
      expect(named.filter((href) => href.endsWith(address))).toEqual([]);
      expect(named.some((href) => href.endsWith(`/hu/projects/${MISSING}/`))).toBe(true);
    }
    expect(files.get('sitemap-0.xml')).not.toContain(address);
  });

  test('still carries the notice of its funder', () => {
    expect(tagsWith(page('ro', MISSING), 'data-notice-text')).toHaveLength(1);
  });
});

describe('A translation older than its original', () => {
  test.each([
    ['ro', '21 noiembrie 2026', '24 decembrie 2026'],
    ['en', '21 November 2026', '24 December 2026'],
  ])('says so in %s with both dates', (locale, translated, changed) => {
    const shown = page(locale, CHANGED);
    const [note] = tagsWith(shown, 'data-outdated');
    const said = note ? textOf(shown, note) : '';
    expect(said).toContain(translated);
    expect(said).toContain(changed);
  });

  test('is not said of the original, nor of translations that are up to date', () => {
    expect(tagsWith(page('hu', CHANGED), 'data-outdated')).toHaveLength(0);
    expect(tagsWith(page('hu', MISSING), 'data-outdated')).toHaveLength(0);
  });
});
