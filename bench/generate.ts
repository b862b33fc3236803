import { cp, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import {
  inventOrganisations,
  inventProject,
  inventUpdate,
  languages,
  MARK,
  type Known,
  type Language,
} from './invention/project.ts';

/**
 * `node bench/generate.ts --projects 1000 --to /tmp/site`: a copy of this project with so many generated projects besides the real
 * ones, in three languages. The same number gives the same site. Nothing of it is a fact, and none of it is to be published.
 */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { projects: { type: 'string' }, to: { type: 'string' } } });
  const projects = Number(values.projects);
  if (!values.to || !Number.isInteger(projects) || projects < 0) {
    console.error('Usage: node bench/generate.ts --projects <how many> --to <folder>');
    process.exitCode = 2;
  } else {
    await generateSite(projects, resolve(values.to));
    console.log(`${values.to}: the five real projects and ${projects} generated ones, in ${languages.join(', ')}`);
  }
}

/** Writes the site into `folder`, in which there may be one already. */
export async function generateSite(projects: number, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of [...CODE, 'content']) {
    await rm(join(folder, part), { recursive: true, force: true });
    await cp(join(root, part), join(folder, part), { recursive: true });
  }
  await rm(join(folder, 'node_modules'), { force: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, 'BENCHMARK.md'), `${MARK}. Never to be published.\n`);
  await addProjects(projects, join(folder, 'content'));
}

/** Writes so many generated projects, with their organisations and updates, into a folder of content. */
export async function addProjects(count: number, content: string): Promise<void> {
  const known = await readKnown(content);
  for (const { id, text } of inventOrganisations(count)) {
    await writeFile(join(content, 'organisations', `${id}.yaml`), text);
  }
  for (let index = 0; index < count; index += 1) {
    const { id, facts, narratives } = inventProject(index, known);
    const folder = join(content, 'projects', id);
    await mkdir(folder, { recursive: true });
    await Promise.all([
      writeFile(join(folder, 'project.yaml'), facts),
      ...languages.map((language) => writeFile(join(folder, `narrative.${language}.mdx`), narratives[language])),
    ]);
    const update = inventUpdate(index, known);
    if (update) await writeFile(join(content, 'updates', `${update.id}.yaml`), update.text);
  }
}

/** What the real content offers to be named: places with their counties, organisations and programmes. */
async function readKnown(content: string): Promise<Known> {
  const places = await readAll<{ names: Names; county: string }>(join(content, 'places'));
  const organisations = await readAll<{ names: Names }>(join(content, 'organisations'));
  const programmes = await readdir(join(content, 'programmes'));
  return {
    places: new Map(places.map(({ id, names, county }) => [id, { names: inAll(names), counties: [county] }])),
    organisations: new Map(organisations.map(({ id, names }) => [id, inAll(names)])),
    programmes: programmes.map(idOfFile).toSorted(),
  };
}

async function readAll<T>(folder: string): Promise<(T & { id: string })[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  return Promise.all(
    files.map(async (name) => ({ ...(parse(await readFile(join(folder, name), 'utf8')) as T), id: idOfFile(name) })),
  );
}

function idOfFile(name: string): string {
  return name.replace(/\.yaml$/, '');
}

/** A name in every language, as readers of each would have to make do with. */
function inAll(names: Names): Record<Language, string> {
  const any = names.ro ?? names.en ?? names.hu ?? '';
  return { ro: names.ro ?? any, hu: names.hu ?? any, en: names.en ?? any };
}

type Names = Partial<Record<Language, string>>;
