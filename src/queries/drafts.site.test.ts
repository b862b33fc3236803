import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildChanged, type Outcome } from '../testing/build.ts';

/** A word that stands in the drafts and nowhere else. */
const WORD = 'Qwertzuiopia';
/** What would give a draft away: its word, its ids, its picture. */
const traces = [WORD, 'still-in-the-making', 'photo-of-the-making', 'guide-in-the-making'];
const drafts = ['a draft project', 'a draft update', 'an update of a draft project', 'a standing page for the preview'];

describe(`a build of content with ${drafts.join(', ')}`, () => {
  let outcome: Outcome;
  const names: string[] = [];
  const texts = new Map<string, string>();

  beforeAll(async () => {
    outcome = await buildChanged(addDrafts, async (site) => {
      const entries = await readdir(site, { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((each) => each.isFile())) {
        const file = join(entry.parentPath, entry.name);
        const name = file.slice(site.length + 1).replaceAll('\\', '/');
        names.push(name);
        texts.set(name, readable(await readFile(file)));
      }
    });
  });

  test('succeeds: drafts hold nothing up', () => {
    expect(outcome.output).not.toContain('mistake');
    expect(outcome.code).toBe(0);
  });

  test.each(traces)('leaves no file whose name has %s', (trace) => {
    expect(names.filter((name) => name.includes(trace))).toEqual([]);
  });

  test.each(traces)('leaves no %s in any page, feed, export, list, index or picture', (trace) => {
    expect([...texts].filter(([, text]) => text.includes(trace)).map(([name]) => name)).toEqual([]);
  });

  test('leaves no mark of a draft in the facts of the others', () => {
    expect([...texts].filter(([, text]) => text.includes('"draft"')).map(([name]) => name)).toEqual([]);
  });

  test('publishes what stands beside the drafts: the project that the draft update is about', () => {
    expect(names).toContain('ro/projects/together-for-all/index.html');
    expect([...texts.keys()].some((name) => name.startsWith('pagefind/'))).toBe(true);
  });
});

async function addDrafts(folder: string) {
  const content = join(folder, 'content');
  const draft = join(content, 'projects/still-in-the-making');
  await cp(join(content, 'projects/together-for-all'), draft, { recursive: true });
  await change(join(draft, 'project.yaml'), (text) => `draft: true\n${text}`);
  for (const locale of ['ro', 'hu', 'en']) {
    await change(
      join(draft, `narrative.${locale}.mdx`),
      (text) =>
        `${text.replace(/^title: .*$/m, `title: ${WORD} ${locale}`)}\n<Figure src="./photo-of-the-making.jpg" alt="${WORD}" />\n`,
    );
  }
  await writeFile(join(draft, 'photo-of-the-making.jpg'), await picture());

  const launch = await readFile(join(content, 'updates/2021-02-23-together-for-all-launch.yaml'), 'utf8');
  const told = launch.replaceAll(/title: .*/g, `title: ${WORD}`);
  await writeFile(join(content, 'updates/2021-02-24-draft-in-the-making.yaml'), `draft: true\n${told}`);
  const ofDraft = told.replace('project: together-for-all', 'project: still-in-the-making');
  await writeFile(join(content, 'updates/2021-02-25-of-the-making.yaml'), ofDraft);

  const guide = join(content, 'pages/guide-in-the-making');
  await mkdir(guide);
  await writeFile(join(guide, 'photo-of-the-making.png'), await picture());
  const page = `---\ntitle: ${WORD}\nsummary: ${WORD}\npreview: true\n---\n\n![${WORD}](./photo-of-the-making.png)\n`;
  for (const locale of ['ro', 'hu', 'en']) await writeFile(join(guide, `page.${locale}.mdx`), page);
}

function picture(): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 300, channels: 3, background: '#c04060' } })
    .jpeg()
    .toBuffer();
}

async function change(file: string, how: (text: string) => string) {
  await writeFile(file, how(await readFile(file, 'utf8')));
}

/** The search index is packed. */
function readable(bytes: Buffer): string {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}
