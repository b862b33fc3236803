import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inThreads, piecesOf } from './pool.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'threads-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A module whose threads do `work` with each piece and with what they were given. */
function moduleOf(name: string, work: string): URL {
  const file = join(folder, `${name}.mjs`);
  const answer = new URL('answer.ts', import.meta.url).href;
  writeFileSync(
    file,
    `import { workerData } from 'node:worker_threads'; import { answer } from '${answer}'; answer(${work});`,
  );
  return pathToFileURL(file);
}

async function resultsOf<Result>(threads: Parameters<typeof inThreads>[0], pieces: unknown[]): Promise<Result[]> {
  const results: Result[] = [];
  await inThreads<unknown, Result>(threads, pieces, (result, piece) => (results[piece] = result));
  return results;
}

test.each([1, 2, 5])('%i threads answer each piece once, with what all of them were given', async (threads) => {
  const module = moduleOf('sum', 'async (piece) => piece + workerData');
  expect(await resultsOf({ module, data: 100, threads }, [1, 2, 3])).toEqual([101, 102, 103]);
});

test('What goes wrong in a thread goes wrong for who asked', async () => {
  const module = moduleOf('wrong', 'async (piece) => { throw new Error(`no ${piece}`); }');
  await expect(resultsOf({ module, threads: 2 }, ['bread'])).rejects.toThrow('no bread');
});

test('A thread that needs more memory than it was given does its piece all the same, and the pieces after it', async () => {
  const many = 'async (count) => Array.from({ length: count }, (_, index) => ({ index })).at(-1).index + 1';
  const module = moduleOf('many', many);
  expect(await resultsOf({ module, threads: 1, memory: 16 }, [10, 2_000_000, 20])).toEqual([10, 2_000_000, 20]);
});

test('Pieces are cut in order, the last one as small as what is left', () => {
  expect(piecesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(piecesOf([], 2)).toEqual([]);
});
