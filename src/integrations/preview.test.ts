import { EventEmitter } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HandedOver } from '../source/loaders.ts';
import { preview } from './preview.ts';

/** A machine may have other things to do. */
const PATIENTLY = 30_000;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'preview-'));
  await cp('content', join(root, 'content'), { recursive: true });
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

test(
  'What has changed is handed to the collections until they take it: Astro takes nothing while it loads its configuration',
  async () => {
    const watcher = new EventEmitter();
    const handedOver: boolean[] = [];
    await start(watcher, (handed) => {
      handed.isTaken = handedOver.length === 2;
      handedOver.push(handed.isTaken);
    });
    watcher.emit('all', 'change', join(root, 'content/projects/together-for-all/project.yaml'));
    await vi.waitFor(() => {
      expect(handedOver).toEqual([false, false, true]);
    }, PATIENTLY);
  },
  PATIENTLY,
);

/** Starts the preview in a server of which only the watcher is there. */
async function start(watcher: EventEmitter, take: (handed: HandedOver) => void) {
  const setUp = preview().hooks['astro:server:setup'];
  await setUp?.({
    server: {
      config: { root, base: '/' },
      middlewares: { use: vi.fn() },
      environments: { client: { hot: { on: vi.fn(), send: vi.fn() } } },
      watcher,
    },
    refreshContent: ({ context }: { context: { content: HandedOver } }) => Promise.resolve(take(context.content)),
    logger: { error: vi.fn() },
  } as unknown as Parameters<typeof setUp>[0]);
}
