import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { META, SIGNATURE, type FilterValues, type Meta, type PackedWord } from './bundle.ts';
import { decodeCbor } from './cbor.ts';

/** Words of so many signs stand in the first file, and one answer is enough to search. More are parted into files, and filters with them. */
const WHOLE = 160_000;
const PART = 80_000;
/** What Pagefind gives to a word in running text. */
const USUAL_WEIGHT = 24;

/**
 * Makes of the files that Pagefind has written into a folder those that search/bundle.ts reads. Pagefind keeps every place of every word,
 * which nobody asks for here: what is kept is on which pages a word stands, how much it counts there, and in which names. A word
 * that ten thousand pages share is ten kilobytes so, not two hundred.
 */
export async function packBundle(folder: string): Promise<void> {
  const files = await readdir(folder, { withFileTypes: true });
  const [named] = files.filter(({ name }) => name.endsWith('.pf_meta'));
  if (!named) throw new Error(`Pagefind has written no .pf_meta into ${folder}`);
  const [version, pages, parts, filters, , fields] = (await contentOf(join(folder, named.name))) as PagefindMeta;
  if (!version.startsWith('1.6.')) throw new Error(`An index of Pagefind ${version}, not 1.6`);

  const words: PackedWord[] = [];
  for (const [, , hash] of parts) {
    const [entries] = (await contentOf(join(folder, 'index', `${hash}.pf_index`))) as [WordEntry[]];
    words.push(...entries.map((entry) => packed(entry, fields)));
  }
  words.sort(([a], [b]) => (a < b ? -1 : 1));
  const values = await Promise.all(
    filters.map(async ([name, hash]): Promise<[name: string, values: FilterValues]> => {
      const [, entries] = (await contentOf(join(folder, 'filter', `${hash}.pf_filter`))) as [
        string,
        [string, number[]][],
      ];
      return [
        name,
        entries.map(([value, pages]) => [value, pages.map((page, index) => page - (pages[index - 1] ?? 0))]),
      ];
    }),
  );
  for (const name of ['index', 'filter']) await rm(join(folder, name), { recursive: true, force: true });
  for (const file of files) if (!file.isDirectory()) await rm(join(folder, file.name));

  const isWhole = JSON.stringify(words).length <= WHOLE;
  const chunks: Meta['chunks'] = [];
  for (const group of isWhole ? [] : parted(words)) {
    const hash = await writePart(join(folder, 'index'), 'pf_index', group);
    chunks.push([group.at(0)?.[0] ?? '', group.at(-1)?.[0] ?? '', hash]);
  }
  const kept: Meta['filters'] = [];
  for (const [name, entries] of values)
    kept.push([name, isWhole ? entries : await writePart(join(folder, 'filter'), 'pf_filter', entries)]);
  const meta: Meta = { version, pages, chunks, filters: kept, words: isWhole ? words : undefined };
  await writeFile(join(folder, META), gzipSync(SIGNATURE + JSON.stringify(meta), { level: 9 }));
}

/** Writes a part under a name that is its own as long as nothing in it changes, and returns the name. */
async function writePart(folder: string, ending: string, content: unknown): Promise<string> {
  const text = JSON.stringify(content);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${hash}.${ending}`), gzipSync(SIGNATURE + text, { level: 9 }));
  return hash;
}

/** Words in their order, in groups that are not larger than one part. */
function parted(words: readonly PackedWord[]): PackedWord[][] {
  const groups: PackedWord[][] = [[]];
  let size = 0;
  for (const word of words) {
    const own = JSON.stringify(word).length;
    if (size > 0 && size + own > PART) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(word);
    size += own;
  }
  return groups;
}

/**
 * A word with everywhere it stands, with accents or without. Pagefind writes pages as steps from one to the next, and places in a text
 * after the weight that they have, as a number below zero.
 */
function packed([word, occurrences, variants]: WordEntry, fields: readonly string[]): PackedWord {
  const entry: PackedWord = [word, [], []];
  let last = 0;
  for (const each of [occurrences, ...variants.map(([, own]) => own)]) {
    let page = 0;
    for (const [step, places, named] of each) {
      page += step;
      let [weight, sum] = [USUAL_WEIGHT, 0];
      for (const place of places) {
        if (place < 0) weight = -1 - place;
        else sum += weight / USUAL_WEIGHT;
      }
      const names = new Set(named.flatMap((place) => (place < 0 ? (fields[-1 - place] ?? []) : [])));
      if (names.size > 0) (entry[3] ??= []).push([entry[1].length, [...names]]);
      entry[1].push(page - last);
      entry[2].push(Math.round(sum * 100) / 100);
      last = page;
    }
  }
  return entry;
}

/** What is in a file of Pagefind, which is compressed and signed. */
async function contentOf(file: string): Promise<unknown> {
  const content = gunzipSync(await readFile(file));
  if (!content.toString('latin1', 0, SIGNATURE.length).startsWith(SIGNATURE))
    throw new Error(`${file} is not of Pagefind 1.6`);
  return decodeCbor(content.subarray(SIGNATURE.length));
}

type PagefindMeta = [
  version: string,
  pages: [id: string, length: number][],
  parts: [from: string, to: string, hash: string][],
  filters: [name: string, hash: string][],
  sorts: unknown[],
  fields: string[],
];
type PageEntry = [step: number, places: number[], named: number[]];
type WordEntry = [word: string, occurrences: PageEntry[], variants: [word: string, occurrences: PageEntry[]][]];
