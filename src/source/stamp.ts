import { lstatSync, type Stats } from 'node:fs';

/** As long as the stamp of a file is the same, nobody has written into it: its size, its time and its number on the disk. */
export function stampOf(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? written(stats) : undefined;
}

/**
 * The stamp of a file that is to be read now. There is none for one written in the last second: a disk's clock has ticks, and what is
 * written twice within one looks the same. https://git-scm.com/docs/racy-git
 */
export function settledStampOf(file: string, now = Date.now()): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() && now - stats.mtimeMs > TICK_MS ? written(stats) : undefined;
}

const TICK_MS = 1000;

function written({ size, mtimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ino}`;
}
