import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { IssuesError } from '../checks/issue.ts';
import { contentOfBuild } from './build.ts';
import { pack, share } from './packed.ts';
import type { Content } from './read.ts';

/** What a collection keeps of the content, entry by entry; `shown` where Astro itself renders the text of a file. */
type Pick = (content: Content, base: string) => Kept[];

interface Kept {
  id: string;
  data: Record<string, unknown>;
  /** What the entry stands for, where that is more than its data: when it changes, the entry has changed. */
  stated?: object;
  shown?: { file: string; body: string };
}

/** By these names the preview (integrations/preview.ts) hands the content that it has read and found right to the collections. */
export const LOADER = 'content-folder';
export const READ_BY_PREVIEW = 'content';

/** Content on its way to the collections, and whether it has reached them. */
export interface HandedOver {
  content: Content;
  isTaken: boolean;
}

/**
 * A loader that fills its collection from `content/`. All collections share one reading of the folder, so that everything that
 * is wrong anywhere is reported at once, and stops a build. In dev the preview watches, says what is wrong and hands on what is right;
 * a mistake that is there when it starts leaves the collections as they last were.
 */
export function fromContent(pick: Pick): Loader {
  return {
    name: LOADER,
    async load({ store, config, watcher, refreshContextData, generateDigest }) {
      const handed = refreshContextData?.[READ_BY_PREVIEW] as HandedOver | undefined;
      if (handed) handed.isTaken = true;
      const reading = handed ? Promise.resolve(handed.content) : contentOfBuild(fileURLToPath(config.root));
      const content = watcher ? await reading.catch(ifWrong) : await reading;
      if (!content) return;
      shareOnce(content);
      const entries = pick(content, config.base);
      // A store that was cleared or lost an entry keeps the preview waiting for half a second: it writes its lists of modules then.
      if (!handed || !isInOrder(entries, store.keys())) store.clear();
      for (const { id, data, stated, shown } of entries) {
        // What has the same digest is left as it is, so it stands for both.
        const digest = generateDigest({ data, stated: shown ? shown.body : stated });
        store.set({ id, data, digest, ...(shown && { filePath: shown.file, deferredRender: true }) });
      }
    },
  };
}

/** All collections are filled from one reading. */
function shareOnce(content: Content) {
  if (!packed.has(content)) share(pack(content));
  packed.add(content);
}

const packed = new WeakSet<Content>();

/** Whether the entries are those that are there, one for one: a new one in its place is like a new collection. */
function isInOrder(entries: { id: string }[], ids: string[]): boolean {
  return entries.length === ids.length && entries.every(({ id }, index) => id === ids[index]);
}

function ifWrong(error: unknown): undefined {
  if (!(error instanceof IssuesError)) throw error;
  return undefined;
}
