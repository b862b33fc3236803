import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/*
 * No system that Node runs on lets it exchange two folders in one step, so there are two, and what a kill leaves is this:
 *
 * | killed                        | dist/    | .build/       | .build-old/ | what follows                                  |
 * | ----------------------------- | -------- | ------------- | ----------- | --------------------------------------------- |
 * | while the site is built       | the last | a part of one |             | the next build begins with an empty .build/   |
 * | between the two renames       | none     | the new       | the last    | `restore` puts the last back, in microseconds |
 * | while the last one is deleted | the new  |               | a part      | the next build deletes the rest               |
 *
 * The last one may also be kept for the next build instead of being deleted; that one does with as much of it as there is.
 *
 * Only a machine that stops can come between the two renames: they are done by a process that a kill of the build does not reach.
 */

/** The finished site of `.build/` takes the place of `dist/`. */
export function exchange(root: string) {
  const { built, dist, old } = placesIn(root);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(built, dist);
}

/** Before anything looks at `dist/`: the last good site stands there again if a machine stopped while it was being replaced. */
export function restore(root: string) {
  const { dist, old } = placesIn(root);
  if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
}

/** Deletes what a build that did not come to its end has left, and what it was to replace. */
export function clear(root: string) {
  const { built, old } = placesIn(root);
  for (const folder of [built, old]) rmSync(folder, { recursive: true, force: true });
}

/** Where sites stand: that which is being built, the finished one, the one that it has replaced, and what is kept of that (spare.ts). */
export function placesIn(root: string) {
  return {
    built: join(root, '.build'),
    dist: join(root, 'dist'),
    old: join(root, '.build-old'),
    spare: join(root, '.build-spare'),
  };
}
