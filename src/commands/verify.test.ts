import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSums } from '../hosting/sums.ts';
import { officerLocales } from '../schema/hints.ts';
import { officerWords } from '../officer/words.ts';
import { serveFolder, type Served } from '../server/static.ts';

const root = mkdtempSync(join(tmpdir(), 'verified-'));
const uploaded = join(root, 'uploaded');
let served: Served;

beforeAll(async () => {
  mkdirSync(join(root, 'dist/ro'), { recursive: true });
  for (const [name, text] of [
    ['index.html', 'languages'],
    ['ro/index.html', 'acasă'],
    ['ro/share.png', 'picture'],
    ['site.css', 'p { color: red }'],
  ] as const)
    writeFileSync(join(root, 'dist', name), text);
  writeSums(join(root, 'dist'));
  cpSync(join(root, 'dist'), uploaded, { recursive: true });
  served = await serveFolder(uploaded, { base: '/projects/' });
});

afterAll(async () => {
  await served.close();
  rmSync(root, { recursive: true });
});

describe.each(officerLocales)('npm run verify in %s', (locale) => {
  const words = officerWords[locale];

  test('says that everything is as it was built', async () => {
    cpSync(join(root, 'dist'), uploaded, { recursive: true });
    const { code, stdout } = await verify(served.address, '--lang', locale);
    expect(stdout).toBe(`${words['upload.same'].replace('{{address}}', served.address).replace('{{count}}', '4')}\n`);
    expect(code).toBe(0);
  });

  test('names what is not, and why', async () => {
    rmSync(join(uploaded, 'ro/share.png'), { force: true });
    writeFileSync(join(uploaded, 'ro/index.html'), 'vechi');
    writeFileSync(join(uploaded, 'site.css'), 'p { col');
    const { code, stderr } = await verify(served.address.slice(0, -1), '--lang', locale);
    const [, ...lines] = stderr.trimEnd().split('\n');
    expect(lines).toEqual([
      `  ${words['upload.changed'].replace('{{file}}', 'ro/index.html')}`,
      `  ${words['upload.missing'].replace('{{file}}', 'ro/share.png')}`,
      `  ${words['upload.cut'].replace('{{file}}', 'site.css').replace('{{bytes}}', '7').replace('{{size}}', '16')}`,
    ]);
    expect(code).toBe(1);
  });

  test.each([
    ['no address', '', 'upload.address'],
    ['something that is none', 'example', 'upload.address'],
    ['a host that does not answer', 'http://127.0.0.1:1/', 'upload.unreachable'],
  ] as const)('explains what to do about %s', async (_, address, key) => {
    const { code, stderr } = await verify(address, '--lang', locale);
    expect(stderr).toContain(words[key].split('}}').at(-1));
    expect(code).toBe(1);
  });
});

function verify(...args: string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, [resolve('src/commands/verify.ts'), ...args], { cwd: root }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
