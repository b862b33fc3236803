import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SIGNATURE, type FilterValues, type Fragment, type PackedWord } from './bundle.ts';
import { decodeCbor, itemsOfFirst } from './cbor.ts';

/** What Pagefind gives to a word in running text. */
const USUAL_WEIGHT = 24;

/** How Pagefind is asked for an index. Words are kept whole: endings are the business of query.ts. */
export const asked = { forceLanguage: 'und', maxFragments: 1 };

/** What is known of some pages of a language, which are counted from the first of them. */
export interface Pages {
  /**
   * In the order in which they were given to Pagefind: how many words each has, and what is shown of it: the JSON of a Fragment, one sign
   * for each byte, because nobody reads its letters before it is written again.
   */
  pages: { length: number; fragment: string }[];
  /** In the order of their letters. */
  words: PackedWord[];
  filters: [name: string, values: FilterValues][];
}

/**
 * Reads what Pagefind has written into a folder about pages that it was given as `0.html`, `1.html` and so on: it takes them up in the
 * order of the disk. `urls` are their addresses in the site. It keeps every place of every word, which nobody asks for here: what is kept is on
 * which pages a word stands, how much it counts there, and in which names. A word that ten thousand pages share is ten kilobytes so,
 * not two hundred.
 */
export async function readPagefind(folder: string, urls: readonly string[]): Promise<Pages> {
  const meta = (await readdir(folder)).find((name) => name.endsWith('.pf_meta'));
  if (!meta) throw new Error(`Pagefind has written no .pf_meta into ${folder}`);
  const [version, listed, chunks, filters, , fields] = decodeCbor(await contentOf(join(folder, meta))) as PagefindMeta;
  if (!version.startsWith('1.6.')) throw new Error(`An index of Pagefind ${version}, not 1.6`);

  const fragments = await fragmentsOf(join(folder, 'fragment'), listed);
  const numbers = fragments.map(({ url }) => Number(/^\/(\d+)\.html$/.exec(url)?.[1]));
  const pages = urls.map((url, number) => {
    const place = numbers.indexOf(number);
    const [fragment, length] = [fragments[place], listed[place]?.[1]];
    if (!fragment || length === undefined) throw new Error(`Pagefind has nothing of ${url}`);
    const { content, meta } = fragment;
    const { title, period } = meta;
    const shown: Fragment = { url: Buffer.from(url).toString('latin1'), content, meta: { title, period } };
    return { length, fragment: JSON.stringify(shown) };
  });
  const words: PackedWord[] = [];
  for (const [, , hash] of chunks) {
    const entries = itemsOfFirst(await contentOf(join(folder, 'index', `${hash}.pf_index`)));
    for (const entry of entries) words.push(packed(entry as WordEntry, fields, numbers));
  }
  const values = await Promise.all(
    filters.map(async ([name, hash]): Promise<[name: string, values: FilterValues]> => {
      const content = decodeCbor(await contentOf(join(folder, 'filter', `${hash}.pf_filter`)));
      const [, entries] = content as [string, [string, number[]][]];
      const steps = (places: number[]) => stepsOf(places.map((place) => numbers[place] ?? 0).sort((a, b) => a - b));
      return [name, inOrder(entries.map(([value, places]) => [value, steps(places)]))];
    }),
  );
  return { pages, words: inOrder(words), filters: inOrder(values) };
}

/** What is shown of the pages, one sign for each byte. Where they are several, Pagefind was asked to write it into one file. */
async function fragmentsOf(folder: string, pages: PagefindMeta[1]): Promise<Fragment[]> {
  const known = new Map<string, unknown>();
  for (const name of await readdir(folder)) {
    const id = name.replace(/\.pf_fragment$/, '');
    known.set(id, JSON.parse((await contentOf(join(folder, name))).toString('latin1')));
  }
  return pages.map(([id, , group]) => {
    const found = group ? (known.get(group) as Record<string, unknown>)[id] : known.get(id);
    if (!found) throw new Error(`${folder} has nothing of ${id}`);
    return found as Fragment;
  });
}

/**
 * A word with everywhere it stands, with accents or without, in the order of the pages. Pagefind writes pages as steps from one to the
 * next, and places in a text after the weight that they have, as a number below zero.
 */
function packed(
  [word, occurrences, variants]: WordEntry,
  fields: readonly string[],
  numbers: readonly number[],
): PackedWord {
  const entries: PageEntry[] = [];
  const pages: number[] = [];
  for (const each of variants.length > 0 ? [occurrences, ...variants.map(([, own]) => own)] : [occurrences]) {
    let place = 0;
    for (const entry of each) {
      place += entry[0];
      entries.push(entry);
      pages.push(numbers[place] ?? 0);
    }
  }
  const [steps, weights, named]: [number[], number[], NonNullable<PackedWord[3]>] = [[], [], []];
  let before = 0;
  for (const at of inOrderOf(pages)) {
    const [[, places, ofNames], page = 0] = [entries[at] ?? NOWHERE, pages[at]];
    const names = namesOf(ofNames, fields);
    if (names.length > 0) named.push([steps.length, names]);
    steps.push(page - before);
    weights.push(weightOf(places));
    before = page;
  }
  return named.length > 0 ? [word, steps, weights, named] : [word, steps, weights];
}

const NOWHERE: PageEntry = [0, [], []];

/**
 * The places of a list in the order of the numbers in it, the earlier of two that are the same first. An index has millions: numbers
 * alone are sorted without each two of them being asked about.
 */
function inOrderOf(numbers: readonly number[]): Iterable<number> {
  const { length } = numbers;
  const keys = new Float64Array(length);
  for (let at = 0; at < length; at += 1) keys[at] = (numbers[at] ?? 0) * length + at;
  if (length > 1) keys.sort();
  for (let at = 0; at < length; at += 1) keys[at] = (keys[at] ?? 0) % length;
  return keys;
}

/** The names in which a word stands on a page, each once. */
function namesOf(places: readonly number[], fields: readonly string[]): string[] {
  const names: string[] = [];
  for (const place of places) {
    const name = place < 0 ? fields[-1 - place] : undefined;
    if (name !== undefined && !names.includes(name)) names.push(name);
  }
  return names;
}

function weightOf(places: readonly number[]): number {
  let [weight, sum] = [USUAL_WEIGHT, 0];
  for (const place of places) {
    if (place < 0) weight = -1 - place;
    else sum += weight / USUAL_WEIGHT;
  }
  return Math.round(sum * 100) / 100;
}

function stepsOf(pages: readonly number[]): number[] {
  return pages.map((page, index) => page - (pages[index - 1] ?? 0));
}

function inOrder<T extends readonly [name: string, ...rest: unknown[]]>(list: readonly T[]): T[] {
  return list.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** What is in a file of Pagefind, which is compressed and signed. */
async function contentOf(file: string): Promise<Buffer> {
  const content = gunzipSync(await readFile(file));
  if (!content.toString('latin1', 0, SIGNATURE.length).startsWith(SIGNATURE))
    throw new Error(`${file} is not of Pagefind 1.6`);
  return content.subarray(SIGNATURE.length);
}

type PagefindMeta = [
  version: string,
  pages: [id: string, length: number, group?: string][],
  chunks: [from: string, to: string, hash: string][],
  filters: [name: string, hash: string][],
  sorts: unknown[],
  fields: string[],
];
type PageEntry = [step: number, places: number[], named: number[]];
type WordEntry = [word: string, occurrences: PageEntry[], variants: [word: string, occurrences: PageEntry[]][]];
