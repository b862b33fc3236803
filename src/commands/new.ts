import process from 'node:process';
import { isOfficerLocale, messageLocale } from '../checks/language.ts';
import { create } from '../creation/create.ts';
import { isKindName, kindNames } from '../creation/kind.ts';
import { readOptions } from '../creation/options.ts';
import { pickOne } from '../creation/pick.ts';
import { Ended, terminal } from '../creation/talk.ts';
import { speak } from '../officer/words.ts';

/**
 * `npm run new project` (or update, organisation, place, programme, theme): asks in the officer's language and writes valid files.
 * `--lang ro|hu|en` chooses the language, `--yes` asks nothing and takes everything from options: `--id`, `--names.ro`, …
 */
const options = readOptions(process.argv.slice(2));
const { kind, lang, isSilent } = options;
const locale = isOfficerLocale(lang) ? lang : messageLocale();
const say = speak(locale);

if (lang !== undefined && !isOfficerLocale(lang)) fail(say('lang.unknown', { found: lang }));
else if (kind === undefined && isSilent) fail(say('new.usage', { kinds: kindNames.join('|') }));
else if (kind !== undefined && !isKindName(kind))
  fail(say('new.kindUnknown', { found: kind, known: kindNames.join(', ') }));
else await start();

async function start() {
  const talk = isSilent ? undefined : terminal();
  try {
    if (kind === undefined) talk?.say(say('new.kind'));
    const choices = kindNames.map((value) => ({ value, label: value }));
    const wanted = kind ?? (await pickOne(choices, { talk, speak: say }));
    if (!isKindName(wanted)) return;
    const today = new Date().toLocaleDateString('sv-SE');
    const around = { root: process.cwd(), locale, talk, today, out: console.log };
    if (!(await create(wanted, options, around))) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    fail(`\n${say('new.ended')} ${say('new.nothing')}`);
  } finally {
    talk?.close();
  }
}

function fail(message: string) {
  console.error(message);
  process.exitCode = 1;
}
