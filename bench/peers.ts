import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { languages, type Language } from './invention/project.ts';
import words from './peers/words.json' with { type: 'json' };

/** Sites that other tools make of the same content: a project page with a table of facts, a list, a search by Pagefind. */
export const peers: Peer[] = [
  {
    name: 'astro-mdx',
    title: 'Astro + MDX + Pagefind',
    site: 'dist',
    isThere: hasPackages,
    prepare: giveAsItIs,
    steps: [
      { name: 'build', command: [process.execPath, '../node_modules/astro/bin/astro.mjs', 'build'] },
      { name: 'index', command: ['../node_modules/.bin/pagefind', '--site', 'dist'] },
    ],
  },
  {
    name: 'starlight',
    title: 'Starlight',
    site: 'dist',
    isThere: hasPackages,
    prepare: giveToStarlight,
    steps: [{ name: 'build and index', command: [process.execPath, '../node_modules/astro/bin/astro.mjs', 'build'] }],
  },
  {
    name: 'hugo',
    title: 'Hugo + Pagefind',
    site: 'public',
    isThere: () => hasPackages() && isOnPath('hugo'),
    prepare: giveToHugo,
    steps: [
      { name: 'build', command: ['hugo', '--quiet'] },
      { name: 'index', command: ['../node_modules/.bin/pagefind', '--site', 'public'] },
    ],
  },
];

const bench = dirname(fileURLToPath(import.meta.url));

/** Writes the peer's own few files and the content of `site`, in the shape the peer wants it, into `folder`. */
export async function preparePeer(peer: Peer, site: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(join(bench, 'peers', peer.name), folder, { recursive: true });
  await bringPackages(dirname(folder));
  // Astro looks there for the packages that it has to build itself.
  await cp(join(bench, 'package.json'), join(folder, 'package.json'));
  await cp(join(bench, 'peers/words.json'), join(folder, 'words.json'));
  await peer.prepare(join(site, 'content'), folder);
}

/** A copy of the packages beside the peers: Starlight does not build with a link to packages elsewhere. */
async function bringPackages(folder: string): Promise<void> {
  const [lock, packages] = [join(bench, 'package-lock.json'), join(folder, 'node_modules')];
  const version = await readFile(lock, 'utf8');
  if ((await readFile(join(folder, 'package-lock.json'), 'utf8').catch(() => '')) === version) return;
  await rm(packages, { recursive: true, force: true });
  await cp(join(bench, 'node_modules'), packages, { recursive: true, verbatimSymlinks: true });
  await writeFile(join(folder, 'package-lock.json'), version);
}

async function giveAsItIs(content: string, folder: string): Promise<void> {
  await cp(content, join(folder, 'content'), { recursive: true });
}

/** Starlight’s pages are Markdown as a whole: facts stand in tables, components in its own notation. */
async function giveToStarlight(content: string, folder: string): Promise<void> {
  const names = await readNames(content);
  const titles: Record<Language, string[]> = { ro: [], hu: [], en: [] };
  for (const { id, facts, narratives } of await readProjects(content)) {
    for (const language of languages) {
      const { head, body } = narratives[language];
      const results = resultsTable(facts, head.indicators ?? {}, language);
      const text = body
        .replace(/<Note title="([^"]*)">\n([^]*?)\n<\/Note>/g, ':::note[$1]\n$2\n:::')
        .replace(/<Quote by="([^"]*)">\n([^]*?)\n<\/Quote>/g, '> $2\n>\n> $1')
        .replace(/<Foreign lang="(..)">/g, '<span lang="$1">')
        .replaceAll('</Foreign>', '</span>')
        .replace('<Results />', results);
      const front = `---\ntitle: ${JSON.stringify(head.title)}\ndescription: ${JSON.stringify(head.summary)}\n---`;
      const facted = [front, head.summary, factsTable(facts, names, language), text, results].join('\n\n');
      await write(join(folder, 'src/content/docs', language, 'projects', `${id}.mdx`), `${facted}\n`);
      titles[language].push(`- [${head.title.replaceAll(/[[\]]/g, '')}](/${language}/projects/${id}/)`);
    }
  }
  for (const language of languages) {
    const front = `---\ntitle: ${words[language].site}\n---\n\n`;
    const docs = join(folder, 'src/content/docs', language);
    const list = titles[language].toSorted(new Intl.Collator(language).compare).join('\n');
    await write(join(docs, 'projects/index.mdx'), `${front}${list}\n`);
    await write(join(docs, 'index.mdx'), `${front}[${words[language].site}](/${language}/projects/)\n`);
  }
}

/** Hugo reads facts as data; a component is a shortcode. */
async function giveToHugo(content: string, folder: string): Promise<void> {
  for (const part of ['organisations', 'places', 'programmes']) {
    await cp(join(content, part), join(folder, 'data', part), { recursive: true });
  }
  await cp(join(folder, 'words.json'), join(folder, 'data/words.json'));
  for (const { id, texts, factsText } of await readProjects(content)) {
    await write(join(folder, 'data/projects', `${id}.yaml`), factsText);
    for (const language of languages) {
      const text = texts[language]
        .replace(/<Note title="([^"]*)">/g, '{{< note title="$1" >}}')
        .replace(/<Quote by="([^"]*)">/g, '{{< quote by="$1" >}}')
        .replace(/<Foreign lang="(..)">/g, '{{< foreign lang="$1" >}}')
        .replace(/<\/(Note|Quote|Foreign)>/g, (_, name: string) => `{{< /${name.toLowerCase()} >}}`)
        .replace('<Results />', '');
      await write(join(folder, 'content', language, 'projects', `${id}.md`), text);
    }
  }
  for (const language of languages) {
    const { site, search } = words[language];
    await write(join(folder, 'content', language, 'projects/_index.md'), `---\ntitle: ${site}\n---\n`);
    await write(join(folder, 'content', language, 'search.md'), `---\ntitle: ${search}\nlayout: search\n---\n`);
  }
}

function factsTable(facts: Facts, names: Names, language: Language): string {
  const t = words[language];
  const list = <T>(value: T[] | 'not-stated') => (value === 'not-stated' ? [] : value);
  const money = list(facts.amounts).map(({ value, currency }) =>
    new Intl.NumberFormat(language, { style: 'currency', currency }).format(value),
  );
  const programme = facts.programme === 'not-stated' ? undefined : names.programmes.get(facts.programme.value);
  const rows = [
    [t.programme, programme?.name[language] ?? t.notStated],
    [t.period, `${facts.period.start} – ${facts.period.end}`],
    [t.organisations, facts.organisations.map(({ id }) => nameIn(names.organisations.get(id), language)).join('; ')],
    [t.amounts, money.join('; ') || t.notStated],
    [
      t.places,
      list(facts.places)
        .map(({ id }) => nameIn(names.places.get(String(id)), language))
        .join(', ') || t.notStated,
    ],
  ];
  const statement = programme ? `\n\n${programme.statement[language]}` : '';
  return `| | |\n|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}${statement}`;
}

function resultsTable({ indicators }: Facts, labels: Record<string, string>, language: Language): string {
  const t = words[language];
  const figure = (measure: Measure) =>
    measure === 'not-stated' ? t.notStated : measure.value.toLocaleString(language);
  const rows = indicators.map(
    ({ id, target, result }) => `| ${labels[id] ?? id} | ${figure(target)} | ${figure(result)} |`,
  );
  return [`| ${t.indicators} | ${t.target} | ${t.result} |`, '|---|---|---|', ...rows].join('\n');
}

async function readProjects(content: string): Promise<ReadProject[]> {
  const folders = (await readdir(join(content, 'projects'))).toSorted();
  const read: ReadProject[] = [];
  for (const id of folders) {
    const folder = join(content, 'projects', id);
    const factsText = await readFile(join(folder, 'project.yaml'), 'utf8');
    const texts = await inEvery((language) => readFile(join(folder, `narrative.${language}.mdx`), 'utf8'));
    const narratives = await inEvery((language) => Promise.resolve(split(texts[language])));
    read.push({ id, factsText, facts: parse(factsText) as Facts, texts, narratives });
  }
  return read;
}

async function inEvery<T>(of: (language: Language) => Promise<T>): Promise<Record<Language, T>> {
  const [ro, hu, en] = await Promise.all([of('ro'), of('hu'), of('en')]);
  return { ro, hu, en };
}

function split(text: string): { head: Head; body: string } {
  const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  return { head: parse(head) as Head, body: body.trim() };
}

async function readNames(content: string): Promise<Names> {
  const all = async <T>(part: string): Promise<Map<string, T>> => {
    const files = await readdir(join(content, part));
    const read = files.map(async (file): Promise<[string, T]> => [
      file.replace(/\.yaml$/, ''),
      parse(await readFile(join(content, part, file), 'utf8')) as T,
    ]);
    return new Map(await Promise.all(read));
  };
  return {
    organisations: await all<Named>('organisations'),
    places: await all<Named>('places'),
    programmes: await all<Programme>('programmes'),
  };
}

function nameIn(named: Named | undefined, language: Language): string {
  return named?.names[language] ?? Object.values(named?.names ?? {})[0] ?? '';
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function hasPackages(): boolean {
  return existsSync(join(bench, 'node_modules/@astrojs/starlight'));
}

function isOnPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, command)));
}

export interface Peer {
  /** The name of its folder below `bench/peers`. */
  name: string;
  title: string;
  /** The folder of the finished site. */
  site: string;
  isThere(): boolean;
  /** Writes the content into the folder of the peer. */
  prepare(content: string, folder: string): Promise<void>;
  steps: Step[];
}

export interface Step {
  name: string;
  command: [command: string, ...args: string[]];
}

interface Facts {
  programme: 'not-stated' | { value: string };
  organisations: { id: string; role: string }[];
  period: { start: string; end: string };
  amounts: 'not-stated' | { value: number; currency: string }[];
  places: 'not-stated' | { id: string | number }[];
  indicators: { id: string; target: Measure; result: Measure }[];
}

type Measure = 'not-stated' | { value: number };

interface Head {
  title: string;
  summary: string;
  indicators?: Record<string, string>;
}

interface ReadProject {
  id: string;
  facts: Facts;
  factsText: string;
  texts: Record<Language, string>;
  narratives: Record<Language, { head: Head; body: string }>;
}

interface Named {
  names: Partial<Record<Language, string>>;
}

interface Programme {
  name: Record<Language, string>;
  statement: Record<Language, string>;
}

interface Names {
  organisations: Map<string, Named>;
  places: Map<string, Named>;
  programmes: Map<string, Programme>;
}
