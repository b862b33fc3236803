import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { isCompressible, mediaTypeOf } from '../src/hosting/media.ts';

/** A slow 4G line, as Lighthouse has it: 1.6 Mbit/s and 150 ms there and back. */
const BYTES_PER_MS = 1_600_000 / 8 / 1000;
const ROUND_TRIP_MS = 150;
/** What is sent at once: small enough that several files share the line. */
const CHUNK = 1460 * 4;

/**
 * Serves a folder over a slow line that all its requests share. Slowed here and not in the browser, whose tools do not slow what a
 * worker fetches, and searching is done in one. Setting up a connection costs nothing, as if there were only one.
 */
export async function serveSlowly(folder: string): Promise<SlowServer> {
  const files = new Map<string, Promise<Answer>>();
  const traffic: Traffic = { bytes: 0, requests: 0, scripts: 0 };
  let free = 0;

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = normalize(decodeURIComponent(url.split('?', 1)[0] ?? '/'));
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const known = files.get(name) ?? load(join(folder, name));
    files.set(name, known);
    const { status, headers, body } = await known;
    traffic.requests += 1;
    await pause(ROUND_TRIP_MS);
    response.writeHead(status, headers);
    response.flushHeaders();
    const head = Object.entries(headers).reduce((sum, [key, value]) => sum + key.length + value.length + 4, 100);
    await take(head);
    if (/javascript/.test(headers['Content-Type'] ?? '')) traffic.scripts += body.length;
    for (let at = 0; at < body.length; at += CHUNK) {
      const chunk = body.subarray(at, at + CHUNK);
      await take(chunk.length);
      response.write(chunk);
    }
    response.end();
  }

  /** Waits until so many bytes have gone over the line, after those that were there before. */
  async function take(bytes: number): Promise<void> {
    const now = performance.now();
    free = Math.max(free, now) + bytes / BYTES_PER_MS;
    await pause(free - now);
    traffic.bytes += bytes;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    traffic,
    forget: () => Object.assign(traffic, { bytes: 0, requests: 0, scripts: 0 }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function load(file: string): Promise<Answer> {
  const content = await readFile(file).catch(() => undefined);
  if (!content) return { status: 404, headers: { 'Content-Length': '0' }, body: Buffer.alloc(0) };
  const body = isCompressible(file) ? brotliCompressSync(content) : content;
  const headers: Record<string, string> = { 'Content-Type': mediaTypeOf(file), 'Content-Length': String(body.length) };
  if (body !== content) headers['Content-Encoding'] = 'br';
  return { status: 200, headers, body };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

export interface SlowServer {
  /** Without a slash at its end. */
  address: string;
  /** What has gone over the line since it was last forgotten. */
  traffic: Traffic;
  forget(): void;
  close(): Promise<void>;
}

interface Traffic {
  /** With the heads of answers, about. */
  bytes: number;
  requests: number;
  /** How many of the bytes are JavaScript. */
  scripts: number;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}
