import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { checkContent } from '../checks/content/index.ts';
import { IssuesError } from '../checks/issue.ts';
import { stopsBuild } from '../checks/severity.ts';
import { readContent, type Content } from './read.ts';

/** What a collection keeps of the content, entry by entry. */
type Pick = (content: Content, base: string) => { id: string; data: Record<string, unknown> }[];

const readings = new Map<string, Promise<Content>>();

/** By these names the preview (integrations/preview.ts) hands the content that it has read and found right to the collections. */
export const LOADER = 'content-folder';
export const READ_BY_PREVIEW = 'content';

/**
 * A loader that fills its collection from `content/`. All collections share one reading of the folder, so that everything that
 * is wrong anywhere is reported at once, and stops a build. In dev the preview watches, says what is wrong and hands on what is right;
 * a mistake that is there when it starts leaves the collections as they last were.
 */
export function fromContent(pick: Pick): Loader {
  return {
    name: LOADER,
    async load({ store, config, watcher, refreshContextData, generateDigest }) {
      const handed = refreshContextData?.[READ_BY_PREVIEW] as Content | undefined;
      const reading = handed ? Promise.resolve(handed) : read(fileURLToPath(config.root));
      const content = watcher ? await reading.catch(ifWrong) : await reading;
      if (!content) return;
      store.clear();
      for (const { id, data } of pick(content, config.base)) store.set({ id, data, digest: generateDigest(data) });
    },
  };
}

function read(root: string): Promise<Content> {
  const reading = readings.get(root) ?? readAndCheck(root);
  readings.set(root, reading);
  return reading;
}

async function readAndCheck(root: string): Promise<Content> {
  const { content, issues } = await readContent(root);
  const all = [...issues, ...checkContent(content, 'build')].filter(stopsBuild);
  if (all.length > 0) throw new IssuesError(all, 'content/');
  return content;
}

function ifWrong(error: unknown): undefined {
  if (!(error instanceof IssuesError)) throw error;
  return undefined;
}
