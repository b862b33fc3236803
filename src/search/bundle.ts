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
  meta: { title: string; period?: string | undefined };
}

/** The index of one language, read piece by piece. */
export interface Bundle {
  /** Whether the words stand in several files. */
  isParted: boolean;
  /** How many words each page has; a page is its place in this list. */
  pages: readonly { length: number }[];
  /** The words that begin so. */
  wordsFrom(beginning: string): Promise<Word[]>;
  /** The pages that have this value of a filter. */
  pagesWith(filter: string, value: string): Promise<ReadonlySet<number>>;
  fragmentOf(page: number): Promise<Fragment>;
}

/**
 * Opens the index that stands in a folder. Pagefind’s own reader is 55 kB of WebAssembly and 90 kB of script, which a reader on a slow
 * line waits for longer than for anything else; what the build makes of Pagefind's files (search/merging.ts) is JSON, which a slow machine
 * reads in no time.
 */
export async function openBundle(folder: string): Promise<Bundle> {
  const { lengths, files, chunks, filters, words: all } = (await readJson(`${folder}${META}`)) as Meta;
  const words = remember((hash) => readJson(`${folder}index/${hash}.pf_index`) as Promise<PackedWord[]>);
  const values = remember((hash) => readJson(`${folder}filter/${hash}.pf_filter`) as Promise<FilterValues>);
  const fragments = remember((name) => readJson(`${folder}fragment/${name}.pf_fragment`) as Promise<Fragment[]>);
  const places = files.flatMap(([name, count]) => Array.from({ length: count }, (_, index) => ({ name, index })));
  return {
    pages: lengths.map((length) => ({ length })),
    isParted: all === undefined,
    async wordsFrom(beginning) {
      const isMeant = isLong(beginning) || all ? startsWith(beginning) : is(beginning);
      if (all) return all.filter(isMeant).map(wordOf);
      const asked = chunks.filter(
        ([from, to]) => to >= beginning && (from <= beginning || (isLong(beginning) && from.startsWith(beginning))),
      );
      const loaded = await Promise.all(asked.map(([, , hash]) => words(hash)));
      return loaded.flatMap((entries) => entries.filter(isMeant).map(wordOf));
    },
    async pagesWith(filter, value) {
      const [, kept = []] = filters.find(([name]) => name === filter) ?? [];
      const all = typeof kept === 'string' ? await values(kept) : kept;
      let page = 0;
      return new Set(all.find(([each]) => each === value)?.[1].map((step) => (page += step)));
    },
    async fragmentOf(page) {
      const { name = '', index = 0 } = places[page] ?? {};
      const fragment = (await fragments(name))[index];
      if (!fragment) throw new Error(`The index says nothing of page ${page}`);
      return fragment;
    },
  };
}

/** The name of the file that says what there is, so that a page can ask for it before any script runs. */
export const META = 'index.pf_meta';

/** With what each of the files begins. */
export const SIGNATURE = 'pagefind_dcd';

/** Where words are parted, those that begin with one or two letters stand in too many files: only the word itself is meant then. */
function isLong(beginning: string): boolean {
  return beginning.length > 2;
}

function startsWith(beginning: string) {
  return ([word]: PackedWord) => word.startsWith(beginning);
}

function is(beginning: string) {
  return ([word]: PackedWord) => word === beginning;
}

function wordOf([word, steps, weights, named = []]: PackedWord): Word {
  const fields = new Map(named);
  let page = 0;
  return {
    word,
    occurrences: steps.map((step, index) => {
      page += step;
      return { page, weight: weights[index] ?? 0, fields: fields.get(index) ?? [] };
    }),
  };
}

async function readJson(address: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await load(address)));
}

/** Files are compressed when they are written, unless a server took that for its own doing and the browser undid it. */
async function load(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${response.status} ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPlain = isSigned(bytes);
  const whole = isPlain ? bytes : await decompressed(bytes);
  if (!isSigned(whole)) throw new Error(`${address} is no part of an index`);
  return whole.subarray(SIGNATURE.length);
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

/** What there is: the pages, the files of words with the first and the last of each, the filters and, where they are few, the words. */
export interface Meta {
  /** How many words each page has. */
  lengths: number[];
  /** The files in which it stands what is shown of the pages, and of how many of them in their order. */
  files: [name: string, pages: number][];
  chunks: [from: string, to: string, name: string][];
  /** The values of each or, where the words are parted, the file in which they stand. */
  filters: [name: string, values: FilterValues | string][];
  words?: PackedWord[] | undefined;
}

/** The values of a filter, with the pages that have each, as steps from one to the next. */
export type FilterValues = [value: string, steps: number[]][];

/** A word, its pages as steps from one to the next, how much it counts on each, and in which names it stands on some of them. */
export type PackedWord = [
  word: string,
  steps: number[],
  weights: number[],
  named?: [index: number, fields: string[]][],
];
