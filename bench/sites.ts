import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { runMeasured, type Cost } from './cost.ts';
import { generateSite } from './generate.ts';
import { peers, preparePeer } from './peers.ts';

/** So many projects are real; a size counts them too. */
export const REAL_PROJECTS = 5;

/** Builds are of the same moment, so that two of them can be compared. */
const EPOCH = '1790000000';

/** This project first: the others are measured against it. */
export const sites: MeasuredSite[] = [
  {
    name: 'this',
    title: 'This project',
    site: 'dist',
    leavings: ['dist', '.astro', '.build', '.build-old', '.build-spare', '.build-spare-unfinished'],
    isThere: () => true,
    prepare: (projects, folder) => generateSite(Math.max(0, projects - REAL_PROJECTS), folder),
    // What npm run build does, without npm in between.
    build: async (folder, niceness) => [
      await runMeasured(['sh', '-c', await buildScript(folder)], own(folder, niceness)),
    ],
  },
  ...peers.map((peer): MeasuredSite => ({
    name: peer.name,
    title: peer.title,
    site: peer.site,
    // Peers keep their caches below a folder `node_modules`; their packages are elsewhere.
    leavings: [peer.site, '.astro', 'node_modules', 'resources'],
    isThere: () => peer.isThere(),
    prepare: (_projects, folder, own) => preparePeer(peer, own, folder),
    build: async (folder, niceness) => {
      const costs: Cost[] = [];
      for (const { command } of peer.steps) {
        costs.push(await runMeasured(command, { cwd: folder, niceness, env: { SOURCE_DATE_EPOCH: EPOCH } }));
      }
      return costs;
    },
  })),
];

/** A build in one number each: its steps follow each other. */
export function sumOf(steps: readonly Cost[]): Omit<Cost, 'output'> {
  const sum = (values: (number | undefined)[]) =>
    values.reduce((total, value) => (total === undefined || value === undefined ? undefined : total + value), 0);
  return {
    seconds: sum(steps.map(({ seconds }) => seconds)) ?? 0,
    cpuSeconds: sum(steps.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: steps.some(({ peakBytes }) => peakBytes === undefined)
      ? undefined
      : Math.max(...steps.map(({ peakBytes = 0 }) => peakBytes)),
  };
}

/** How many files a finished site has, how large they are together, and how many of them are pages. */
export async function extentOf(site: string): Promise<Extent> {
  const extent = { files: 0, bytes: 0, pages: 0 };
  for (const file of await filesIn(site)) {
    extent.files += 1;
    extent.bytes += (await stat(file)).size;
    if (file.endsWith('.html')) extent.pages += 1;
  }
  return extent;
}

export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

async function buildScript(folder: string): Promise<string> {
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  return scripts.build;
}

function own(folder: string, niceness: number) {
  const programs = join(folder, 'node_modules/.bin');
  if (!existsSync(programs)) throw new Error(`${programs} is not there: npm ci`);
  const env = { PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`, SOURCE_DATE_EPOCH: EPOCH };
  return { cwd: folder, niceness, env };
}

export interface MeasuredSite {
  name: string;
  title: string;
  /** The folder of the finished site. */
  site: string;
  /** What a build leaves: the finished site, and whatever a tool keeps to be faster next time. */
  leavings: string[];
  isThere(): boolean;
  /** Writes the site with so many projects into `folder`; `own` is this project's with as many. */
  prepare(projects: number, folder: string, own: string): Promise<void>;
  build(folder: string, niceness: number): Promise<Cost[]>;
}

export interface Extent {
  files: number;
  bytes: number;
  pages: number;
}
