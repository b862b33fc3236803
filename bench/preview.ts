import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { findBrowser, startBrowser } from '../src/browser/chromium.ts';
import { startPreview } from '../src/testing/dev.ts';

/**
 * `npx node bench/preview.ts [repetitions]`: how long it takes, in `npm run dev` with the projects of this site, from the moment a file is
 * saved until its change stands in a page that is open in a browser. Prints the median and the range of ten for each kind of change.
 */
const REPETITIONS = Number(process.argv[2] ?? 10);
const changes: Change[] = [
  { what: 'a narrative', file: 'content/projects/together-for-all/narrative.ro.mdx', from: '## Obiective', with: mark },
  { what: 'facts', file: 'content/projects/together-for-all/project.yaml', from: 'value: 416158', with: cents },
  {
    what: 'an organisation',
    file: 'content/organisations/caritas-asistenta-sociala.yaml',
    from: 'ro: „Caritas',
    with: mark,
  },
  { what: 'an interface string', file: 'content/interface/ro.json', from: '"title": "Date despre proiect', with: mark },
];

const preview = await startPreview();
const browser = await startBrowser(await findBrowser(join(tmpdir(), 'preview-browser')));
try {
  const page = await browser.newPage();
  await page.goto(`${preview.address}/ro/projects/together-for-all/`);
  for (const change of changes) {
    const right = await readFile(join(preview.folder, change.file), 'utf8');
    if (!right.includes(change.from)) throw new Error(`${change.file} does not hold “${change.from}”.`);
    const times: number[] = [];
    // The first compiles what no page has needed yet.
    for (let round = 0; round <= REPETITIONS; round += 1) {
      const time = await save(page, change, right, round);
      if (round > 0) times.push(time);
    }
    await writeFile(join(preview.folder, change.file), right);
    times.sort((a, b) => a - b);
    const [median, least, most] = [times[Math.floor(times.length / 2)], times[0], times.at(-1)];
    console.log(`${change.what.padEnd(20)} median ${whole(median)} ms (${whole(least)} to ${whole(most)})`);
  }
} finally {
  await browser.close();
  await preview.stop();
}

/** Milliseconds from saving the file to seeing the change. */
async function save(page: Page, change: Change, right: string, round: number): Promise<number> {
  const { written, seen } = change.with(round);
  const shown = page.getByText(seen).first();
  const start = performance.now();
  await writeFile(join(preview.folder, change.file), right.replace(change.from, change.from + written));
  await shown.waitFor({ state: 'attached' });
  return performance.now() - start;
}

function mark(round: number): Written {
  return { written: `-${round}-saved`, seen: `-${round}-saved` };
}

function cents(round: number): Written {
  return { written: `.${10 + round}`, seen: `416.158,${10 + round}` };
}

function whole(time: number | undefined): string {
  return time === undefined ? '–' : String(Math.round(time));
}

interface Change {
  what: string;
  file: string;
  /** The text behind which something is written. */
  from: string;
  with(round: number): Written;
}

interface Written {
  written: string;
  /** What a page then shows. */
  seen: string;
}
