import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { restore } from '../integrations/exchange.ts';
import { serveFolder, type Served } from '../server/static.ts';
import { site } from '../site.ts';

const FIRST_PORT = 4321;
const TRIED_PORTS = 50;

/** `npm start`, after the build: shows `dist/` on this machine. `npm start -- --port 8080` takes a port of its own. */
restore(process.cwd());
const dist = join(process.cwd(), 'dist');
const wanted = readPort();
if (wanted === undefined) fail('--port takes a number from 1 to 65535, such as --port 8080.');
else if (!existsSync(join(dist, 'index.html'))) fail('There is no site in dist/ yet. Build it first: npm run build');
else await start(wanted);

async function start(port: number | 'any') {
  const served = await serve(port);
  if (!served) return fail(`The port ${port} is in use. Leave --port out, or choose another one.`);
  console.log(`The site is at ${served.address}\nPress Ctrl+C to stop.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());
}

/** Serves on the port or, where any will do, on the first free one from 4321. */
async function serve(port: number | 'any'): Promise<Served | undefined> {
  const ports = port === 'any' ? Array.from({ length: TRIED_PORTS }, (_, index) => FIRST_PORT + index) : [port];
  for (const each of ports) {
    try {
      return await serveFolder(dist, { base: process.env['SITE_BASE'] ?? site.base, port: each });
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return undefined;
}

function readPort(): number | 'any' | undefined {
  const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: false });
  if (values.port === undefined) return 'any';
  const port = typeof values.port === 'string' ? Number(values.port) : Number.NaN;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

function fail(message: string) {
  console.error(message);
  process.exitCode = 1;
}
