import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { compressSite } from '../hosting/compression.ts';

/**
 * `npm run compress`, after `npm run build`: writes a `.br` and a `.gz` beside every file of `dist/` that gets smaller so, for servers
 * that send those. Not a part of the build: at its best, Brotli takes longer than everything else.
 */
const root = process.cwd();
const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no site in dist/ yet. Build it first: npm run build');
  process.exitCode = 1;
} else {
  const { files, fresh, bytes } = await compressSite(dist, join(root, '.astro/cache/compressed'));
  const percent = (part: number) => `${Math.round((100 * part) / bytes.plain)} %`;
  console.log(
    `${files} files of dist/, ${fresh} of them new: ${(bytes.plain / 1e6).toFixed(1)} MB, ` +
      `as .gz ${percent(bytes.gz)} of that, as .br ${percent(bytes.br)}.`,
  );
}
