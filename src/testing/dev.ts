import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { copyProject, environmentOfBuild } from './build.ts';

/**
 * Starts `npm run dev` on a free port in a copy of this project, in which `change` may have changed something before. It is stopped
 * and its folder deleted by `stop`.
 */
export async function startPreview(change?: (project: string) => Promise<unknown>): Promise<Preview> {
  const folder = await mkdtemp(join(tmpdir(), 'preview-'));
  await copyProject(folder);
  await change?.(folder);
  const port = await freePort();
  const command = ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)];
  const server = spawn(process.execPath, command, { cwd: folder, env: environmentOfBuild() });
  const output: string[] = [];
  const stop = async () => {
    const isOver = new Promise((resolve) => server.once('close', resolve));
    if (server.exitCode === null) {
      server.kill();
      await isOver;
    }
    await rm(folder, { recursive: true, force: true });
  };
  const address = await new Promise<string>((resolve, reject) => {
    const keep = (text: string) => {
      output.push(stripVTControlCharacters(text));
      const [, found] = /Local\s+(http:\S+)/.exec(output.join('')) ?? [];
      if (found && output.join('').includes('watching for file changes')) resolve(found);
    };
    server.stdout.setEncoding('utf8').on('data', keep);
    server.stderr.setEncoding('utf8').on('data', keep);
    server.once('close', () => {
      reject(new Error(`The preview does not start:\n\n${output.join('')}`));
    });
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { folder, address: address.replace(/\/$/, ''), output: () => output.join(''), stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

export interface Preview {
  folder: string;
  /** Without the slash at its end. */
  address: string;
  /** What the terminal shows so far. */
  output(): string;
  stop(): Promise<void>;
}
