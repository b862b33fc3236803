import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from './compression.ts';

const page = `<p>${'Toți pentru toți. '.repeat(200)}</p>`;
let around: string;
let site: string;
let cache: string;
const compress = () => compressSite(site, cache, { quality: 5, workers: 2 });
const compressed = () => readdirSync(site).filter((name) => /\.(br|gz)$/.test(name));

beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'compressed-'));
  [site, cache] = [join(around, 'dist'), join(around, 'cache')];
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), page);
  writeFileSync(join(site, 'tiny.txt'), 'x');
  for (const name of ['share.png', 'font.woff2', 'wasm.unknown.pagefind', 'und_1.pf_index'])
    writeFileSync(join(site, name), page);
});
afterEach(() => rmSync(around, { recursive: true }));

test('What gets smaller is there as .br and .gz too; what is compressed already, or tiny, is left alone', async () => {
  const { files, fresh, bytes } = await compress();
  expect(compressed()).toEqual(['index.html.br', 'index.html.gz']);
  expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(join(site, 'index.html.gz'))).toString()).toBe(page);
  expect({ files, fresh }).toEqual({ files: 2, fresh: 2 });
  expect(bytes.br).toBeLessThan(bytes.plain / 5);
});

test('What has not changed is not compressed again, in the next build either, and keeps its time', async () => {
  await compress();
  const { mtimeMs } = statSync(join(site, 'index.html.br'));
  rmSync(site, { recursive: true });
  mkdirSync(site);
  writeFileSync(join(site, 'start.html'), page);
  expect(await compress()).toMatchObject({ files: 1, fresh: 0 });
  expect(compressed()).toEqual(['start.html.br', 'start.html.gz']);
  expect(statSync(join(site, 'start.html.br')).mtimeMs).toBe(mtimeMs);
});

test('What has changed is compressed anew, and what nobody has any more is forgotten', async () => {
  await compress();
  writeFileSync(join(site, 'index.html'), page.toUpperCase());
  expect(await compress()).toMatchObject({ fresh: 1 });
  expect(gunzipSync(readFileSync(join(site, 'index.html.gz'))).toString()).toBe(page.toUpperCase());
  expect(readdirSync(cache)).toHaveLength(4);
});

test('A page that became tiny has no compressed copy of what it was', async () => {
  await compress();
  writeFileSync(join(site, 'index.html'), 'x');
  await compress();
  expect(existsSync(join(site, 'index.html.gz'))).toBe(false);
});
