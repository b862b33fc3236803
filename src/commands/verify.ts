import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { isOfficerLocale, messageLocale } from '../checks/language.ts';
import { parseSums, SUMS } from '../hosting/sums.ts';
import { compareUpload, unreachable, type Difference } from '../hosting/upload.ts';
import { speak } from '../officer/words.ts';

/**
 * `npm run verify -- https://address [--lang ro|hu|en]`: asks the site at an address for every file of `dist/` and says which of them
 * are not there as they were built. It ends with exit code 1 where one is not.
 */
const SHOWN = 40;
const dist = join(process.cwd(), 'dist');
const { values, positionals } = parseArgs({
  options: { lang: { type: 'string' } },
  allowPositionals: true,
  strict: false,
});
const { lang } = values;
const [wanted = ''] = positionals;
const say = speak(isOfficerLocale(lang) ? lang : messageLocale());

if (lang !== undefined && !isOfficerLocale(lang)) fail(say('lang.unknown', { found: String(lang) }));
else if (!isAddress(wanted)) fail(say('upload.address', { found: wanted }));
else if (!existsSync(join(dist, SUMS))) fail(say('upload.noSite', { file: `dist/${SUMS}` }));
else await verify(wanted.replace(/\/?$/, '/'));

async function verify(address: string) {
  const reason = await unreachable(address);
  if (reason !== undefined) return fail(say('upload.unreachable', { address, reason }));
  const sums = parseSums(readFileSync(join(dist, SUMS), 'utf8'));
  const contentOf = (name: string) => (existsSync(join(dist, name)) ? readFileSync(join(dist, name)) : undefined);
  const { compared, differences } = await compareUpload(address, sums, contentOf);
  if (differences.length === 0) return console.log(say('upload.same', { address, count: compared }));
  const more = differences.length - SHOWN;
  fail(
    [
      say('upload.different', { address, count: differences.length }),
      ...differences.slice(0, SHOWN).map((each) => `  ${lineOf(each)}`),
      ...(more > 0 ? [`  ${say('upload.more', { count: more })}`] : []),
    ].join('\n'),
  );
}

function lineOf(difference: Difference): string {
  const { is, ...rest } = difference;
  return say(`upload.${is}`, rest);
}

function isAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}

function fail(message: string) {
  console.error(message);
  process.exitCode = 1;
}
