import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildChanged, type Outcome } from '../testing/build.ts';
import {
  add,
  beginText,
  choose,
  field,
  fill,
  nameEntry,
  openEditor,
  openEntry,
  save,
  SAVE,
  tick,
  unfold,
  writeContent,
  type Editor,
  type Files,
} from '../testing/editor.ts';

/** What an officer does in an afternoon, one after the other, in the Hungarian editor; then the site is built from it. */
let editor: Editor;

beforeAll(async () => {
  editor = await openEditor('hu', `${untranslated}/narrative.hu.mdx`);
});
afterAll(() => editor.close());

const facts = 'content/projects/together-we-are-more/project.yaml';
const untranslated = 'content/projects/tara-nasaudului';
const added = 'content/projects/garden-for-all';
const titles = { ro: 'Grădina pentru toți', hu: 'Mindenki kertje', en: 'A garden for all' };
const summaries = { ro: 'O grădină pentru oraș.', hu: 'Kert a városnak.', en: 'A garden for the town.' };

describe('An officer', () => {
  test('corrects an amount: one line of one file changes, comments stay', async () => {
    await openEntry(editor, 'projects/entries/together-we-are-more/project');
    await unfold(editor.page, 'amounts', 0);
    await fill(editor.page, 'amounts.0.value', '1300000.5');
    await save(editor);
    expect(changes(editor.before, await editor.files())).toEqual({
      [facts]: ['-     value: 1279461.60', '+     value: 1300000.5'],
    });
  });

  test('adds a partner, picked by name, with role and source', async () => {
    const before = await editor.files();
    await openEntry(editor, 'projects/entries/together-we-are-more/project');
    await add(editor.page, 'organisations');
    await choose(editor.page, 'organisations.3.id', 'universitatea-babes-bolyai');
    await choose(editor.page, 'organisations.3.role', 'collaborator');
    await tick(editor.page, 'organisations.3.source', 'document');
    await save(editor);
    expect(changes(before, await editor.files())).toEqual({
      [facts]: ['+   - id: universitatea-babes-bolyai', '+     role: collaborator', '+     source: document'],
    });
  });

  test('corrects a Hungarian title, the Romanian one beside it, and no letter of any text', async () => {
    const before = await editor.files();
    const file = 'content/projects/together-for-all/narrative.hu.mdx';
    await openEntry(editor, 'narratives/entries/together-for-all/narrative');
    const old = await field(editor.page, 'title').locator('input').inputValue();
    expect(await field(editor.page, 'title', 1).locator('input').inputValue()).toMatch(/^Toți pentru toți/);
    await fill(editor.page, 'title', `${old} (javítva)`);
    await save(editor);
    expect(changes(before, await editor.files())).toEqual({ [file]: [`- title: ${old}`, `+ title: ${old} (javítva)`] });
  });

  test('corrects a Romanian title of which there is no Hungarian text, and begins none by that', async () => {
    const before = await editor.files();
    await openEntry(editor, 'narratives/entries/tara-nasaudului/narrative', 1);
    const old = await field(editor.page, 'title', 1).locator('input').inputValue();
    await fill(editor.page, 'title', `${old} (corectat)`, 1);
    await save(editor);
    expect(changes(before, await editor.files())).toEqual({
      [`${untranslated}/narrative.ro.mdx`]: [`- title: ${old}`, `+ title: ${old} (corectat)`],
    });
  });

  test('is told what is missing, in Hungarian, and nothing is written', async () => {
    const before = await editor.files();
    await openEntry(editor, 'organisations/new');
    await editor.page.locator(SAVE).click();
    await editor.page.getByText('Az azonosító nem lehet üres').first().waitFor();
    expect(await editor.files()).toEqual(before);
    await editor.page.goBack();
  });

  test('adds the facts of a whole project, once', async () => {
    const { page } = editor;
    await openEntry(editor, 'projects/new');
    await nameEntry(page, 'garden-for-all');
    await choose(page, 'originalLocale', 'hu');
    await add(page, 'sources');
    await fill(page, 'sources.0.key', 'report');
    await choose(page, 'sources.0.kind', 'document');
    await fill(page, 'sources.0.reference', 'Zárójelentés');
    await add(page, 'organisations');
    await choose(page, 'organisations.0.id', 'caritas-alba-iulia');
    await choose(page, 'organisations.0.role', 'promoter');
    await tick(page, 'organisations.0.source', 'report');
    await fill(page, 'period.start', '2022-03');
    await choose(page, 'period.standing', 'stated');
    await tick(page, 'period.source', 'report');
    await add(page, 'amounts');
    await choose(page, 'amounts.0.kind', 'total');
    await fill(page, 'amounts.0.value', '45000');
    await choose(page, 'amounts.0.currency', 'RON');
    await tick(page, 'amounts.0.source', 'report');
    await add(page, 'places');
    await choose(page, 'places.0.id', '83133');
    await choose(page, 'places.0.role', 'venue');
    await tick(page, 'places.0.source', 'report');
    await choose(page, 'themes', 'education');
    await fill(page, 'lastChange', '2026-11-21');
    await save(editor);
    const files = await editor.files();
    expect(files[`${added}/project.yaml`]).toBe(`originalLocale: hu
number: not-stated
programme: not-stated
organisations:
  - id: caritas-alba-iulia
    role: promoter
    source: report
period:
  start: 2022-03
  end: not-stated
  months: not-stated
  standing: stated
  source: report
amounts:
  - kind: total
    value: 45000
    currency: RON
    source: report
places:
  - id: 83133
    role: venue
    source: report
targetGroups: not-stated
themes: [education]
contact: not-stated
sources:
  report:
    kind: document
    reference: Zárójelentés
lastChange: 2026-11-21
`);
  });

  test('adds its texts, the one in the officer’s language first, language beside language', async () => {
    const { page } = editor;
    await openEntry(editor, 'narratives/new');
    await nameEntry(page, 'garden-for-all');
    await write('hu', 0);
    for (const locale of ['ro', 'en'] as const) {
      await beginText(page, locale);
      await write(locale, 1);
    }
    await save(editor);
    const files = await editor.files();
    expect(files[`${added}/narrative.hu.mdx`]).toBe(`---
title: ${titles.hu}
titleStanding: official
titleSource: report
summary: ${summaries.hu}
origin: original
lastChange: 2026-11-21
---

## Cél

<Note title="Megjegyzés">
A kert **mindenkié**.
</Note>
`);
    expect(Object.keys(files).filter((name) => name.startsWith(added))).toHaveLength(4);
  });
});

describe('Built from what was saved, the site has it in all three languages:', () => {
  const pages: Partial<Record<string, string>> = {};
  let outcome: Outcome;

  beforeAll(async () => {
    const files = await editor.files();
    const look = async (site: string) => {
      for (const path of looked) pages[path] = await readFile(join(site, path, 'index.html'), 'utf8');
    };
    outcome = await buildChanged((project) => writeContent(project, files), look);
  });

  test('it builds', () => {
    expect(outcome.code, outcome.output.slice(-2000)).toBe(0);
  });

  test.for([
    ['ro/projects/together-we-are-more', ['1.300.000,50', 'Universitatea Babeș-Bolyai']],
    ['hu/projects/together-we-are-more', ['1 300 000,50', 'Babeș-Bolyai Tudományegyetem']],
    ['en/projects/together-we-are-more', ['1,300,000.50', 'Babeș-Bolyai University']],
    ['hu/projects/together-for-all', ['(javítva)']],
    ['ro/projects/garden-for-all', [titles.ro, '45.000', 'Odorheiu Secuiesc']],
    ['hu/projects/garden-for-all', [titles.hu, '45 000', 'Székelyudvarhely']],
    ['en/projects/garden-for-all', [titles.en, '45,000', 'Odorheiu Secuiesc']],
  ] as const)('/%s/ has %j', ([path, words]) => {
    const text = (pages[path] ?? '').replace(/[\u00a0\u202f]|&nbsp;/g, ' ');
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });
});

const looked = ['together-we-are-more', 'together-for-all', 'garden-for-all'].flatMap((id) =>
  ['ro', 'hu', 'en'].map((locale) => `${locale}/projects/${id}`),
);

/** Fills in the text of the new project in one language. */
async function write(locale: keyof typeof titles, pane: number) {
  const { page } = editor;
  await fill(page, 'title', titles[locale], pane);
  await choose(page, 'titleStanding', locale === 'hu' ? 'official' : 'translation', pane);
  if (locale === 'hu') {
    await add(page, 'titleSource', pane);
    await fill(page, 'titleSource.0', 'report', pane);
  }
  await fill(page, 'summary', summaries[locale], pane);
  await choose(page, 'origin', locale === 'hu' ? 'original' : 'translation', pane);
  await fill(page, 'lastChange', '2026-11-21', pane);
  await fill(page, 'body', '## Cél\n\n<Note title="Megjegyzés">\nA kert **mindenkié**.\n</Note>', pane);
}

/** The lines that differ, by file: `- ` those that went, `+ ` those that came. */
function changes(before: Files, after: Files): Record<string, string[]> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const [old, now] = [linesOf(before[name]), linesOf(after[name])];
      const lines = [...without(old, now).map((line) => `- ${line}`), ...without(now, old).map((line) => `+ ${line}`)];
      return lines.length > 0 ? [[name, lines]] : [];
    }),
  );
}

function linesOf(text = ''): string[] {
  return text.split('\n');
}

/** The lines of `one` that `other` does not have, each as often as it has it less. */
function without(one: string[], other: string[]): string[] {
  const left = [...other];
  return one.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
