import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { ignored, withMarks } from '../search/marks.ts';
import { packBundle } from '../search/packing.ts';

/** The index of some pages, such as those of a language. */
export interface Index {
  site: string;
  /** Their files within the site. */
  pages: string[];
  /** The folder into which it is written. */
  bundle: string;
}

const AT_ONCE = 64;

/** Makes search indexes, one after the other. */
export async function indexOneByOne(indexes: readonly Index[]): Promise<void> {
  for (const index of indexes) await indexPages(index);
  await pagefind.close();
}

async function indexPages({ site, pages, bundle }: Index): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'und', excludeSelectors: ignored });
  if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
  // Several on their way at once: Pagefind takes them up in their order, and need not wait for the next.
  const sent: Promise<void>[] = [];
  const send = async (sourcePath: string, html: string) => {
    const { errors } = await index.addHTMLFile({ sourcePath, content: withMarks(html) });
    if (errors.length > 0) throw new Error(`${sourcePath} cannot be put into the search index: ${errors.join('; ')}`);
  };
  for (const sourcePath of pages) {
    sent.push(send(sourcePath, readFileSync(join(site, sourcePath), 'utf8')));
    if (sent.length > AT_ONCE) await sent.shift();
  }
  await Promise.all(sent);
  await index.writeFiles({ outputPath: bundle });
  await packBundle(bundle);
}
