import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mediaTypeOf } from '../hosting/media.ts';

/**
 * Serves the files of a folder on this machine as a static host does: `index.html` for a folder, the nearest `404.html` for what is
 * not there. For looking at a finished site and for its tests; it is no web server for the world.
 */
export async function serveFolder(folder: string, { base = '/', port = 0, onRequest }: Options = {}): Promise<Served> {
  const root = `/${base.replace(/^\/|\/$/g, '')}`.replace(/\/?$/, '/');
  const server = createServer((request, response) => {
    onRequest?.(request.url ?? '');
    answer(folder, root, request, response).catch(() => response.destroy());
  });
  await listen(server, port);
  const { port: given } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${given}${root}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, root: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const { path, query } = split(request.url ?? '/');
  const steps = stepsOf(path);
  if (!steps) return refuse(response, 400);
  if (`${path}/` === root) return redirect(response, root + query);
  if (!path.startsWith(root)) return refuse(response, 404);

  const below = steps.slice(root.split('/').length - 2);
  const found = await kindOf(join(folder, ...below));
  if (found === 'file' && !path.endsWith('/')) return send(response, request, 200, join(folder, ...below));
  if (found === 'folder') {
    if (!path.endsWith('/')) return redirect(response, `${path}/${query}`);
    const index = join(folder, ...below, 'index.html');
    if ((await kindOf(index)) === 'file') return send(response, request, 200, index);
  }
  for (let depth = below.length; depth >= 0; depth -= 1) {
    const page = join(folder, ...below.slice(0, depth), '404.html');
    if ((await kindOf(page)) === 'file') return send(response, request, 404, page);
  }
  return refuse(response, 404);
}

function split(url: string): { path: string; query: string } {
  const at = url.indexOf('?');
  return at < 0 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at) };
}

/** The steps of a path from the folder down; none for one that tries to leave it or cannot be read. */
function stepsOf(path: string): string[] | undefined {
  try {
    const steps = path.split('/').filter(Boolean).map(decodeURIComponent);
    return steps.every((step) => step !== '.' && step !== '..' && !/[/\\\0:]/.test(step)) ? steps : undefined;
  } catch {
    return undefined;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : undefined;
}

async function send(response: ServerResponse, request: IncomingMessage, status: number, file: string) {
  response.writeHead(status, { ...always, 'Content-Type': mediaTypeOf(file) });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}

function redirect(response: ServerResponse, to: string) {
  response.writeHead(301, { ...always, Location: to.replace(/^\/+/, '/') }).end();
}

function refuse(response: ServerResponse, status: number) {
  response.writeHead(status, { ...always, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

interface Options {
  /** The path under which the folder stands: `/sub/path/`. Nothing else is served. */
  base?: string;
  /** 0 takes any free port. */
  port?: number;
  /** Gets the path and query of every request. */
  onRequest?: ((url: string) => void) | undefined;
}

export interface Served {
  /** With the base and a slash at the end: `http://127.0.0.1:4321/sub/path/`. */
  address: string;
  close(): Promise<void>;
}
