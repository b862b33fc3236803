import { cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { measureSight } from '../browser/sight.ts';
import { judge } from '../checks/visibility/index.ts';
import { windows, type Sight } from '../checks/visibility/sight.ts';
import { subjectsOf } from '../checks/visibility/subject.ts';
import { writeSums } from '../hosting/sums.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { localePath, projectPath, sheetPath } from '../i18n/paths.ts';
import type { Judgement } from '../model/visibility.ts';
import { isStated } from '../schema/text.ts';
import type { Served } from '../server/static.ts';
import type { Content } from '../source/read.ts';
import { fillSheet } from './sheet.ts';

/** What a folder of evidence is made from: the finished site, served, and the content that it was built from. */
export interface Finished {
  root: string;
  dist: string;
  site: Served;
  browser: Browser;
  content: Content;
}

/**
 * Writes what the final report of a project needs into `folder`: its pages and sheets as they stand with everything that they load,
 * each also as PDF; the sheets with what a browser measured; the facts; and when and from what it all was built. SHA256SUMS covers
 * every file. The folder appears only once it is complete.
 */
export async function collectEvidence(id: string, folder: string, made: Date, finished: Finished): Promise<Summary> {
  const unfinished = `${folder}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const verdicts: Summary['verdicts'] = {};
  let built: Build | undefined;
  for (const locale of localeCodes) {
    await keepPage(localePath(locale, projectPath(id)), `${id}.${locale}`, unfinished, finished);
    await keepPage(localePath(locale, sheetPath(id)), `${id}.visibility.${locale}`, unfinished, finished);
    const { sight, judgements } = await judgeFinished(id, locale, made, finished);
    const target = join(unfinished, 'sheets', `${id}.visibility.${locale}`);
    built = await fillSheet(addressOf(finished, sheetPath(id), locale), judgements, locale, target, finished.browser);
    verdicts[locale] = { judgements, sight };
  }
  await keepFacts(id, unfinished, finished);
  const page = await stat(join(finished.dist, localePath('en', projectPath(id)), 'index.html'));
  await writeJson(join(unfinished, 'verdicts.json'), verdicts);
  await writeJson(join(unfinished, 'build.json'), {
    project: id,
    built: { day: built?.day, commit: built?.commit ?? 'not known', written: page.mtime.toISOString() },
    evidence: { made: made.toISOString() },
  });
  const files = writeSums(unfinished).size;
  await rename(unfinished, folder);
  return { files, verdicts };
}

/** A page as its readers get it, byte for byte, with the style sheets, pictures and fonts that it asks for; and on paper. */
async function keepPage(path: string, name: string, folder: string, { dist, site, browser }: Finished) {
  const asked = new Set([join(path, 'index.html')]);
  const base = new URL(site.address).pathname;
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (response.ok() && !pathname.endsWith('/')) asked.add(`/${decodeURIComponent(pathname.slice(base.length))}`);
    });
    await page.goto(new URL(path.slice(1), site.address).href, { waitUntil: 'networkidle' });
    await mkdir(join(folder, 'pdf'), { recursive: true });
    await page.pdf({ path: join(folder, 'pdf', `${name}.pdf`), preferCSSPageSize: true, tagged: true, outline: true });
  } finally {
    await context.close();
  }
  for (const file of asked) await keep(join(dist, file), join(folder, 'site', file));
}

/** What the rules say of the finished page. */
async function judgeFinished(id: string, locale: Locale, made: Date, finished: Finished) {
  const subject = subjectsOf(finished.content, made.toISOString().slice(0, 10)).find((each) => each.id === id);
  if (!subject) throw new Error(`There is no project “${id}” in content/projects.`);
  const sight = await measureSight(finished.browser, addressOf(finished, projectPath(id), locale), windows);
  return { sight, judgements: judge(subject, locale, sight) };
}

/** The files of `content/` that the pages of a project are made from. */
async function keepFacts(id: string, folder: string, { root, content }: Finished) {
  for (const file of factsOf(id, content)) await keep(join(root, file), join(folder, 'facts', file));
}

export function factsOf(id: string, content: Content): string[] {
  const project = content.projects.find((each) => each.id === id);
  if (!project) return [];
  const { programme, organisations } = project.data;
  const named = new Set([
    ...organisations.map((each) => each.id),
    ...content.programmes.flatMap(({ id: known, data }) =>
      isStated(programme) && programme.value === known && isStated(data.operator) ? [data.operator] : [],
    ),
  ]);
  return [
    project,
    ...content.narratives.filter((each) => each.project === id),
    ...content.programmes.filter((each) => isStated(programme) && programme.value === each.id),
    ...content.organisations.filter((each) => named.has(each.id)),
    ...content.updates.filter(({ data }) => data.project === id),
  ].map(({ file }) => file);
}

/** Whatever of the facts was written after the page was built: then the page does not stand as the facts do. */
export async function newerThanPage(id: string, { root, dist, content }: Omit<Finished, 'site' | 'browser'>) {
  const page = await stat(join(dist, localePath('en', projectPath(id)), 'index.html'));
  const files = factsOf(id, content);
  const times = await Promise.all(files.map((file) => stat(join(root, file))));
  return files.filter((_, index) => (times[index]?.mtimeMs ?? 0) > page.mtimeMs);
}

function addressOf({ site }: Finished, path: string, locale: Locale): string {
  return new URL(localePath(locale, path).slice(1), site.address).href;
}

async function keep(from: string, to: string) {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to);
}

async function writeJson(file: string, value: unknown) {
  await writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

export interface Build {
  day: string | undefined;
  commit: string | undefined;
}

export interface Summary {
  /** How many files SHA256SUMS covers. */
  files: number;
  verdicts: Partial<Record<Locale, { judgements: Judgement[]; sight: Sight }>>;
}
