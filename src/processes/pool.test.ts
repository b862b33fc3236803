import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProcesses, piecesOf } from './pool.ts';

const MEMORY = 100;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'processes-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A module whose processes do `work` with each piece, and with the `data` that they were told first. */
function moduleOf(name: string, work: string): URL {
  const file = join(folder, `${name}.mjs`);
  const answer = new URL('answer.ts', import.meta.url).href;
  writeFileSync(file, `import { answer } from '${answer}'; answer(async (data) => ${work});`);
  return pathToFileURL(file);
}

async function resultsOf(
  given: { module: URL; data?: unknown; processes: number; memory?: number },
  pieces: unknown[],
): Promise<unknown[]> {
  const results: unknown[] = [];
  const all = { data: undefined, memory: MEMORY, ...given };
  await inProcesses<unknown, unknown, unknown>(all, pieces, (result, piece) => (results[piece] = result));
  return results;
}

test.each([1, 2, 5])('%i processes answer each piece once, with what all of them were told', async (processes) => {
  const module = moduleOf('sum', 'async (piece) => piece + data');
  expect(await resultsOf({ module, data: 100, processes }, [1, 2, 3])).toEqual([101, 102, 103]);
});

test('Maps, sets and bytes arrive as what they are', async () => {
  const module = moduleOf('same', 'async (piece) => [piece, data]');
  const data = new Map([['a', new Set([1, undefined])]]);
  const piece = { bytes: Uint8Array.of(1, 2), missing: undefined };
  expect(await resultsOf({ module, data, processes: 1 }, [piece])).toEqual([[piece, data]]);
});

test.each([
  ['with a piece', 'async (piece) => { throw new Error(`no ${piece}`); }'],
  ['as it makes ready', '{ throw new Error(`no bread`); }'],
])('What goes wrong in a process, %s, goes wrong for who asked', async (_, work) => {
  const module = moduleOf(`wrong-${work.length}`, work.startsWith('{') ? `(() => ${work})()` : work);
  await expect(resultsOf({ module, processes: 2 }, ['bread'])).rejects.toThrow('no bread');
});

test('A process that ends before it has answered is told with what it said last', async () => {
  const module = moduleOf('ends', 'async () => { console.error("The disk is full."); process.exit(3); }');
  await expect(resultsOf({ module, processes: 1 }, ['bread'])).rejects.toThrow('The disk is full.');
});

test('A process that needs more memory than it was given does its piece all the same, and the pieces after it', async () => {
  const many = 'async (count) => Array.from({ length: count }, (_, index) => ({ index, data })).at(-1).index + data';
  const module = moduleOf('many', many);
  expect(await resultsOf({ module, data: 1, processes: 1, memory: 16 }, [10, 2_000_000, 20])).toEqual([
    10, 2_000_000, 20,
  ]);
});

test('Pieces are cut in order, the last one as small as what is left', () => {
  expect(piecesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(piecesOf([], 2)).toEqual([]);
});
