import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cached } from './cache.ts';

describe('What was made once', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'share-cache-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const picture = new Uint8Array([137, 80, 78, 71]);
  const make = () => vi.fn(async () => picture);

  test('is read back and not made again', async () => {
    const [first, second] = [make(), make()];
    expect(await cached('words and design', first, folder)).toEqual(picture);
    expect(await cached('words and design', second, folder)).toEqual(picture);
    expect(first).toHaveBeenCalledOnce();
    expect(second).not.toHaveBeenCalled();
  });

  test('is made anew when anything about it changes', async () => {
    const second = make();
    await cached('words', make(), folder);
    await cached('other words', second, folder);
    expect(second).toHaveBeenCalledOnce();
  });

  test('leaves no half file, even when two builds make it at once', async () => {
    await Promise.all([cached('words', make(), folder), cached('words', make(), folder)]);
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.png$/)]);
  });

  test('is not kept when it fails', async () => {
    const fail = () => Promise.reject(new Error('no such letter'));
    await expect(cached('words', fail, folder)).rejects.toThrow('no such letter');
    expect(await readdir(folder)).toEqual([]);
  });
});
