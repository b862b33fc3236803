import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';
import { stampOf } from '../source/stamp.ts';
import { takeSpare } from './spare.ts';

/**
 * What the build before this one left in `dist/`, so that what is still right there need not be made again. It is taken over as it
 * lies, by a second name for the same file (a hard link): thirty thousand pages in two seconds.
 *
 * A file is right as long as three things are the same: `base`, which stands for the code, the settings and everything that all pages
 * share; its own key, which stands for what it shows of the content; and the file itself, by its size, time and number on the disk. What
 * has no key is made anew in every build. That all this amounts to the site of a full build is tested (last.site.test.ts).
 */
export class LastSite {
  #root: string;
  #record: Record;
  #next: Record;
  #built: string;
  #restored: ReadonlySet<string> = new Set();

  constructor(root: string, built: string, base: string) {
    const record = readRecord(root);
    this.#root = root;
    this.#built = built;
    this.#record = record?.base === base ? record : emptyRecord(base);
    this.#next = emptyRecord(base);
  }

  /**
   * Puts those files into the new site that are still right, and returns their names. The keys of all are remembered. To be called once,
   * before anything else is written where these files belong.
   */
  restore(keys: ReadonlyMap<string, string>): ReadonlySet<string> {
    const isRight = (file: string) => keys.has(file) && this.#record.keys.get(file) === keys.get(file);
    const restored = takeSpare(this.#root, this.#built, (file, place) => {
      const stamp = this.#record.stamps.get(file);
      return isRight(file) && stamp !== undefined && stampOf(place) === stamp;
    });
    for (const [file, key] of keys) {
      this.#next.keys.set(file, key);
      if (!restored.has(file) && isRight(file) && this.takeOver(file)) restored.add(file);
    }
    return (this.#restored = restored);
  }

  /** Puts a file of the last site into the new one, or into another folder, unless somebody has touched it since. */
  takeOver(file: string, folder = this.#built): boolean {
    const kept = join(this.#root, 'dist', file);
    const stamp = this.#record.stamps.get(file);
    if (stamp === undefined || stampOf(kept) !== stamp) return false;
    const place = join(folder, file);
    mkdirSync(dirname(place), { recursive: true });
    try {
      linkSync(kept, place);
    } catch {
      // A disk without hard links.
      return false;
    }
    return true;
  }

  /** Whether a file of the new site is one of the last, in place of which nothing has been written. */
  isTheLast(file: string): boolean {
    if (this.#restored.has(file)) return true;
    const stamp = this.#record.stamps.get(file);
    return stamp !== undefined && stampOf(join(this.#built, file)) === stamp;
  }

  /**
   * Whether a page is one of the last, or was made anew and says the same: that of a project in Hungarian does not change with its
   * English text, though nobody knows before it is made. Pages are small enough to be compared, files about all projects are not.
   */
  saysTheSame(page: string): boolean {
    if (this.isTheLast(page)) return true;
    const [place, kept] = [join(this.#built, page), join(this.#root, 'dist', page)];
    const stamp = this.#record.stamps.get(page);
    if (stamp === undefined || stampOf(kept) !== stamp || !existsSync(place)) return false;
    return readFileSync(place).equals(readFileSync(kept));
  }

  /** Whether most of the last site is in the new one. */
  get isMostlyTheSame(): boolean {
    return this.#restored.size * 2 > this.#record.stamps.size;
  }

  /** What a step of the last build has noted under this name. */
  noted<T>(name: string): T | undefined {
    return this.#record.notes.get(name) as T | undefined;
  }

  /** Notes something for the next build. */
  note(name: string, value: unknown) {
    this.#next.notes.set(name, value);
  }

  /** Keeps what the next build needs to know of the site, once it stands in `dist/` with these files. */
  save(files: readonly string[]) {
    for (const file of files) {
      // What was restored has the stamp with which it was found right: who has touched it since is found out.
      const stamp = this.#restored.has(file) ? this.#record.stamps.get(file) : stampOf(join(this.#root, 'dist', file));
      if (stamp !== undefined) this.#next.stamps.set(file, stamp);
    }
    const place = recordIn(this.#root);
    mkdirSync(dirname(place), { recursive: true });
    const unfinished = `${place}.${process.pid}`;
    writeFileSync(unfinished, serialize(this.#next));
    renameSync(unfinished, place);
  }
}

function readRecord(root: string): Record | undefined {
  const place = recordIn(root);
  if (!existsSync(place)) return undefined;
  try {
    return deserialize(readFileSync(place)) as Record;
  } catch {
    // Written by another Node, or broken by a disk that was full: everything is made anew.
    return undefined;
  }
}

function emptyRecord(base: string): Record {
  return { base, keys: new Map(), stamps: new Map(), notes: new Map() };
}

function recordIn(root: string): string {
  return join(root, '.astro/cache/site.bin');
}

interface Record {
  base: string;
  keys: Map<string, string>;
  stamps: Map<string, string>;
  notes: Map<string, unknown>;
}
