import { hash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { META, SIGNATURE, type FilterValues, type Meta, type PackedWord } from './bundle.ts';
import { cut } from './cutting.ts';
import type { Pages } from './packing.ts';

/** Words of so many signs stand in the first file, and one answer is enough to search. More are parted into files, and filters with them. */
const WHOLE = 160_000;
const CHUNK = { least: 50_000, most: 80_000, oneIn: 16 };

/**
 * Makes a part of an index: what is known of some pages in their order, as a text with a line for each word. What is shown of them is
 * written into the folder of the index, so many of them into a file.
 */
export function makePart({ pages, words, filters }: Pages, folder: string, perFile: number): string {
  const files: Part['files'] = [];
  makeFolder(folder, 'fragment');
  for (let from = 0; from < pages.length; from += perFile) {
    const shown = pages.slice(from, from + perFile).map(({ fragment }) => fragment);
    files.push([write(folder, 'fragment', signed(`[${shown.join(',')}]`, 'latin1')), shown.length]);
  }
  const part: Part = { lengths: pages.map(({ length }) => length), files, filters };
  return [JSON.stringify(part), ...words.map(lineOf)].join('\n');
}

/** The files that a part has written into the folder of its index. */
export function filesOfPart(text: string): string[] {
  const { files } = JSON.parse(text.slice(0, endOfLine(text))) as Part;
  return files.map(([name]) => placeOf('fragment', name));
}

/**
 * Makes of the parts of an index, in their order, the files that bundle.ts reads. One that stands in the folder already holds what its
 * name says, and is left. Returns the names of all of them.
 */
export function mergeParts(texts: readonly string[], folder: string): string[] {
  const parts = texts.map((text) => JSON.parse(text.slice(0, endOfLine(text))) as Part);
  const offsets = parts.map((_, index) => parts.slice(0, index).reduce((sum, { lengths }) => sum + lengths.length, 0));
  const isWhole = texts.reduce((sum, text) => sum + text.length - endOfLine(text), 0) <= WHOLE;
  const words = merged(texts, offsets);
  if (!isWhole) for (const kind of ['index', 'filter'] as const) makeFolder(folder, kind);
  const meta: Meta = {
    lengths: parts.flatMap(({ lengths }) => lengths),
    files: parts.flatMap(({ files }) => files),
    chunks: [],
    filters: mergedFilters(parts, offsets).map(([name, values]) => [
      name,
      isWhole ? values : write(folder, 'filter', signed(JSON.stringify(values))),
    ]),
  };
  if (isWhole) meta.words = JSON.parse(`[${[...words].map(({ json }) => json).join(',')}]`) as PackedWord[];
  else {
    const sized = { ...CHUNK, sizeOf: ({ json }: Json) => json.length, nameOf: ({ word }: Json) => word };
    for (const chunk of cut(words, sized)) {
      const name = write(folder, 'index', signed(`[${chunk.map(({ json }) => json).join(',')}]`));
      meta.chunks.push([chunk[0]?.word ?? '', chunk.at(-1)?.word ?? '', name]);
    }
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, META), compressed(signed(JSON.stringify(meta))));
  return [
    META,
    ...meta.files.map(([name]) => placeOf('fragment', name)),
    ...meta.chunks.map(([, , name]) => placeOf('index', name)),
    ...meta.filters.flatMap(([, name]) => (typeof name === 'string' ? placeOf('filter', name) : [])),
  ];
}

/** The words of all parts in the order of their letters, each with the pages of one part after those of another. */
function* merged(texts: readonly string[], offsets: readonly number[]): Generator<Json> {
  const found = new Map<string, Line[]>();
  for (const [index, text] of texts.entries()) {
    let from = endOfLine(text) + 1;
    while (from < text.length) {
      const tab = text.indexOf('\t', from);
      const end = text.indexOf('\n', tab);
      const line = { offset: offsets[index] ?? 0, where: text.slice(tab + 1, end < 0 ? text.length : end) };
      const word = text.slice(from, tab);
      const lines = found.get(word);
      if (lines) lines.push(line);
      else found.set(word, [line]);
      from = end < 0 ? text.length : end + 1;
    }
  }
  for (const word of [...found.keys()].sort()) {
    yield { word, json: `[${JSON.stringify(word)},${joined(found.get(word) ?? [])}]` };
  }
}

/**
 * A word of a part: its first page, its last, how many it has, and then, as they are in an index, the steps to its other pages, the weights and
 * the names. So parts are merged without anything being read but a few numbers.
 */
function lineOf([word, [first = 0, ...steps], weights, named = []]: PackedWord): string {
  const last = steps.reduce((sum, step) => sum + step, first);
  const names = named.length > 0 ? JSON.stringify(named) : '';
  return [word, first, last, weights.length, steps.join(','), weights.join(','), names].join('\t');
}

function joined(lines: readonly Line[]): string {
  const [steps, weights, named]: [string[], string[], NonNullable<PackedWord[3]>] = [[], [], []];
  let [before, count] = [0, 0];
  for (const { offset, where } of lines) {
    const [first, last, own, others = '', ownWeights = '', names = ''] = where.split('\t');
    steps.push(`${offset + Number(first) - before}`, ...(others ? [others] : []));
    weights.push(ownWeights);
    if (names) for (const [index, fields] of JSON.parse(names) as typeof named) named.push([count + index, fields]);
    before = offset + Number(last);
    count += Number(own);
  }
  return `[${steps.join(',')}],[${weights.join(',')}]${named.length > 0 ? `,${JSON.stringify(named)}` : ''}`;
}

function mergedFilters(parts: readonly Part[], offsets: readonly number[]): [name: string, values: FilterValues][] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [index, part] of parts.entries()) {
    for (const [name, values] of part.filters) {
      const known = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, known);
      for (const [value, steps] of values) {
        const pages = known.get(value) ?? [];
        known.set(value, pages);
        let page = offsets[index] ?? 0;
        for (const step of steps) pages.push((page += step));
      }
    }
  }
  return inOrder([...filters]).map(([name, values]) => [
    name,
    inOrder([...values]).map(([value, pages]) => [value, pages.map((page, index) => page - (pages[index - 1] ?? 0))]),
  ]);
}

function inOrder<T>(list: [name: string, value: T][]): [name: string, value: T][] {
  return list.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Writes a file under a name that is its own as long as nothing in it changes, unless it is there, and returns the name. */
function write(folder: string, kind: Kind, bytes: Buffer): string {
  const name = hash('sha256', bytes.subarray(SIGNATURE.length)).slice(0, 10);
  const file = join(folder, placeOf(kind, name));
  if (!existsSync(file)) writeFileSync(file, compressed(bytes));
  return name;
}

function signed(text: string, encoding: 'utf8' | 'latin1' = 'utf8'): Buffer {
  return Buffer.from(SIGNATURE + text, encoding);
}

/** The level at which the next ones take four times as long, for a hundredth less. */
function compressed(bytes: Buffer): Uint8Array {
  return gzipSync(bytes, { level: 6 });
}

function makeFolder(folder: string, kind: Kind) {
  mkdirSync(join(folder, kind), { recursive: true });
}

function placeOf(kind: Kind, name: string): string {
  return `${kind}/${name}.pf_${kind}`;
}

function endOfLine(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}

type Kind = 'fragment' | 'index' | 'filter';

/** A part of an index: what its first line says. The words follow, a line for each. */
interface Part extends Pick<Meta, 'lengths' | 'files'> {
  filters: [name: string, values: FilterValues][];
}

interface Line {
  /** The number of the page that is the first of its part. */
  offset: number;
  /** The line without its word. */
  where: string;
}

interface Json {
  word: string;
  json: string;
}
