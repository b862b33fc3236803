import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildChanged, type Outcome } from './testing/build.ts';

/** Words of the organisation whose site this is, in its languages and as parts of addresses. */
const OURS =
  /caritas|renovabis|transilvan|transylvan|erd[ée]ly|odorhei|udvarhely|harghita|hargita|norw|norveg|norvég|\bEEA\b|eeagrants|granturile SEE/iu;

const names = (text: string) => `\n  ro: ${text}\n  hu: ${text}\n  en: ${text}\n`;
const page = (title: string) => `---\ntitle: ${title}\nsummary: ${title}, pe scurt.\n---\n\n${title}.\n`;

/** All of another organisation's content, apart from the strings of the interface. */
const content: Record<string, string> = {
  'organisations/asociatia-mare.yaml': 'names:\n  ro: Asociația Mare\ncountry: RO\nwebsite: not-stated\n',
  'programmes/fondul-marii.yaml':
    `fund:${names('Fondul Mării')}name:${names('Porturi')}years: 2021–2027\noperator: not-stated\ndonors: [CH]\n` +
    `statement:${names('Finanțat prin Fondul Mării, programul Porturi 2021–2027.')}slogan: not-stated\n`,
  'counties/ct.yaml': 'names:\n  ro: Constanța\n  hu: Constanța\n',
  'places/60428.yaml':
    'names:\n  ro: Constanța\ncounty: ct\nkind: municipality\nlocality: 60437\nlatitude: 44.1733\nlongitude: 28.6383\n',
  'themes/porturi.yaml': `names:${names('Porturi')}`,
  'projects/farul/project.yaml': `originalLocale: ro
number: not-stated
programme:
  value: fondul-marii
  source: cerere
organisations:
  - id: asociatia-mare
    role: promoter
    source: cerere
period:
  start: 2022-01
  end: 2023-12
  months: 24
  standing: stated
  source: cerere
amounts: not-stated
places:
  - id: 60428
    role: venue
    source: cerere
targetGroups: not-stated
themes: [porturi]
contact: not-stated
sources:
  cerere:
    kind: document
    reference: Cererea de finanțare
    lang: ro
lastChange: 2026-11-21
`,
  'projects/farul/narrative.ro.mdx': `---
title: Farul
titleStanding: official
titleSource: cerere
summary: Un far pentru oraș.
plain: Un far luminează portul.
origin: original
lastChange: 2026-11-21
---

## Scopul proiectului

Un far.
`,
  'pages/about/page.ro.mdx': page('Despre'),
  'pages/accessibility/page.ro.mdx': page('Accesibilitate'),
  'pages/privacy/page.ro.mdx': page('Confidențialitate'),
};

async function replaceContent(folder: string) {
  const strings = join(folder, 'content/interface');
  for (const name of await readdir(strings)) {
    const text = await readFile(join(strings, name), 'utf8');
    // What another organisation would say there itself: examples of places, the description of the site.
    await writeFile(
      join(strings, name),
      text.replaceAll(new RegExp(`[\\p{L}-]*(?:${OURS.source})[\\p{L}-]*`, 'giu'), 'Constanța'),
    );
  }
  for (const name of await readdir(join(folder, 'content'))) {
    if (name !== 'interface') await rm(join(folder, 'content', name), { recursive: true });
  }
  for (const [name, text] of Object.entries(content)) {
    await mkdir(dirname(join(folder, 'content', name)), { recursive: true });
    await writeFile(join(folder, 'content', name), text);
  }
  const site = await readFile(join(folder, 'src/site.ts'), 'utf8');
  await writeFile(
    join(folder, 'src/site.ts'),
    site.replace(
      /name: withStandIns\(\{[^}]*\}\)/,
      "name: withStandIns({ ro: 'Proiecte la mare', hu: 'Tengeri tervek', en: 'Projects by the sea' })",
    ),
  );
}

describe('With content/ and src/site.ts of another organisation', () => {
  let outcome: Outcome;
  const texts = new Map<string, string>();

  beforeAll(async () => {
    outcome = await buildChanged(replaceContent, async (site) => {
      for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(html|xml|json|csv|jsonld|geojson|webmanifest|txt|js|css)$/.test(entry.name))
          continue;
        const file = join(entry.parentPath, entry.name);
        texts.set(file.slice(site.length + 1).replaceAll('\\', '/'), await readFile(file, 'utf8'));
      }
    });
  });

  test('the site builds, and passes its checks', () => {
    expect(outcome.output).not.toMatch(/mistakes?\n/);
    expect(outcome.code).toBe(0);
  });

  test('it is called what that organisation calls it, and shows its project', () => {
    expect(texts.get('en/index.html')).toContain('<title>Projects by the sea</title>');
    expect(texts.get('ro/projects/farul/index.html')).toContain('Fondul Mării');
  });

  test('nothing in it names the organisation, the region or the funders of this one', () => {
    const found = [...texts].flatMap(([name, text]) => {
      // The schema of the data lists the funders whose rules the software knows.
      const word = OURS.exec(text.replaceAll('eea-norway', ''));
      return word ? [`${name}: …${text.slice(Math.max(0, word.index - 40), word.index + 40)}…`] : [];
    });
    expect(found).toEqual([]);
  });
});
