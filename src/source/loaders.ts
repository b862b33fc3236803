import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkContent } from '../checks/content/index.ts';
import { IssuesError } from '../checks/issue.ts';
import { stopsBuild } from '../checks/severity.ts';
import { readContent, type Content } from './read.ts';

type Watcher = NonNullable<LoaderContext['watcher']>;

/** What a collection keeps of the content, entry by entry. */
type Pick = (content: Content, base: string) => { id: string; data: Record<string, unknown> }[];

const readings = new Map<string, Promise<Content>>();
const watched = new WeakMap<Watcher, (() => Promise<void>)[]>();

/**
 * A loader that fills its collection from `content/`. All collections share one reading of the folder, so that everything that
 * is wrong anywhere is reported at once. In dev every change is read again; a mistake is said and the last good content stays.
 */
export function fromContent(name: string, pick: Pick): Loader {
  return {
    name: `content-${name}`,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const fill = async () => {
        const content = await read(root);
        context.store.clear();
        for (const { id, data } of pick(content, context.config.base)) {
          context.store.set({ id, data, digest: context.generateDigest(data) });
        }
      };
      await fill();
      if (context.watcher) watch(context.watcher, root, fill, context.logger);
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
  const all = [...issues, ...checkContent(content)].filter(stopsBuild);
  if (all.length > 0) throw new IssuesError(all, 'content/');
  return content;
}

function watch(watcher: Watcher, root: string, fill: () => Promise<void>, logger: LoaderContext['logger']) {
  const fills = watched.get(watcher);
  if (fills) {
    fills.push(fill);
    return;
  }
  const first = [fill];
  watched.set(watcher, first);
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(join(root, 'content') + sep)) return;
    readings.delete(root);
    Promise.all(first.map((each) => each())).catch((error: unknown) => {
      logger.error(error instanceof Error ? error.message : String(error));
    });
  });
}
