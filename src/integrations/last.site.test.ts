import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, runBuild } from '../testing/build.ts';
import { drawPictures } from '../testing/little.ts';
import { sumsOf } from '../testing/sums.ts';

const together = 'content/projects/together-for-all';
const valley = 'content/projects/tara-nasaudului';

/** What an officer does between two builds, one after the other, and whether pages of the last build can still be right after it. */
const changes: { what: string; change: (folder: string) => Promise<unknown>; isTakenOver: boolean }[] = [
  { what: 'nothing', change: async () => {}, isTakenOver: true },
  {
    what: 'a paragraph of a translation',
    change: (folder) => appendFile(join(folder, together, 'narrative.hu.mdx'), '\nEgy új bekezdés.\n'),
    isTakenOver: true,
  },
  {
    what: 'a paragraph of an original, whose translations are then out of date',
    change: (folder) => appendFile(join(folder, together, 'narrative.ro.mdx'), '\nUn alineat nou.\n'),
    isTakenOver: true,
  },
  {
    what: 'a title, which stands in lists, feeds and search',
    change: (folder) => inFile(folder, `${valley}/narrative.en.mdx`, /^title: .*$/m, 'title: Another name'),
    isTakenOver: true,
  },
  {
    what: 'a fact',
    change: (folder) => inFile(folder, `${together}/project.yaml`, /^themes: .*$/m, 'themes: [health]'),
    isTakenOver: true,
  },
  {
    what: 'the name of a place',
    change: (folder) => inFile(folder, 'content/places/83133.yaml', 'Odorheiu Secuiesc', 'Odorhei'),
    isTakenOver: false,
  },
  {
    what: 'a string of the interface',
    change: (folder) => inFile(folder, 'content/interface/hu.json', '"title": "Projektek"', '"title": "A projektek"'),
    isTakenOver: false,
  },
  {
    what: 'a project more',
    change: (folder) =>
      cp(join(folder, valley), join(folder, 'content/projects/second-valley'), { recursive: true }).then(async () => {
        for (const locale of ['ro', 'hu', 'en']) {
          const file = `content/projects/second-valley/narrative.${locale}.mdx`;
          await inFile(folder, file, /^title: .*$/m, `title: Second valley ${locale}`);
          await inFile(folder, file, /^summary: [\s\S]*?\n(?=\w)/m, `summary: The second valley, ${locale}.\n`);
        }
      }),
    isTakenOver: true,
  },
  {
    what: 'a project less',
    change: (folder) => rm(join(folder, 'content/projects/second-valley'), { recursive: true }),
    isTakenOver: true,
  },
  {
    what: 'a page of dist/ that somebody has edited by hand',
    change: (folder) => appendFile(join(folder, 'dist/ro/projects/together-for-all/index.html'), '<p>by hand</p>'),
    isTakenOver: true,
  },
];

describe('A build that takes over what is still right makes the site of a full build, byte for byte, after', () => {
  const environment = { SOURCE_DATE_EPOCH: '1763700000' };
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taken-over-'));
    await copyProject(folder);
    await drawPictures(folder);
    await build({ SITE_PROCESSES: '3' });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.for(changes)('$what', async ({ change, isTakenOver }) => {
    await change(folder);
    const output = await build();
    expect(/\d+ pages and files are as they were/.test(output)).toBe(isTakenOver);
    const sums = await sumsOf(join(folder, 'dist'));

    await rm(join(folder, '.astro/cache/site.bin'));
    await rm(join(folder, '.astro/cache/content.bin'));
    expect(await build()).not.toContain('are as they were');
    expect(await sumsOf(join(folder, 'dist'))).toEqual(sums);
  });

  async function build(settings: Record<string, string> = {}): Promise<string> {
    const { code, output } = await runBuild(folder, '/', { ...environment, ...settings });
    expect(code, output.slice(-4000)).toBe(0);
    return output;
  }
});

async function inFile(folder: string, file: string, found: string | RegExp, instead: string) {
  const text = await readFile(join(folder, file), 'utf8');
  const changed = text.replace(found, instead);
  if (changed === text) throw new Error(`${file} has no ${String(found)}.`);
  await writeFile(join(folder, file), changed);
}
