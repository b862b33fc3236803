import { spawnSync } from 'node:child_process';
import { buildDay } from './queries/clock.ts';

/**
 * Which build this is. The same commit on the same day (`SOURCE_DATE_EPOCH`) gives the same pages; a tree with changes that are not
 * committed says so, and one without Git has no commit to name.
 */
export const build: Build = { day: buildDay(), commit: commitOf(process.cwd()) };

/** The commit of a working tree, `165c9810aaf9`, with `-dirty` where something in it has changed since. */
export function commitOf(folder: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty', '--abbrev=12', '--exclude=*'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
  });
  return status === 0 ? stdout.trim() : undefined;
}

export interface Build {
  /** The day on which it was made: `2026-11-21`. */
  day: string;
  commit: string | undefined;
}
