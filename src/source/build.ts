import { checkContent } from '../checks/content/index.ts';
import { IssuesError } from '../checks/issue.ts';
import { stopsBuild } from '../checks/severity.ts';
import { readContent, type Content } from './read.ts';

/**
 * Astro loads `content.config.ts` and `astro.config.mjs` as two programs with modules of their own, in one process: what the one has
 * read, the other finds here.
 */
const readings: Map<string, Promise<Content>> = ((globalThis as Shared)[Symbol.for('content of this build')] ??=
  new Map());

/** The content that is built, read and checked once for the collections and for every step after the pages. */
export function contentOfBuild(root: string): Promise<Content> {
  const reading = readings.get(root) ?? readAndCheck(root);
  readings.set(root, reading);
  return reading;
}

/** The same, where this thread of the build has read it; the others read what is remembered of it. */
export async function contentAtHand(root: string): Promise<Content> {
  return readings.get(root) ?? (await readContent(root)).content;
}

async function readAndCheck(root: string): Promise<Content> {
  const { content, issues } = await readContent(root, true);
  const all = [...issues, ...checkContent(content, 'build')].filter(stopsBuild);
  if (all.length > 0) throw new IssuesError(all, 'content/');
  return content;
}

type Shared = typeof globalThis & { [shared: symbol]: Map<string, Promise<Content>> | undefined };
