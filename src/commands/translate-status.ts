import process from 'node:process';
import { parseArgs } from 'node:util';
import { isOfficerLocale, messageLocale } from '../checks/language.ts';
import { speak } from '../officer/words.ts';
import { readContent } from '../source/read.ts';
import { statusReport } from '../translation/report.ts';
import { statusOf } from '../translation/status.ts';

/**
 * `npm run translate-status [-- <project>] [--lang ro|hu|en]`: how the text of every project, or of one, stands in every language:
 * original, translated, stale since when, missing; and what changed in the original.
 */
const { values, positionals } = parseArgs({
  options: { lang: { type: 'string' } },
  allowPositionals: true,
  strict: false,
});
const [project] = positionals;
const { lang } = values;
const locale = isOfficerLocale(lang) ? lang : messageLocale();
const say = speak(locale);
const root = process.cwd();
const { content } = await readContent(root);
const chosen = content.projects.filter(({ id }) => project === undefined || id === project);

if (lang !== undefined && !isOfficerLocale(lang)) fail(say('lang.unknown', { found: String(lang) }));
else if (chosen.length === 0) {
  const known = content.projects.map(({ id }) => id).join(', ');
  fail(say('status.project', { found: project ?? '', known }));
} else console.log(statusReport(await statusOf({ ...content, projects: chosen }, root), locale));

function fail(message: string) {
  console.error(message);
  process.exitCode = 1;
}
