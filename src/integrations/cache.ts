import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Astro keeps the sizes that it makes of pictures in `.astro/cache/assets`, writes them in place, and trusts whatever has the right
 * name: one that a killed build wrote by half would be published by every later build. While pictures are made, a mark stands in
 * the cache; a build that finds one deletes what was written since.
 *
 * Everything else that is kept between builds is written aside and renamed: Astro's own store, share/cache.ts, and the parts of the
 * search indexes (search-index.ts).
 */
export async function beginPictures(root: string) {
  const { mark, pictures } = placesIn(root);
  await mkdir(pictures, { recursive: true });
  const begun = await timeOf(mark);
  if (begun !== undefined) await removeSince(begun, pictures);
  await writeFile(
    mark,
    'Pictures are being made. If no build runs, the next one deletes what was written after this file.\n',
  );
}

/** Pictures have all been made. */
export async function endPictures(root: string) {
  await rm(placesIn(root).mark, { force: true });
}

async function removeSince(time: number, folder: string) {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if (((await timeOf(file)) ?? 0) >= time) await rm(file, { force: true });
  }
}

async function timeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
}

function placesIn(root: string) {
  const cache = join(root, '.astro/cache');
  return { mark: join(cache, 'pictures-unfinished'), pictures: join(cache, 'assets') };
}
