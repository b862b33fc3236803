import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { digestOf } from '../narrative/digest.ts';
import { narrativeHead } from '../schema/narrative.ts';

const run = promisify(execFile);

/** The words of a narrative, by part: those of which its digest is made. */
export type Words = Pick<
  ReturnType<typeof narrativeHead.parse>,
  'title' | 'summary' | 'plain' | 'targetGroups' | 'indicators' | 'milestones'
> & { body: string };

/** What a translation was made from, as far as anybody remembers. */
export interface Earlier {
  words: Words;
  /** The day on which the original was changed after that: `2026-11-21`. Unknown while the change is in the folder only. */
  changedOn: string | undefined;
}

/** More versions than a narrative will have; each one is read. */
const MOST_VERSIONS = 200;

/**
 * The text of a narrative with this digest, out of the history of its file in Git. Undefined where the folder is not kept in Git, or
 * no version that was kept is the one in question.
 */
export async function earlierText(root: string, file: string, digest: string): Promise<Earlier | undefined> {
  let changedOn: string | undefined;
  for (const { commit, day } of await versionsOf(root, file)) {
    const words = await wordsAt(root, file, commit);
    if (words && digestOf(words, words.body) === digest) return { words, changedOn };
    changedOn = day;
  }
  return undefined;
}

/** The words of a narrative that was written as `text`; undefined for one that cannot be read. */
export function wordsIn(text: string): Words | undefined {
  const parts = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(text.replace(/\r\n?/g, '\n'));
  if (!parts) return undefined;
  const result = said.safeParse(yamlIn(parts[1] ?? ''));
  return result.success ? { ...result.data, body: text.slice(parts[0].length) } : undefined;
}

/** Whatever else was in the head, today's schema need not know it. */
const said = narrativeHead
  .pick({ title: true, summary: true, plain: true, targetGroups: true, indicators: true, milestones: true })
  .strip();

/** The versions of a file, the newest first. */
async function versionsOf(root: string, file: string): Promise<{ commit: string; day: string }[]> {
  const log = await git(root, 'log', `--max-count=${MOST_VERSIONS}`, '--format=%H %cs', '--', file);
  return (log ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [commit = '', day = ''] = line.split(' ');
      return { commit, day };
    });
}

async function wordsAt(root: string, file: string, commit: string): Promise<Words | undefined> {
  const text = await git(root, 'show', `${commit}:./${file}`);
  return text === undefined ? undefined : wordsIn(text);
}

/** What Git answers; undefined where there is no Git, no repository or no such file. It takes no locks, as somebody may be committing. */
async function git(root: string, ...args: string[]): Promise<string | undefined> {
  try {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0' };
    const { stdout } = await run('git', args, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch {
    return undefined;
  }
}

function yamlIn(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return undefined;
  }
}
