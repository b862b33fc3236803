import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildChanged, type Outcome } from '../testing/build.ts';
import {
  add,
  choose,
  field,
  fill,
  nameEntry,
  openEditor,
  openEntry,
  save,
  tick,
  type Editor,
  type Files,
} from '../testing/editor.ts';

/** What an officer does in an afternoon, one after the other, in the Hungarian editor; then the site is built from it. */
let editor: Editor;

beforeAll(async () => {
  editor = await openEditor('hu');
});
afterAll(() => editor.close());

const facts = 'content/projects/together-we-are-more/project.yaml';
const added = 'content/projects/garden-for-all';
const title = 'Mindenki kertje – ökumenikus közösségi kert';

describe('An officer', () => {
  test('corrects an amount: one line of one file changes, comments stay', async () => {
    await openEntry(editor, 'projects/entries/together-we-are-more/project');
    await fill(editor.page, 'amounts.0.value', '1300000.50');
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

  test('corrects a Hungarian title beside the Romanian one, and no letter of any text', async () => {
    const before = await editor.files();
    const file = 'content/projects/together-for-all/narrative.hu.mdx';
    await openEntry(editor, 'narratives/entries/together-for-all/narrative');
    const old = await field(editor.page, 'title', 1).locator('input').inputValue();
    await fill(editor.page, 'title', `${old} (javítva)`, 1);
    await save(editor);
    expect(changes(before, await editor.files())).toEqual({ [file]: [`- title: ${old}`, `+ title: ${old} (javítva)`] });
  });

  test('is told what is missing, in Hungarian, and nothing is written', async () => {
    const before = await editor.files();
    await openEntry(editor, 'organisations/new');
    await editor.page.locator('button[aria-keyshortcuts="Ctrl+S"]').click();
    await editor.page.getByText('Az azonosító nem lehet üres').first().waitFor();
    expect(await editor.files()).toEqual(before);
    await editor.page.goBack();
  });

  test('adds a whole project: facts once, and its texts in three languages', async () => {
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
contact: not-stated
sources:
  report:
    kind: document
    reference: Zárójelentés
lastChange: 2026-11-21
`);
  });
});
