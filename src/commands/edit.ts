import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { isOfficerLocale, messageLocale } from '../checks/language.ts';
import { bundleEditor } from '../editor/bundle.ts';
import { sveltiaWords } from '../editor/sveltia.ts';
import { say } from '../editor/words.ts';
import { serveFolder, type Served } from '../server/static.ts';

const FIRST_PORT = 4330;
const TRIED_PORTS = 50;

/**
 * `npm run edit [-- --lang ro|hu|en]`: makes the editor and shows it at `/admin/` on this machine, until Ctrl+C. It is made anew each
 * time, from the schemas as they are. The port stays the same where it can, because a browser keeps drafts by address.
 */
const { values } = parseArgs({ options: { lang: { type: 'string' } }, strict: false, allowPositionals: true });
const locale = isOfficerLocale(values.lang) ? values.lang : messageLocale();
const folder = mkdtempSync(join(tmpdir(), 'editor-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

console.log(say('preparing', locale));
await bundleEditor(join(folder, 'admin'));
const served = await serve();
const button = sveltiaWords(locale)['work_with_local_repo'] ?? '';
console.log(
  [
    say('address', locale, { address: `${served.address}admin/${locale}/` }),
    say('browser', locale, { button, folder: process.cwd() }),
    say('preview', locale),
    say('stop', locale),
  ].join('\n'),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());

/** On the first free port from 4330. */
async function serve(): Promise<Served> {
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIED_PORTS; port += 1) {
    try {
      return await serveFolder(folder, { port });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  return serveFolder(folder);
}
