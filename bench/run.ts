import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureBuild } from './build.ts';
import { measureIncremental } from './incremental.ts';
import { runMeasured } from './cost.ts';
import { circumstances, nothing, readResults, writeResults, type Measured, type Results } from './results.ts';
import { measurePages } from './pages.ts';
import { measureSearch, searchable } from './search.ts';
import { REAL_PROJECTS, sites, type MeasuredSite } from './sites.ts';
import { tablesOf, writeTables } from './tables.ts';
import { workshop } from './workshop.ts';

/**
 * `npm run bench -- [--sizes 5,1000] [--parts build,reading,search,incremental,preview] [--sites this,starlight] [--runs 3] [--nice 5]
 * [--to /tmp/bench]`: measures this project and its peers on the same content; see bench/README.md.
 */
const parts = ['build', 'reading', 'search', 'incremental', 'preview'] as const;
const folder = dirname(fileURLToPath(import.meta.url));
const options = readOptions();
const shop = workshop(options.to, options.niceness);
const results = await readResults(folder);

for (const size of options.sizes) {
  if (options.parts.has('build')) await onSites(size, 'build', (site) => measureBuild(site, size, runsFor(size), shop));
  if (options.parts.has('reading')) await onSites(size, 'reading', (site) => measurePages(site, size, shop));
  if (options.parts.has('search')) {
    await onSites(size, 'search', (site) => measureSearch(site, size, shop), searchable);
  }
  if (options.parts.has('incremental'))
    await onSites(size, 'incremental', (site) => measureIncremental(site, size, shop), ['this']);
}
if (options.parts.has('preview')) await measurePreview();

/** Measures one thing on the sites, one after the other, and writes down what it was as soon as a size is done. */
async function onSites<P extends 'build' | 'reading' | 'search' | 'incremental'>(
  size: number,
  part: P,
  measure: (site: MeasuredSite) => Promise<Figures<P>>,
  suited: readonly string[] = sites.map(({ name }) => name),
): Promise<void> {
  const figures: Record<string, Figures<P>> = {};
  const failed = new Set<string>();
  const now = circumstances();
  for (const site of sites) {
    if (!suited.includes(site.name) || !options.sites.has(site.name)) continue;
    if (!site.isThere()) {
      console.log(`${site.title} is left out: it is not installed (npm ci --prefix bench).`);
      continue;
    }
    console.log(`${new Date().toISOString().slice(11, 19)} ${part}, ${size} projects: ${site.title}`);
    try {
      figures[site.name] = await measure(site);
    } catch (error) {
      console.error(`${site.title} is left out: ${error instanceof Error ? error.message : String(error)}`);
      failed.add(site.name);
      process.exitCode = 1;
    }
  }
  const before = results[part][size] as Measured<Record<string, Figures<P>>> | undefined;
  const isSame = before?.day === now.day && before.machine === now.machine;
  const all: typeof figures = { ...(isSame ? before.figures : {}), ...figures };
  const order = sites.map(({ name }) => name);
  const valid = Object.entries(all).filter(([name]) => !failed.has(name));
  const inOrder = Object.fromEntries(valid.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  Object.assign(results[part], { [size]: { ...now, figures: inOrder } });
  await keep();
  const tables = tablesOf({ ...nothing(), [part]: { [size]: results[part][size] } });
  console.log(`\n${tables[part]}\n`);
}

/** bench/preview.ts prints a line for each kind of change: what, its median and its range. */
async function measurePreview(): Promise<void> {
  const now = circumstances();
  const { output } = await runMeasured([process.execPath, join(folder, 'preview.ts')], { cwd: dirname(folder) });
  console.log(output);
  const figures = [...output.matchAll(/^(.+?) +median (\d+) ms \((\d+) to (\d+)\)/gm)].map(
    ([, what = '', median, least, most]) => ({
      what,
      median: Number(median),
      least: Number(least),
      most: Number(most),
    }),
  );
  results.preview[REAL_PROJECTS] = { ...now, figures };
  await keep();
}

async function keep(): Promise<void> {
  await writeResults(folder, results);
  await writeTables(folder, results);
}

function runsFor(size: number): number {
  return options.runs ?? (size <= 1000 ? 3 : 1);
}

function readOptions() {
  const known = sites.map(({ name }) => name);
  try {
    const { values } = parseArgs({
      options: {
        sizes: { type: 'string', default: '5,200' },
        parts: { type: 'string', default: parts.join() },
        sites: { type: 'string', default: known.join() },
        runs: { type: 'string' },
        nice: { type: 'string', default: '0' },
        to: { type: 'string', default: join(tmpdir(), 'project-bench') },
      },
    });
    return {
      sizes: values.sizes.split(',').map((size) => numberIn(size, REAL_PROJECTS)),
      parts: new Set(values.parts.split(',').map((part) => oneOf(part, parts))),
      sites: new Set(values.sites.split(',').map((site) => oneOf(site, known))),
      runs: values.runs === undefined ? undefined : numberIn(values.runs, 1),
      niceness: numberIn(values.nice, 0),
      to: resolve(values.to),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

function numberIn(text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`“${text}” is no whole number of at least ${least}.`);
}

function oneOf<T extends string>(text: string, known: readonly T[]): T {
  const found = known.find((each) => each === text);
  if (found) return found;
  throw new Error(`“${text}” is none of ${known.join(', ')}.`);
}

type Figures<P extends keyof Results> = Results[P][string]['figures'] extends Record<string, infer F> ? F : never;
