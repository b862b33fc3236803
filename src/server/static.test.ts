import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type Served } from './static.ts';

const around = mkdtempSync(join(tmpdir(), 'served-'));
const folder = join(around, 'dist');
const asked: string[] = [];
let atRoot: Served;
let below: Served;

beforeAll(async () => {
  for (const name of ['ro/projects', 'hu', 'pagefind']) mkdirSync(join(folder, name), { recursive: true });
  const files = {
    'index.html': 'languages',
    '404.html': 'nowhere',
    'ro/index.html': 'acasă',
    'ro/projects/index.html': 'proiecte',
    'hu/404.html': 'nincs ilyen',
    'site.css': 'p {}',
    'app.js': '0',
    'mark.svg': '<svg/>',
    'sitemap-0.xml': '<x/>',
    'pagefind/wasm.ro.pagefind': 'x',
    '../secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  atRoot = await serveFolder(folder, { onRequest: (url) => asked.push(url) });
  below = await serveFolder(folder, { base: '/sub/path/' });
});

afterAll(async () => {
  await Promise.all([atRoot.close(), below.close()]);
  rmSync(around, { recursive: true, force: true });
});

describe('a finished site is served', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', 'languages'],
    ['/ro/', 200, 'text/html; charset=utf-8', 'acasă'],
    ['/ro/projects/?q=%C8%99', 200, 'text/html; charset=utf-8', 'proiecte'],
    ['/site.css', 200, 'text/css; charset=utf-8', 'p {}'],
    ['/app.js', 200, 'text/javascript; charset=utf-8', '0'],
    ['/mark.svg', 200, 'image/svg+xml', '<svg/>'],
    ['/sitemap-0.xml', 200, 'application/xml; charset=utf-8', '<x/>'],
    ['/pagefind/wasm.ro.pagefind', 200, 'application/octet-stream', 'x'],
    ['/nothing', 404, 'text/html; charset=utf-8', 'nowhere'],
    ['/ro/nothing/', 404, 'text/html; charset=utf-8', 'nowhere'],
    ['/site.css/', 404, 'text/html; charset=utf-8', 'nowhere'],
    ['/hu/projects/nothing/', 404, 'text/html; charset=utf-8', 'nincs ilyen'],
  ])('%s: %i, %s', async (path, status, type, body) => {
    expect(await ask(atRoot, path)).toMatchObject({ status, type, body });
  });

  test.each([
    ['/ro', '/ro/'],
    ['/ro/projects?q=x', '/ro/projects/?q=x'],
  ])('%s leads to %s', async (path, location) => {
    expect(await ask(atRoot, path)).toMatchObject({ status: 301, location });
  });

  test('nothing of it is kept by the browser', async () => {
    expect((await ask(atRoot, '/ro/')).cache).toBe('no-store');
  });

  test('what is asked for is told', async () => {
    await ask(atRoot, '/ro/?asked');
    expect(asked).toContain('/ro/?asked');
  });
});

describe('below a path', () => {
  test.each([
    ['/sub/path/', 200, 'languages'],
    ['/sub/path/ro/', 200, 'acasă'],
    ['/sub/path/nothing', 404, 'nowhere'],
    ['/ro/', 404, '404\n'],
    ['/sub/pathology/', 404, '404\n'],
    ['/', 404, '404\n'],
  ])('%s: %i', async (path, status, body) => {
    expect(await ask(below, path)).toMatchObject({ status, body });
  });

  test('the path without its slash leads to the site', async () => {
    expect(await ask(below, '/sub/path')).toMatchObject({ status: 301, location: '/sub/path/' });
  });
});

describe('nothing outside the folder is served', () => {
  test.each([
    '/../secret.txt',
    '/ro/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/ro/%00',
    '/%',
  ])('%s', async (path) => {
    const { status, body } = await ask(atRoot, path);
    expect(status).toBe(400);
    expect(body).not.toContain('secret');
  });

  test('nothing can be written', async () => {
    expect(await ask(atRoot, '/ro/', 'POST')).toMatchObject({ status: 405 });
  });

  test('a redirect stays on the site', async () => {
    expect((await ask(atRoot, '//ro')).location).toBe('/ro/');
  });
});

test('a taken port is said to be taken', async () => {
  const port = Number(new URL(atRoot.address).port);
  await expect(serveFolder(folder, { port })).rejects.toThrow('EADDRINUSE');
});

/** Asks for a path as it is written; fetch would tidy it. */
function ask({ address }: Served, path: string, method = 'GET') {
  return new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        resolve({
          status,
          type: headers['content-type'],
          location: headers.location,
          cache: headers['cache-control'],
          body,
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

interface Answer {
  status: number | undefined;
  type: string | undefined;
  location: string | undefined;
  cache: string | undefined;
  body: string;
}
