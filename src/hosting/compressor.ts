import { copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { sumOf } from './sums.ts';

/** A thread that compresses what it is told to. Threads and not promises: those of zlib share four threads, whatever there is. */
export type Batch = string[];
export interface Settings {
  folder: string;
  cache: string;
  quality: number;
}
export interface Done {
  sums: string[];
  fresh: number;
  bytes: Record<'plain' | 'gz' | 'br', number>;
}

const { folder, cache, quality } = workerData as Settings;
mkdirSync(cache, { recursive: true });

parentPort?.on('message', (batch: Batch) => {
  const done: Done = { sums: [], fresh: 0, bytes: { plain: 0, gz: 0, br: 0 } };
  for (const name of batch) compress(join(folder, name), done);
  parentPort?.postMessage(done);
});

function compress(file: string, done: Done) {
  const content = readFileSync(file);
  const sum = sumOf(content);
  let isFresh = false;
  for (const kind of ['br', 'gz'] as const) {
    const kept = join(cache, `${sum}.${kind}`);
    let size = sizeOf(kept);
    if (size === undefined) {
      isFresh = true;
      const smaller = kind === 'br' ? brotli(content) : gzipSync(content, { level: 9 });
      // An empty file says that it is not worth it.
      size = smaller.length < content.length ? smaller.length : 0;
      writeWhole(kept, size > 0 ? smaller : new Uint8Array());
    }
    put(kept, size, `${file}.${kind}`);
    done.bytes[kind] += size || content.length;
  }
  done.sums.push(sum);
  done.bytes.plain += content.length;
  if (isFresh) done.fresh += 1;
}

function brotli(content: Buffer): Buffer {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params });
}

/** A file is there as a whole or not at all, wherever this is stopped. */
function writeWhole(file: string, content: Uint8Array) {
  const part = `${file}.${process.pid}-${threadId}`;
  writeFileSync(part, content);
  renameSync(part, file);
}

/** A link costs nothing and keeps the time of the file. */
function put(kept: string, size: number, target: string) {
  rmSync(target, { force: true });
  if (size === 0) return;
  try {
    linkSync(kept, target);
  } catch {
    // The cache lies on another disk, or on one that knows no links.
    copyFileSync(kept, target);
  }
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
