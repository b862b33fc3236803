import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../checks/content/index.ts';
import { formatIssueIn, type Issue } from '../checks/issue.ts';
import { stopsBuild } from '../checks/severity.ts';
import { parsePage, tagsNamed, textOf, tidy } from '../checks/site/page.ts';
import { officerLocales } from '../schema/hints.ts';
import { copyProject, runBuild } from '../testing/build.ts';
import { readCsv } from '../testing/csv.ts';
import { hazardsIn } from '../testing/inert.ts';
import { openBrowser } from '../testing/site.ts';
import { sumsOf } from '../testing/sums.ts';
import { MARK, mutate, mutation, type Mutation } from '../testing/hostile.ts';
import { serveFolder } from '../server/static.ts';
import { readContent } from './read.ts';

/** The mutations are drawn by this number, which a failure prints and `HOSTILE_SEED` in the environment replaces. */
const SEED = Number(process.env['HOSTILE_SEED'] ?? 20261122);
const MUTATIONS = 2_000;
/** So many are put beside each other into one copy of the content, which is then read once. */
const TOGETHER = 60;

/** An entry of the real content, and how a copy of it is told from it: where it lies, and the fields that get a number. */
interface Original {
  kind: keyof typeof kinds;
  /** Its own file and those that go with it. */
  file: string;
  text: string;
}

const kinds = {
  project: /^content\/projects\/([^/]+)\/project\.yaml$/,
  narrative: /^content\/projects\/([^/]+)\/narrative\.[a-z]+\.mdx$/,
  organisation: /^content\/organisations\/([^/]+)\.yaml$/,
  programme: /^content\/programmes\/([^/]+)\.yaml$/,
  place: /^content\/places\/([^/]+)\.yaml$/,
  theme: /^content\/themes\/([^/]+)\.yaml$/,
  update: /^content\/updates\/([^/]+)\.yaml$/,
  county: /^content\/counties\/([^/]+)\.yaml$/,
  strings: /^content\/interface\/([^/]+)\.json$/,
  page: /^content\/pages\/([^/]+)\/page\.[a-z]+\.mdx$/,
};

/** Texts by which readers tell entries from each other: a copy has its number in them. */
const names: Partial<Record<keyof typeof kinds, string[]>> = {
  narrative: ['title', 'summary'],
  organisation: ['names.ro', 'names.hu', 'names.en'],
  programme: ['name.ro', 'name.hu', 'name.en', 'statement.ro', 'statement.hu', 'statement.en'],
  place: ['names.ro', 'names.hu'],
  theme: ['names.ro', 'names.hu', 'names.en'],
  update: ['words.ro.title', 'words.hu.title', 'words.en.title'],
};

/** A mutated entry in a copy of the content. */
interface Mutant {
  number: number;
  kind: Original['kind'];
  /** The file that was changed. */
  file: string;
  /** All its files, in the place of which nothing else stands. */
  files: Map<string, Buffer>;
  mutation: Mutation;
}

let originals: Original[];
let copy: string;
let before: string[];
let drawn = 0;
const accepted: Mutant[] = [];
const refused: { mutant: Mutant; issues: Issue[] }[] = [];

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'hostile-content-'));
  await cp('content', join(copy, 'content'), { recursive: true });
  originals = await readOriginals();
  before = (await issuesIn(copy)).map(formatIssueIn('en'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

describe('Hostile and broken content', () => {
  test(`is refused with its file in words, or accepted, each of ${MUTATIONS} mutations of real entries`, async () => {
    // Once more after a failure (vitest.config.ts) is from the beginning.
    [drawn, accepted.length, refused.length] = [0, 0, 0];
    const together = fc.array(mutation, { minLength: 1, maxLength: TOGETHER, size: 'max' });
    await fc.assert(
      fc.asyncProperty(together, async (mutations) => {
        const mutants = mutations.flatMap((each, index) => mutantOf(each, drawn + index) ?? []);
        const { taken, issues } = await readTogether(mutants);
        for (const issue of issues) expectSaid(issue);
        for (const mutant of taken) {
          const own = issues.filter(({ file }) => isOf(mutant, file));
          if (own.length > 0) refused.push({ mutant, issues: own });
          else accepted.push(mutant);
        }
        const others = issues.filter(({ file }) => !taken.some((mutant) => isOf(mutant, file)));
        expect(others.map(formatIssueIn('en')).filter((each) => !before.includes(each))).toEqual([]);
        drawn += taken.length;
      }),
      { seed: SEED, numRuns: (3 * MUTATIONS) / TOGETHER },
    );
    if (process.env['HOSTILE_TELL']) tell();
    expect(drawn).toBeGreaterThanOrEqual(2_000);
  }, 600_000);

  describe('that is accepted', () => {
    let folder: string;
    let site: string;
    let published: Mutant[];
    let outcome: { code: number | null; output: string };
    /** Those in which only the finished site shows what is wrong: a link of a standing page that leads nowhere, an id used twice. */
    let late: { output: string; mutants: Mutant[] } = { output: '', mutants: [] };

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'hostile-site-'));
      site = join(folder, 'dist');
      await copyProject(folder);
      published = await publishable(folder, accepted);
      outcome = await runBuild(folder);
      if (outcome.code !== 0) {
        late = { output: outcome.output, mutants: published.filter((mutant) => isNamed(outcome.output, mutant)) };
        await rm(join(folder, 'content'), { recursive: true });
        await cp('content', join(folder, 'content'), { recursive: true });
        published = await publishable(
          folder,
          published.filter((mutant) => !late.mutants.includes(mutant)),
        );
        outcome = await runBuild(folder);
      }
    }, 600_000);
    afterAll(() => rm(folder, { recursive: true, force: true }));

    test('builds', () => {
      expect(outcome.code, outcome.output.slice(-3_000)).toBe(0);
      expect(published.length).toBeGreaterThan(accepted.length / 3);
    });

    test('or is refused by the finished site, which names its page and traces nothing', () => {
      expect(late.output).not.toMatch(TRACE);
      expect(late.mutants.length).toBeLessThan(accepted.length / 10);
    });

    test('makes no page on which something runs, is fetched from elsewhere or is made of a text', async () => {
      const pages = await filesOf(site, /\.html$/);
      const hazards = await Promise.all(
        pages.map(async (name) =>
          hazardsIn(await readFile(join(site, name), 'utf8'), `${ADDRESS}/${name}`).map(
            (hazard) => `${name}: ${hazard}`,
          ),
        ),
      );
      expect(pages.length).toBeGreaterThan(published.length);
      expect(hazards.flat().slice(0, 20)).toEqual([]);
    });

    test('shows its titles as they are written', async () => {
      const { content } = await readContent(folder);
      const titled = content.narratives.filter(({ project }) => /^m\d+$/.test(project));
      expect(titled.length).toBeGreaterThan(50);
      for (const { project, locale, data } of titled) {
        const page = parsePage('', await readFile(join(site, locale, 'projects', project, 'index.html'), 'utf8'));
        const [heading] = tagsNamed(page, 'h1');
        expect(heading && tidy(textOf(page, heading))).toContain(tidy(data.title));
      }
    });

    test('leaves every file of data readable, and no table with a formula', async () => {
      for (const name of await filesOf(site, /\.(json|jsonld|geojson|webmanifest)$/)) {
        expect(() => JSON.parse(readFileSync(join(site, name), 'utf8')) as unknown, name).not.toThrow();
      }
      for (const name of await filesOf(site, /\.csv$/)) {
        const text = await readFile(join(site, name), 'utf8');
        const separator = text.split('\n', 1)[0]?.includes(';') ? ';' : ',';
        const cells = readCsv(text, separator).flatMap((row) => Object.values(row));
        expect(
          cells.filter((cell) => /^[=+@\t\r]|^-(?![\d.,]+$)/.test(cell)),
          name,
        ).toEqual([]);
      }
    });

    test('does nothing in a browser, and leaves feeds and the map of the site well-formed', async () => {
      const served = await serveFolder(site);
      const browser = await openBrowser();
      try {
        const context = await browser.newContext();
        const page = await context.newPage();
        const happened: string[] = [];
        page.on('dialog', (dialog) => {
          happened.push(`a dialog: ${dialog.message()}`);
          void dialog.dismiss();
        });
        page.on('pageerror', (error) => happened.push(`a mistake: ${error.message}`));
        page.on('request', (request) => {
          if (!request.url().startsWith(served.address)) happened.push(`a request: ${request.url()}`);
        });
        page.on('console', (message) => {
          if (message.type() === 'error') happened.push(`a complaint: ${message.text()}`);
        });
        const pages = await filesOf(site, /\.html$/);
        const every = Math.ceil(pages.length / LOOKED_AT);
        const own = pages.filter((name) => !/\/(?:projects|places|organisations)\/[^/]+\//.test(name));
        for (const name of [...own, ...pages.filter((_, index) => index % every === 0)]) {
          await page.goto(new URL(name.replace(/index\.html$/, ''), served.address).href);
          happened.push(...(await page.evaluate(ran, MARK)).map((what) => `${name}: ${what}`));
        }
        for (const name of await filesOf(site, /\.xml$/)) {
          const text = await readFile(join(site, name), 'utf8');
          happened.push(...(await page.evaluate(malformed, text)).map((what) => `${name}: ${what}`));
        }
        expect(happened).toEqual([]);
      } finally {
        await browser.close();
        await served.close();
      }
    });

    test('stands as it was after a build of content that is refused, which names every file and traces nothing', async () => {
      const before = await sumsOf(site);
      // A build lists two hundred mistakes.
      const own = refused.filter(
        ({ mutant, issues }) => issues.length === 1 && !['county', 'strings', 'page'].includes(mutant.kind),
      );
      const every = Math.ceil(own.length / REFUSED_TOGETHER);
      const some = own.filter((_, index) => index % every === 0).map(({ mutant }) => mutant);
      expect(some.length).toBeGreaterThan(REFUSED_TOGETHER / 2);
      for (const { files } of some) {
        for (const [file, bytes] of files) {
          await mkdir(dirname(join(folder, file)), { recursive: true });
          await writeFile(join(folder, file), bytes);
        }
      }
      const { code, output } = await runBuild(folder);
      expect(code).toBe(1);
      expect(output).not.toMatch(TRACE);
      const placeOf = ({ file }: Mutant) => (file.startsWith('content/projects/') ? `${dirname(file)}/` : file);
      expect(some.map(placeOf).filter((place) => !output.includes(place))).toEqual([]);
      expect(await sumsOf(site)).toEqual(before);
    }, 300_000);
  });
});

/** What a programmer is told of a crash. */
const TRACE = /^\s+at .*(:\d+|\))$|node_modules\//m;

/** Whether what the finished site is refused for has the number of a mutant, or is on the page that it has changed. */
function isNamed(output: string, { number, kind, file }: Mutant): boolean {
  if (new RegExp(`(?:${MARK}|\\bm)${number}\\b`).test(output)) return true;
  const [, id, locale] = /^content\/pages\/([^/]+)\/page\.([a-z]+)\.mdx$/.exec(file) ?? [];
  return kind === 'page' && output.includes(`dist/${locale}/${id}/index.html`);
}

/** The address of the site that is built; what it may fetch is its own. */
const ADDRESS = 'https://example.org';
/** Mutants that are refused in one build. */
const REFUSED_TOGETHER = 100;
/** Pages that are opened in a browser, besides those that are there whatever the content. */
const LOOKED_AT = 40;

async function filesOf(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => pattern.test(name))
    .sort();
}

/** Runs in the browser: what a text has brought about. */
function ran(mark: string): string[] {
  const made = [...document.querySelectorAll('*')].filter(
    ({ localName, attributes }) =>
      localName.includes(mark) || [...attributes].some(({ name }) => name.startsWith('on') || name.includes(mark)),
  );
  const defined = Object.keys(window).filter((name) => name.startsWith(mark));
  return [...made.map(({ outerHTML }) => outerHTML.slice(0, 200)), ...defined];
}

/** Runs in the browser, whose reader of XML forgives nothing. */
function malformed(xml: string): string[] {
  const mistake = new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror');
  return mistake ? [mistake.textContent] : [];
}

/**
 * Writes mutants into a copy of the project, so that each is on a page: projects stand by themselves, what projects name is named by
 * further copies of one. Of a file that is changed in place the first mutant is taken, and of those that are called the same.
 */
async function publishable(root: string, mutants: readonly Mutant[]): Promise<Mutant[]> {
  const written = new Set<string>();
  const taken = mutants.filter(({ files, mutation: { change }, number }) => {
    const isNamed =
      change.kind === 'text' && (change.joined || change.with.includes(MARK) || change.with.includes(String(number)));
    const name = change.kind === 'bytes' ? String(number) : change.with;
    const own = isNamed ? [...files.keys()] : [...files.keys(), `${change.kind} ${name}`];
    if (own.some((each) => written.has(each))) return false;
    for (const each of own) written.add(each);
    return true;
  });
  const add = async (file: string, content: Buffer | string) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  };
  for (const { files } of taken) for (const [file, bytes] of files) await add(file, bytes);

  for (const [number, some] of shared(taken).entries()) {
    for (const { file, text } of originals.filter((each) => dirname(each.file) === dirname(CARRIER))) {
      const isFacts = file === CARRIER;
      const named = isFacts ? some.reduce(withName, text) : text;
      const original = { kind: isFacts ? ('project' as const) : ('narrative' as const), file, text: named };
      await add(`content/projects/carrier-${number}/${basename(file)}`, numbered(original, 1_000_000 + number));
    }
  }
  return taken;
}

/** The project whose copies name what no project of its own has. */
const CARRIER = 'content/projects/tara-nasaudului/project.yaml';

const named: Partial<Record<Original['kind'], (facts: string, id: string) => string>> = {
  programme: (facts, id) => facts.replace(/^programme:\n {2}value: .*$/m, `programme:\n  value: ${id}`),
  organisation: (facts, id) =>
    facts.replace(/^organisations:\n/m, `$&  - id: ${id}\n    role: collaborator\n    source: document\n`),
  place: (facts, id) => facts.replace(/^places:\n/m, `$&  - id: ${id}\n    role: venue\n    source: document\n`),
  theme: (facts, id) => facts.replace(/^themes: \[/m, `$&${id}, `),
};

function withName(facts: string, { kind, file }: Mutant): string {
  const [, id = ''] = kinds[kind].exec(file) ?? [];
  const changed = named[kind]?.(facts, id) ?? facts;
  if (changed === facts) throw new Error(`${CARRIER} has no place for ${file}`);
  return changed;
}

/** Shared among copies of a project, which has one programme. */
function shared(mutants: Mutant[]): Mutant[][] {
  const programmes = mutants.filter(({ kind }) => kind === 'programme');
  const others = mutants.filter(({ kind }) => kind !== 'programme' && kind in named);
  return programmes.map((programme, index) => [
    programme,
    ...others.filter((_, at) => at % programmes.length === index),
  ]);
}

/** Figures for who asks with `HOSTILE_TELL=yes`: what was drawn, and what it was refused for. */
function tell() {
  const count = (what: string[]) =>
    Object.fromEntries([...Map.groupBy(what, (each) => each)].map(([key, all]) => [key, all.length]));
  const told = {
    drawn,
    accepted: accepted.length,
    refused: refused.length,
    acceptedBy: count(accepted.map(({ kind, mutation }) => `${kind} ${mutation.change.kind}`)),
    refusedFor: count(refused.flatMap(({ issues }) => issues[0]?.code ?? [])),
  };
  console.log(JSON.stringify(told, undefined, 1));
}

async function readOriginals(): Promise<Original[]> {
  const entries = await readdir('content', { recursive: true, withFileTypes: true });
  const files = entries.map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/')).sort();
  const found = files.flatMap((file) =>
    Object.entries(kinds).flatMap(([kind, pattern]) =>
      pattern.test(file) ? [{ kind: kind as Original['kind'], file }] : [],
    ),
  );
  return Promise.all(found.map(async (each) => ({ ...each, text: await readFile(each.file, 'utf8') })));
}

/** Each kind of entry as often as any other, however many there are of it; those with the most fields more often. */
function mutantOf(mutation: Mutation, number: number): Mutant | undefined {
  const weighted = [...Object.keys(kinds), 'project', 'project', 'narrative', 'narrative'] as Original['kind'][];
  const place = mutation.entry * weighted.length;
  const kind = weighted[Math.floor(place)];
  const some = originals.filter((original) => original.kind === kind);
  const original = some[Math.floor((place % 1) * some.length)];
  if (!kind || !original) return undefined;
  const files = new Map<string, Buffer>();
  const id = kind === 'place' ? String(900_000 + number) : `m${number}`;
  const [, originalId = ''] = kinds[kind].exec(original.file) ?? [];
  const nameOf = (file: string) => file.replace(`/${originalId}`, `/${id}`);
  const inPlace = ['county', 'strings', 'page'].includes(kind);
  const text = inPlace ? original.text : numbered(original, number);
  const { change } = mutation;
  const own =
    'with' in change && change.kind !== 'bytes'
      ? { ...change, with: change.with.replaceAll(MARK, `${MARK}${number}`) }
      : change;
  const bytes = mutate(text, original.file, { ...mutation, change: own } as Mutation);
  if (!bytes || bytes.equals(Buffer.from(text))) return undefined;
  const file = inPlace ? original.file : nameOf(original.file);
  if (kind === 'project' || kind === 'narrative') {
    const folder = `${dirname(original.file)}/`;
    for (const each of originals.filter((other) => other.file.startsWith(folder)))
      files.set(nameOf(each.file), Buffer.from(numbered(each, number)));
  }
  files.set(file, bytes);
  return { number, kind, file, files, mutation };
}

/** The text of an entry with a number in the names of what it tells about. */
function numbered({ kind, file, text }: Original, number: number): string {
  if (kind === 'place') text = text.replace(/^locality: .*$/m, `locality: ${800_000 + number}`);
  const from = file.endsWith('.mdx') ? 4 : 0;
  const source = file.endsWith('.mdx') ? text.slice(from, text.indexOf('\n---\n', from) + 1) : text;
  const head = parseDocument(source);
  const places = (names[kind] ?? []).flatMap((path) => {
    const node = head.getIn(path.split('.'), true) as { range?: [number, number, number]; value?: unknown } | undefined;
    if (!node?.range) return [];
    const [start, end] = node.range;
    // A text over several lines ends with the last of them.
    const range = [start, start + source.slice(start, end).trimEnd().length] as const;
    return [{ range, text: `${String(node.value)} m${number}` }];
  });
  return places
    .sort((a, b) => b.range[0] - a.range[0])
    .reduce(
      (all, { range: [start, end], text: name }) =>
        all.slice(0, from + start) + JSON.stringify(name) + all.slice(from + end),
      text,
    );
}

/** Puts mutants beside the real content, reads all of it and takes them away again. Of a file that is changed in place, the first. */
async function readTogether(mutants: Mutant[]): Promise<{ taken: Mutant[]; issues: Issue[] }> {
  const written = new Map<string, Buffer>();
  const taken = mutants.filter(({ files }) => {
    if ([...files.keys()].some((file) => written.has(file))) return false;
    for (const [file, bytes] of files) written.set(file, bytes);
    return true;
  });
  try {
    for (const [file, bytes] of written) {
      await mkdir(dirname(join(copy, file)), { recursive: true });
      await writeFile(join(copy, file), bytes);
    }
    return { taken, issues: await issuesIn(copy) };
  } finally {
    for (const file of written.keys()) {
      const original = originals.find((each) => each.file === file);
      if (original) await writeFile(join(copy, file), original.text);
      else
        await rm(file.startsWith('content/projects/') ? dirname(join(copy, file)) : join(copy, file), {
          recursive: true,
          force: true,
        });
    }
  }
}

async function issuesIn(root: string): Promise<Issue[]> {
  const { content, issues } = await readContent(root);
  return [...issues, ...checkContent(content)].filter(stopsBuild);
}

/** Strings are compared with those of the other languages, and the complaint stands where the difference is seen. */
function isOf({ files, kind }: Mutant, file: string): boolean {
  return files.has(file) || (kind === 'strings' && kinds.strings.test(file));
}

/** An officer reads it on a terminal: in each language whole words of a bearable length, and no sign that the terminal obeys. */
function expectSaid(issue: Issue) {
  expect(issue.file).toMatch(/^content\//);
  if (issue.field) expect(issue.line).toBeGreaterThan(0);
  for (const locale of officerLocales) {
    const said = formatIssueIn(locale)(issue);
    expect(said).not.toMatch(/\[object Object\]|\bundefined\b(?!”)/);
    expect(said).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/,
    );
    expect(said.length).toBeLessThan(3_000);
  }
}
