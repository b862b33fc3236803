import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { build } from '../build.ts';
import type { Outlines } from '../checks/site/site.ts';
import { isLocale } from '../i18n/locales.ts';
import { sumOf } from '../model/sum.ts';
import { isStated } from '../schema/text.ts';
import { site } from '../site.ts';
import { partOfBuild, type Part } from '../source/build.ts';
import { codeSum } from '../source/code.ts';
import { filesIn } from '../source/folder.ts';
import { writePacked } from '../source/packed.ts';
import { processesFor } from '../processes/count.ts';
import { giveBack } from '../processes/memory.ts';
import { inProcesses } from '../processes/pool.ts';
import { LastSite } from './last.ts';
import { fileOf, type Place, type Start, type Task } from './task.ts';

/** So many pages are made before another process has read the facts of all projects. */
const FEW = 2000;

/** What the steps of a build tell each other, besides the files. */
export interface Making {
  /** What the steps need to know of the content. */
  content?: Part;
  /** Ends when a spare site is there (spare.ts), or none will be. */
  spare?: Promise<void>;
  /** The site of the build before; there once the pages are made. */
  last?: LastSite;
  /** Ends when the search indexes are written and, once the pages are checked, the links into them are too. */
  indexing?: Promise<void>;
  /** What was found in the finished pages; there once they have passed their checks. */
  outlines?: Outlines;
  /** The names of all files, as they are published; there once they are summed up. */
  files?: string[];
}

/** What was found in the finished pages, for the steps after verify. */
export function outlinesOf({ outlines }: Making): Outlines {
  if (!outlines) throw new Error('The pages have not been checked.');
  return outlines;
}

/**
 * Makes the pages. Those of the last build that are still right are taken over as they lie in `dist/`; the others Astro makes one after
 * another or, where they are many, several processes, each with the finished bundle of its own. The site is the same to the byte.
 */
export function pages(making: Making): AstroIntegration {
  let root: string;
  let outDir: string;
  let base: string;
  let origin: string;
  return {
    name: 'pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        outDir = fileURLToPath(config.outDir);
        base = config.base;
        origin = config.site ?? 'http://localhost';
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((byAstro) => {
          let start: Start | undefined;
          return {
            ...byAstro,
            name: 'pages',
            async setup() {
              start = await listenForStart(outDir, () => byAstro.setup?.());
            },
            async getStaticPaths() {
              const paths = await byAstro.getStaticPaths();
              const content = await partOfBuild(root);
              making.content = content;
              // Those at the root have names of their own, and only Astro collects the pictures that are to be made smaller.
              const isOurs = ({ pathname }: PathWithRoute) =>
                trim(pathname).includes('/') && !content.withPictures.has(projectOf(pathname) ?? '');
              const last = new LastSite(root, outDir, await baseOf(root, outDir, content));
              const keys = paths.flatMap((path) =>
                path.cacheKey !== undefined && isOurs(path) ? [[fileOf(taskOf(path)), path.cacheKey] as const] : [],
              );
              await making.spare;
              const right = last.restore(new Map(keys));
              const missing = paths.filter((path) => !right.has(fileOf(taskOf(path))));
              making.last = last;
              if (right.size > 0) logger.info(`${right.size} pages and files are as they were`);

              const processes = start ? processesFor(missing.length, FEW) : 1;
              const ours = new Set(processes > 1 ? missing.filter(isOurs) : []);
              if (start && ours.size > 0) {
                const began = performance.now();
                const module = new URL('page-process.ts', import.meta.url);
                const packed = writePacked(join(outDir, '.prerender/stated.json'));
                const data = { ...start, packed, outDir, base, origin } satisfies Start & Place;
                const made = inProcesses<Task[], void, Start & Place>(
                  { module, data, processes, memory: memoryFor(missing.length) },
                  piecesOf([...ours].map(taskOf)),
                  () => {},
                );
                giveBack();
                await made;
                const seconds = Math.round((performance.now() - began) / 100) / 10;
                logger.info(`${ours.size} pages and files made by ${processes} processes in ${seconds} s`);
              }
              return missing.filter((path) => !ours.has(path));
            },
          } satisfies AstroPrerenderer;
        });
      },
    },
  };
}

/** What a process may keep while it makes its part of so many pages: about twice what it needs to know of the site, in megabytes. */
function memoryFor(pages: number): number {
  return 200 + pages / 400;
}

/**
 * Stands for everything that all pages have in common, and more: the code and its packages, the settings, the day (a project is running or
 * finished), `public/`, the style sheets, and of `content/` all but projects and updates. Where pages offer to report a mistake, they
 * name the commit.
 */
async function baseOf(root: string, outDir: string, { sums }: Part): Promise<string> {
  const settings = Object.entries(process.env).filter(
    ([name]) => name.startsWith('SITE_') && name !== 'SITE_PROCESSES',
  );
  const shared = [...sums].filter(([file]) => !/^content\/(projects|updates)\//.test(file));
  const published = join(root, 'public');
  const publicSums = filesIn(published).map((file) => [file, sumOf(readFileSync(join(published, file), 'base64'))]);
  const built = (await readdir(join(outDir, '_astro')).catch(() => [])).sort();
  const commit = isStated(site.contactEmail) ? build.commit : undefined;
  return sumOf(codeSum(root), settings.sort(), build.day, commit, shared, publicSums, built);
}

/** The project whose page or file it is. */
function projectOf(pathname: string): string | undefined {
  return /\/projects\/(?!pages\/\d)([^/]+?)(\.json)?(\/|$)/.exec(pathname)?.[1];
}

function taskOf({ pathname, route }: PathWithRoute): Task {
  return { pathname, component: route.component, pattern: route.route, isPage: route.type === 'page' };
}

/**
 * The bundle learns from Astro which style sheets a page needs, by a method of its own. What it is told is written down here on the
 * way, for the bundles of the other processes. Where Astro no longer does it so, the site is made by one.
 */
async function listenForStart(outDir: string, setup: () => unknown): Promise<Start | undefined> {
  const folder = join(outDir, '.prerender');
  const entry = (await readdir(folder)).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  if (!entry) {
    await setup();
    return undefined;
  }
  const bundle = pathToFileURL(join(folder, entry)).href;
  const { app } = (await import(/* @vite-ignore */ bundle)) as { app: Bundle };
  let pages: Start['pages'] | undefined;
  const setInternals = app.setInternals.bind(app);
  app.setInternals = (internals) => {
    pages = new Map([...internals.pagesByKeys].map(([key, { styles }]) => [key, { styles }]));
    setInternals(internals);
  };
  await setup();
  return pages && { bundle, pages, scripts: app.getSettings().scripts };
}

interface Bundle {
  setInternals(internals: { pagesByKeys: Map<string, { styles: unknown[] }> }): void;
  getSettings(): { scripts: unknown[] };
}

/**
 * Pages that show the same in one process: what is about all projects, whose files come before what says how large they are; the lists
 * of a language, which name a project again and again; and the pages of one project, which show the same texts. The first are few and
 * large, and take longest.
 */
function piecesOf(tasks: readonly Task[]): Task[][] {
  const [aboutAll, lists, ofProjects]: [Task[], Task[], Task[]] = [[], [], []];
  for (const task of tasks) {
    if (isAboutAll(task.pathname)) aboutAll.push(task);
    else (projectOf(task.pathname) === undefined ? lists : ofProjects).push(task);
  }
  aboutAll.sort((a, b) => (placeAmong(a) < placeAmong(b) ? -1 : 1));
  const pieces = [aboutAll, ...Map.groupBy(lists, ({ pathname }) => trim(pathname).split('/')[0]).values(), []];
  const projects = Map.groupBy(ofProjects, ({ pathname }) => projectOf(pathname));
  for (const group of projects.values()) {
    if ((pieces.at(-1)?.length ?? 0) >= AT_ONCE) pieces.push([]);
    pieces.at(-1)?.push(...group);
  }
  return pieces.filter((piece) => piece.length > 0);
}

const AT_ONCE = 100;

function isAboutAll(pathname: string): boolean {
  return /^([a-z]+\/)?data(\/(?!projects\/)|$)|\.csv$/.test(trim(pathname));
}

/** The tables of one kind in one language follow each other, for they repeat rows; the data page and the catalogue come last. */
function placeAmong({ pathname, isPage }: Task): string {
  const saysSizes = isPage || pathname.endsWith('.jsonld');
  const steps = trim(pathname).split('/');
  return [Number(saysSizes), steps.at(-1), steps.find(isLocale) ?? '', pathname].join(' ');
}

function trim(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}
