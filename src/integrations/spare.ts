import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Dirent,
} from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { filesIn } from '../source/folder.ts';
import { placesIn } from './exchange.ts';

/*
 * A site of ten thousand projects has a hundred thousand files in seventy thousand folders. Nearly all are in the next site too, by a
 * second name for the same file (last.ts), and giving those names and deleting the ones before took a third of a build. So the site that
 * was replaced is kept in `.build-spare/`, and the next build begins with what of it is still right.
 *
 * Nothing depends on it: what it lacks, because it is missing, was touched or half of it was deleted, is taken from `dist/`.
 */

/** The site that `exchange` has put aside is kept for the next build. */
export function keepSpare(root: string) {
  const { old, spare } = placesIn(root);
  rmSync(spare, { recursive: true, force: true });
  if (existsSync(old)) renameSync(old, spare);
}

/**
 * Makes a spare site of `dist/` where there is none, as after a full build: by a thread, while the content is read. A build that will
 * make everything anew has no use for it; that is guessed, and a wrong guess only costs time.
 */
export async function beginSpare(root: string) {
  const { dist, spare } = placesIn(root);
  if (existsSync(spare) || !existsSync(dist) || hasChanged(root)) return;
  const thread = new Worker(new URL('spare-thread.ts', import.meta.url), { workerData: root });
  await new Promise((resolve, reject) => thread.once('exit', resolve).once('error', reject));
}

/** Gives every file of `dist/` a second name in a spare site, which stands under its own name only once it is whole. */
export function doubleSite(root: string) {
  const { dist, spare } = placesIn(root);
  const unfinished = `${spare}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    double('');
    renameSync(unfinished, spare);
  } catch {
    // A disk without hard links, or one that is full.
    rmSync(unfinished, { recursive: true, force: true });
  }

  function double(below: string) {
    mkdirSync(join(unfinished, below));
    for (const entry of readdirSync(join(dist, below), { withFileTypes: true })) {
      const name = below + entry.name;
      if (entry.isDirectory()) double(`${name}/`);
      else if (entry.isFile()) linkSync(join(dist, name), join(unfinished, name));
    }
  }
}

/** Whether the code or what all pages share seems to have been written since the last site was made. */
function hasChanged(root: string): boolean {
  const made = timeOf(join(root, '.astro/cache/site.bin'));
  const content = join(root, 'content');
  const shared = readdirSync(content).filter((name) => !['projects', 'updates'].includes(name));
  const folders = [join(root, 'src'), join(root, 'public'), ...shared.map((name) => join(content, name))];
  const files = folders.flatMap((folder) => filesIn(folder).map((name) => join(folder, name)));
  return [...files, join(root, 'astro.config.mjs'), join(root, 'package.json')].some((file) => timeOf(file) >= made);
}

function timeOf(file: string): number {
  return lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Moves what is right of the spare site into `folder`, where nothing has the same name, and returns the names of these files. Everything
 * else is deleted, before anybody writes: it may be a second name for a file of `dist/`, which would be written along.
 */
export function takeSpare(
  root: string,
  folder: string,
  isRight: (file: string, place: string) => boolean,
): Set<string> {
  const { spare } = placesIn(root);
  const taken = new Set<string>();
  mkdirSync(folder, { recursive: true });
  if (lstatSync(spare, { throwIfNoEntry: false })?.isDirectory()) move('');
  rmSync(spare, { recursive: true, force: true });
  return taken;

  function move(below: string) {
    for (const entry of entriesOf(below)) {
      const name = below + entry.name;
      const isFree = !existsSync(join(folder, name));
      // A folder of which the new site has nothing is moved whole.
      if (isFree && isOfUse(entry, name)) renameSync(join(spare, name), join(folder, name));
      else if (!isFree && entry.isDirectory()) move(`${name}/`);
    }
  }

  /** Whether a file is right or anything in a folder is; what else is in the folder is deleted. */
  function isOfUse(entry: Dirent, name: string): boolean {
    if (entry.isDirectory()) return prune(name);
    const isTaken = entry.isFile() && isRight(name, join(spare, name));
    if (isTaken) taken.add(name);
    return isTaken;
  }

  function prune(folder: string): boolean {
    let isAny = false;
    for (const entry of entriesOf(folder)) {
      const name = `${folder}/${entry.name}`;
      if (isOfUse(entry, name)) isAny = true;
      else (entry.isDirectory() ? rmdirSync : rmSync)(join(spare, name));
    }
    return isAny;
  }

  function entriesOf(below: string): Dirent[] {
    return readdirSync(join(spare, below), { withFileTypes: true });
  }
}
