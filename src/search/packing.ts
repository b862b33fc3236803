import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { META, SIGNATURE } from './bundle.ts';
import { decodeCbor } from './cbor.ts';

/**
 * Keeps of the files that Pagefind has written into a folder those that search/bundle.ts reads. What says what there is gets a name that
 * is known beforehand, and takes the words in where they are all in one file: then one answer is enough to search.
 */
export async function packBundle(folder: string): Promise<void> {
  const files = await readdir(folder, { withFileTypes: true });
  const [meta] = files.filter(({ name }) => name.endsWith('.pf_meta'));
  if (!meta) throw new Error(`Pagefind has written no .pf_meta into ${folder}`);
  const words = await readdir(join(folder, 'index')).catch(() => []);
  const packed = [await contentOf(join(folder, meta.name))];
  if (words.length === 1) {
    for (const name of words) packed.push(await contentOf(join(folder, 'index', name)));
    await rm(join(folder, 'index'), { recursive: true });
  }
  for (const file of files) if (!file.isDirectory()) await rm(join(folder, file.name));
  const list = SIGNATURE + JSON.stringify(packed.map(decodeCbor));
  await writeFile(join(folder, META), gzipSync(list, { level: 9 }));
}

/** What is in a file of Pagefind, which is compressed and signed. */
async function contentOf(file: string): Promise<Buffer> {
  const content = gunzipSync(await readFile(file));
  if (!content.toString('latin1').startsWith(SIGNATURE)) throw new Error(`${file} is not of Pagefind 1.6`);
  return content.subarray(SIGNATURE.length);
}
