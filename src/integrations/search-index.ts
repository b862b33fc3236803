import { hash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as pagefind from 'pagefind';
import { withMarks } from '../search/marks.ts';
import { makePart, mergeParts } from '../search/merging.ts';
import { asked, readPagefind } from '../search/packing.ts';

/** A part of an index that is to be made. */
export interface PartWork {
  site: string;
  /** Its files within the site. */
  pages: string[];
  /** So many of them share a file with what is shown of them. */
  perFile: number;
  /** The folder of the index. */
  bundle: string;
  /** Where the part is kept for the next build, under its sum. */
  kept: string;
  /** A folder for what is needed meanwhile. Whoever asks for the part deletes it in the end. */
  scratch: string;
}

/** An index that is to be made of its parts. */
export interface IndexWork {
  bundle: string;
  kept: string;
  /** Their sums, in their order. */
  parts: string[];
}

/** The sum of a part, or the files of an index. */
export type Made = string[];

/** Makes a part of an index or an index of its parts. */
export async function makeIndex(work: PartWork | IndexWork): Promise<Made> {
  if ('pages' in work) return [await indexPages(work)];
  const { parts, kept, bundle } = work;
  const texts = parts.map((sum) => {
    const text = keptPart(kept, sum);
    if (text === undefined) throw new Error(`A part of the search index in ${kept} has been changed during the build`);
    return text;
  });
  return mergeParts(texts, bundle);
}

/** The text of a part that is kept under this sum, if it is there and whole. */
export function keptPart(kept: string, sum: string): string | undefined {
  const file = join(kept, sum);
  const bytes = existsSync(file) ? readFileSync(file) : undefined;
  return bytes && sumOf(bytes) === sum ? bytes.toString() : undefined;
}

/**
 * Pagefind is a program of its own: it is ended after each part, and what it has taken of the memory is free again. The pages of a part are
 * written over those of the one before: where thirty thousand files have just been deleted, the disk looks long for room for the next.
 */
async function indexPages({ site, pages, perFile, bundle, kept, scratch }: PartWork): Promise<string> {
  const work = join(scratch, `${process.pid}`);
  const [given, written] = [join(work, 'pages'), join(work, 'index')];
  mkdirSync(given, { recursive: true });
  rmSync(written, { recursive: true, force: true });
  const nameOf = (number: number) => `${number}.html`;
  for (const [number, page] of pages.entries()) {
    const content = withMarks(readFileSync(join(site, page)));
    if (content === undefined) throw new Error(`${page} has no element that is searched`);
    writeOver(join(given, nameOf(number)), content);
  }
  const names = new Set(pages.map((_, number) => nameOf(number)));
  for (const name of readdirSync(given)) if (!names.has(name)) rmSync(join(given, name));
  await runPagefind(given, written);
  const urls = pages.map((page) => `/${page.replace(/index\.html$/, '')}`);
  return keep(makePart(await readPagefind(written, urls), bundle, perFile), kept);
}

/** A file that is emptied first is brought to the disk as soon as it is closed; this one is read once, and written over again. */
function writeOver(file: string, content: Uint8Array) {
  const open = openSync(file, constants.O_RDWR | constants.O_CREAT);
  writeSync(open, content);
  ftruncateSync(open, content.length);
  closeSync(open);
}

/** It reads a folder with all of its threads, and takes half as long as for pages that it is told one by one. */
async function runPagefind(given: string, written: string) {
  try {
    const { index, errors } = await pagefind.createIndex(asked);
    if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
    const answers = [await index.addDirectory({ path: given }), await index.writeFiles({ outputPath: written })];
    const wrong = answers.flatMap(({ errors }) => errors);
    if (wrong.length > 0) throw new Error(`The search index cannot be made: ${wrong.join('; ')}`);
  } finally {
    await pagefind.close();
  }
}

/** Written aside and renamed: what stands under a sum is whole. */
function keep(text: string, kept: string): string {
  const bytes = Buffer.from(text);
  const sum = sumOf(bytes);
  mkdirSync(kept, { recursive: true });
  const unfinished = join(kept, `${sum}.unfinished`);
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, join(kept, sum));
  return sum;
}

function sumOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'base64url');
}
