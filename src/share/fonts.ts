import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Font } from 'satori';

/**
 * Source Serif 4 in the pieces in which it is published, one per group of letters. Satori takes a missing letter from the next
 * family, never from another font of the same one, so each piece is a family of its own.
 */
const pieces = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];
const weights = [400, 600] as const;

export const fontFamily = pieces.join(', ');

let fonts: Font[] | undefined;

/** Read once, and always the same list: Satori keeps what it has parsed under it. */
export function getFonts(): Font[] {
  fonts ??= pieces.flatMap((name) =>
    weights.map((weight) => ({
      name,
      weight,
      data: readFileSync(pathOf(`@fontsource/source-serif-4/files/source-serif-4-${name}-${weight}-normal.woff`)),
    })),
  );
  return fonts;
}

/** Within a build this module lies among what was built, far from the packages; a check may look at content that lies elsewhere. */
function pathOf(file: string): string {
  try {
    return createRequire(join(process.cwd(), 'package.json')).resolve(file);
  } catch {
    return createRequire(import.meta.url).resolve(file);
  }
}
