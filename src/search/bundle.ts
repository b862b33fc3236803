import { decodeCbor } from './cbor.ts';

/** A page that has a word: how much the word weighs in its text, and in which of its metadata it stands. */
export interface Occurrence {
  page: number;
  weight: number;
  fields: string[];
}

/** A word of the index, without accents. */
export interface Word {
  word: string;
  occurrences: Occurrence[];
}

/** What the index keeps of a page. */
export interface Fragment {
  url: string;
  content: string;
  meta: { title: string; period?: string; names?: string };
}

/** The index of one language as Pagefind 1.6 wrote it, read piece by piece. */
export interface Bundle {
  /** The names of the pages and how many words each has; a page is its place in this list. */
  pages: readonly { id: string; length: number }[];
  /** The words that begin so. */
  wordsFrom(beginning: string): Promise<Word[]>;
  /** The pages that have this value of a filter. */
  pagesWith(filter: string, value: string): Promise<ReadonlySet<number>>;
  fragmentOf(page: number): Promise<Fragment>;
}

/**
 * Opens the index that stands in a folder. Pagefind’s own reader is 55 kB of WebAssembly and 90 kB of script, which a reader on a slow
 * line waits for longer than for anything else; its files are lists in CBOR, which are read here. The search test fails where a later
 * version of Pagefind writes something else.
 */
export async function openBundle(folder: string): Promise<Bundle> {
  const [[version, pages, chunks, filters, , fields], all] = (await readJson(`${folder}${META}`)) as [Meta, Words?];
  if (!version.startsWith('1.6.')) throw new Error(`An index of Pagefind ${version}, not 1.6`);
  const words = remember(async (hash) => (all ?? ((await read(`${folder}index/${hash}.pf_index`)) as Words))[0]);
  const values = remember((hash) => read(`${folder}filter/${hash}.pf_filter`).then((file) => (file as Filter)[1]));
  const fragments = remember((file) => readJson(`${folder}fragment/${file}.pf_fragment`));
  return {
    pages: pages.map(([id, length]) => ({ id, length })),
    async wordsFrom(beginning) {
      const asked = chunks.filter(([from, to]) => to >= beginning && (from < beginning || from.startsWith(beginning)));
      const loaded = await Promise.all(asked.map(([, , hash]) => words(hash)));
      return loaded.flatMap((entries) =>
        entries.filter(([word]) => word.startsWith(beginning)).map((entry) => wordOf(entry, fields)),
      );
    },
    async pagesWith(filter, value) {
      const [, hash] = filters.find(([name]) => name === filter) ?? [];
      const found = hash === undefined ? undefined : (await values(hash)).find(([each]) => each === value);
      return new Set(found?.[1]);
    },
    // Where a site has more pages than a host allows files, several fragments stand in one.
    async fragmentOf(page) {
      const [id = '', , group] = pages[page] ?? [];
      return group
        ? (((await fragments(group)) as Record<string, Fragment>)[id] ?? missing(id))
        : ((await fragments(id)) as Fragment);
    },
  };
}

/**
 * The name of the file that says what there is, so that a page can ask for it before any script runs. The build writes it: what Pagefind
 * says in a file of its own and, where all words are in one file, those; as JSON, which a slow machine reads in no time (search/packing.ts).
 */
export const META = 'index.pf_meta';

/** With what each of Pagefind’s files begins. */
export const SIGNATURE = 'pagefind_dcd';
/** What Pagefind gives to a word in running text. */
const USUAL_WEIGHT = 24;

/** A word with everywhere it stands, with accents or without. */
function wordOf([word, occurrences, variants]: WordEntry, fields: readonly string[]): Word {
  return {
    word,
    occurrences: [occurrences, ...variants.map(([, each]) => each)].flatMap((each) => unpacked(each, fields)),
  };
}

/** Pages are written as steps from one to the next, places in a text after the weight that they have, as a number below zero. */
function unpacked(occurrences: readonly PageEntry[], fields: readonly string[]): Occurrence[] {
  let page = 0;
  return occurrences.map(([step, places, named]) => {
    page += step;
    let [weight, sum] = [USUAL_WEIGHT, 0];
    for (const place of places) {
      if (place < 0) weight = -1 - place;
      else sum += weight / USUAL_WEIGHT;
    }
    return { page, weight: sum, fields: named.flatMap((place) => (place < 0 ? (fields[-1 - place] ?? []) : [])) };
  });
}

async function read(address: string): Promise<unknown> {
  return decodeCbor(await load(address));
}

async function readJson(address: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await load(address)));
}

/** Files are compressed by Pagefind itself, unless a server took that for its own doing and the browser undid it. */
async function load(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${response.status} ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPlain = isSigned(bytes);
  const whole = isPlain ? bytes : await decompressed(bytes);
  if (!isSigned(whole)) throw new Error(`${address} is not of Pagefind`);
  return whole.subarray(SIGNATURE.length);
}

function missing(what: string): never {
  throw new Error(`The index has no ${what}`);
}

function isSigned(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;
}

async function decompressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Asks once for each; what failed is asked again. */
function remember<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (name) => {
    const asked =
      known.get(name) ??
      ask(name).catch((error: unknown) => {
        known.delete(name);
        throw error;
      });
    known.set(name, asked);
    return asked;
  };
}

type Meta = [
  version: string,
  pages: [id: string, length: number, group: string][],
  chunks: [from: string, to: string, hash: string][],
  filters: [name: string, hash: string][],
  sorts: unknown[],
  fields: string[],
];
type PageEntry = [step: number, places: number[], named: number[]];
type WordEntry = [word: string, occurrences: PageEntry[], variants: [word: string, occurrences: PageEntry[]][]];
type Words = [WordEntry[]];
type Filter = [name: string, values: [value: string, pages: number[]][]];
