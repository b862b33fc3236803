import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf, readTree } from './parse.ts';
import { renderNarrative, type Block, type Heading } from './render.ts';

/** What a narrative says below its head, ready to be shown. */
export interface NarrativeText {
  blocks: Block[];
  headings: Heading[];
}

/**
 * Reads the text of a narrative that was found right before: the collection keeps heads only, because thirty thousand texts fit
 * neither into memory nor into a bundle. Links within the site get their address from `hrefOf`.
 */
export function readText(root: string, file: string, hrefOf: (path: string) => string): NarrativeText {
  const parts = partsOf(
    readFileSync(join(root, file), 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n'),
  );
  if (!parts) throw new Error(`${file} has changed while the site was made. Start again.`);
  return renderNarrative(readTree(parts.body), hrefOf);
}
