import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentOfBuild } from '../testing/build.ts';

/** `npm run edit`, as an officer starts it in Hungarian. */
let command: ChildProcess;
let scratch: string;
let output = '';

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'edit-'));
  command = spawn(process.execPath, ['src/commands/edit.ts', '--lang', 'hu'], {
    env: { ...environmentOfBuild(), TMPDIR: scratch, TEMP: scratch, TMP: scratch },
  });
  await new Promise<void>((resolve, reject) => {
    command.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('Ctrl+C')) resolve();
    });
    command.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
    command.once('close', () => {
      reject(new Error(output));
    });
  });
});

afterAll(async () => {
  command.kill();
  await rm(scratch, { recursive: true, force: true });
});

test('It says in Hungarian where the editor is, in which browser to open it, and which folder to choose', () => {
  expect(output).toMatch(/^A szerkesztő címe: http:\/\/127\.0\.0\.1:\d+\/admin\/hu\/$/m);
  expect(output).toContain('„A projekt mappájának megnyitása”');
  expect(output).toContain(process.cwd());
});

test('There is the editor, and it is made of files of this machine', async () => {
  const [address = ''] = /http:\S+/.exec(output) ?? [];
  const page = await (await fetch(address)).text();
  expect(page).toContain('<html lang="hu">');
  const script = await fetch(new URL('../editor.js', address));
  expect(script.headers.get('content-type')).toContain('javascript');
  expect((await fetch(new URL('../', address))).status).toBe(200);
});

test.skipIf(process.platform === 'win32')('Ctrl+C ends it, and leaves nothing behind', async () => {
  const closed = once(command, 'close');
  command.kill('SIGINT');
  expect(await closed).toEqual([0, null]);
  expect(await readdir(scratch)).toEqual([]);
});
