import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveFolder, type Served } from '../server/static.ts';
import { parseSums, SUMS, writeSums } from './sums.ts';
import { compareUpload, unreachable } from './upload.ts';

const around = mkdtempSync(join(tmpdir(), 'upload-'));
const built = join(around, 'dist');
const uploaded = join(around, 'uploaded');
const files = {
  'index.html': 'languages',
  '404.html': 'nowhere',
  _headers: '/*',
  'ro/index.html': 'acasă',
  'ro/404.html': 'nicăieri',
  'ro/share.png': 'picture',
  'data/a & b.csv': 'a;b',
};
let served: Served;

beforeEach(async () => {
  for (const folder of [built, uploaded])
    for (const [name, text] of Object.entries(files)) write(join(folder, name), text);
  writeSums(built);
  served = await serveFolder(uploaded, { base: '/sub/path/' });
});

afterEach(async () => {
  await served.close();
  rmSync(around, { recursive: true });
});

describe('a site that was uploaded', () => {
  test('is as it was built', async () => {
    expect(await compare()).toEqual([]);
  });

  test.each([
    ['lacks a file', () => rmSync(join(uploaded, 'ro/share.png')), { file: 'ro/share.png', is: 'missing' }],
    [
      'has an old page',
      () => write(join(uploaded, 'ro/index.html'), 'vechi'),
      { file: 'ro/index.html', is: 'changed' },
    ],
    [
      'answers with another page for what is not there',
      () => write(join(uploaded, 'ro/404.html'), 'nothing here'),
      { file: 'ro/404.html', is: 'changed' },
    ],
    [
      'has a part of a file',
      () => write(join(uploaded, 'data/a & b.csv'), 'a;'),
      { file: 'data/a & b.csv', is: 'cut', bytes: 2, size: 3 },
    ],
  ])('%s', async (_, happen, difference) => {
    happen();
    expect(await compare()).toEqual([difference]);
  });

  test('need not show what tells the host its headers', async () => {
    rmSync(join(uploaded, '_headers'));
    expect(await compare()).toEqual([]);
  });
});

describe('a host', () => {
  let host: Server;
  afterEach(() => void host.close());

  test('that breaks off in the middle of a file is asked once more, and then told of', async () => {
    const asked: (string | undefined)[] = [];
    const address = await listen((request, response) => {
      asked.push(request.url);
      response.writeHead(200, { 'Content-Length': 100 }).write('half');
      response.socket?.end();
    });
    const { differences } = await compareUpload(address, new Map([['ro/index.html', 'x']]), () => undefined);
    expect(differences).toMatchObject([{ file: 'ro/index.html', is: 'failed' }]);
    expect(asked).toEqual(['/ro/', '/ro/']);
  });

  test('that is in trouble is quoted', async () => {
    const address = await listen((_, response) => void response.writeHead(503).end());
    expect(await compareUpload(address, new Map([['ro/index.html', 'x']]), () => undefined)).toEqual({
      compared: 1,
      differences: [{ file: 'ro/index.html', is: 'failed', reason: '503' }],
    });
  });

  test('that is not there says why', async () => {
    const address = await listen(() => undefined);
    await new Promise((resolve) => host.close(resolve));
    expect(await unreachable(address)).toBe('ECONNREFUSED');
    expect(await unreachable(served.address)).toBeUndefined();
  });

  async function listen(answer: Parameters<typeof createServer>[1]): Promise<string> {
    host = createServer(answer ?? (() => undefined));
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  }
});

async function compare() {
  const sums = parseSums(readFileSync(join(built, SUMS), 'utf8'));
  const { compared, differences } = await compareUpload(served.address, sums, (name) =>
    readFileSync(join(built, name)),
  );
  expect(compared).toBe(Object.keys(files).length - 1);
  return differences;
}

function write(file: string, text: string) {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}
