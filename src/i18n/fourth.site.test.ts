import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePage, tagsNamed, tagsWith, textOf } from '../checks/site/page.ts';
import { buildChanged, type Outcome } from '../testing/build.ts';

const LINE = "  rom: { name: 'Romani čhib', intl: 'ro-RO', openGraph: 'ro_RO', iso: 'rom', standIn: 'ro' },\n";
const together = 'content/projects/together-for-all';
const pages = {
  home: 'rom/index.html',
  told: 'rom/projects/together-for-all/index.html',
  untold: 'rom/projects/united-networks-2015/index.html',
  about: 'rom/about/index.html',
  romanian: 'ro/projects/together-for-all/index.html',
};

/** One line in locales.ts, one strings file, one narrative: no other file is touched. */
async function addRomani(folder: string) {
  const file = (name: string) => join(folder, name);
  const locales = await readFile(file('src/i18n/locales.ts'), 'utf8');
  await writeFile(
    file('src/i18n/locales.ts'),
    locales.replace(/^  en: .*\n/m, (line) => line + LINE),
  );
  const strings = await readFile(file('content/interface/ro.json'), 'utf8');
  await writeFile(
    file('content/interface/rom.json'),
    strings.replace('"projects": "Proiecte"', '"projects": "Projektura"'),
  );
  const narrative = await readFile(file(`${together}/narrative.ro.mdx`), 'utf8');
  await writeFile(
    file(`${together}/narrative.rom.mdx`),
    narrative.replace(/^title: .*$/m, 'title: Savorre savorrenge'),
  );
}

describe('A site with a fourth language, of which it has the strings and one narrative,', () => {
  let outcome: Outcome;
  const site: Record<string, string> = {};

  beforeAll(async () => {
    outcome = await buildChanged(addRomani, async (folder) => {
      for (const name of [
        ...Object.values(pages),
        'rom/manifest.webmanifest',
        'rom/feed.xml',
        'data/projects/together-for-all.json',
        'sitemap-0.xml',
      ]) {
        site[name] = await readFile(join(folder, name), 'utf8');
      }
    });
  });

  test('builds, and passes its checks', () => {
    expect(outcome.output).not.toContain('mistake');
    expect(outcome.code).toBe(0);
  });

  test('nowhere says undefined', () => {
    const found = Object.entries(site).filter(([, text]) => /\bundefined\b/.test(text));
    expect(found.map(([name]) => name)).toEqual([]);
  });

  test('says the interface in it', () => {
    expect(page(pages.home).lang).toBe('rom');
    expect(site[pages.home]).toContain('Projektura');
  });

  test('shows the narrative that it has, and offers it to the other languages', () => {
    expect(heading(pages.told)).toEqual({ text: 'Savorre savorrenge', lang: undefined });
    expect(site[pages.romanian]).toMatch(
      /<link rel="alternate" hreflang="rom" href="[^"]*\/rom\/projects\/together-for-all\/"/,
    );
  });

  test('shows a text that it does not have in another language, marked and said', () => {
    expect(heading(pages.untold).lang).toBe('hu');
    expect(tagsWith(page(pages.untold).page, 'data-missing')).toHaveLength(1);
    expect(heading(pages.about).lang).toBe('ro');
    expect(tagsWith(page(pages.about).page, 'data-missing')).toHaveLength(1);
  });

  test('marks what stands in: who pays, the site’s name', () => {
    const [statement] = tagsWith(page(pages.told).page, 'data-funding-statement');
    expect(statement?.attributes.lang).toBe('ro');
    expect(heading(pages.home).lang).toBe('ro');
  });

  test('keeps the stand-in out of the data, where a text is in the language that it is under', () => {
    const record = JSON.parse(site['data/projects/together-for-all.json'] ?? '{}') as {
      programme: { fund: object };
      narratives: object;
    };
    expect(Object.keys(record.programme.fund)).toEqual(['ro', 'hu', 'en']);
    expect(Object.keys(record.narratives).toSorted()).toEqual(['en', 'hu', 'ro', 'rom']);
  });

  test('is in the sitemap with what it has, and not with what it borrows', () => {
    expect(site['sitemap-0.xml']).toContain('/rom/projects/together-for-all/');
    expect(site['sitemap-0.xml']).not.toContain('/rom/projects/united-networks-2015/</loc>');
    expect(site['sitemap-0.xml']).not.toContain('/rom/about/</loc>');
  });

  function page(name: string) {
    const parsed = parsePage(name, site[name] ?? '');
    const [html] = tagsNamed(parsed, 'html');
    return { page: parsed, lang: html?.attributes.lang };
  }

  function heading(name: string) {
    const { page: parsed } = page(name);
    const [h1] = tagsNamed(parsed, 'h1');
    return { text: h1 ? textOf(parsed, h1).trim() : '', lang: h1?.attributes.lang };
  }
});
