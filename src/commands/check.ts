import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkContent } from '../checks/content/index.ts';
import { byPlace, formatPhrase } from '../checks/issue.ts';
import { isOfficerLocale, messageLocale } from '../checks/language.ts';
import { asAnnotations, asJson, asText } from '../checks/report.ts';
import { severityOf, stopsBuild } from '../checks/severity.ts';
import { readContent } from '../source/read.ts';

/**
 * `npm run check -- [--lang ro|hu|en] [--format text|json|github] [--strict]`: everything that is wrong in `content/`, where
 * languages or facts do not agree, and what is not finished yet, in seconds and without a build. It ends with exit code 1 for what
 * is wrong or does not agree, and with `--strict` also for what is unfinished.
 */
const formats = { text: asText, json: asJson, github: asAnnotations };

const { lang, format, strict } = optionsOf(process.argv.slice(2));
const { content, issues } = await readContent(process.cwd());
const all = [...issues, ...checkContent(content)].sort(byPlace);
const isFailed = all.some((issue) => strict || stopsBuild(issue) || severityOf(issue) !== 'unfinished');
const report = formats[format](all, lang, { projects: content.projects.length, narratives: content.narratives.length });
if (isFailed && format === 'text') console.error(report);
else if (report) console.log(report);
process.exitCode = isFailed ? 1 : 0;

function optionsOf(args: string[]) {
  const { values, tokens } = parseArgs({
    args,
    options: { lang: { type: 'string' }, format: { type: 'string' }, strict: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const chosen = values['lang'] ?? messageLocale();
  const language = isOfficerLocale(chosen) ? chosen : messageLocale();
  if (chosen !== language) stop({ code: 'phrase-report-language', values: { found: String(chosen) } });
  for (const token of tokens) {
    const name = token.kind === 'option' ? token.rawName : token.kind === 'positional' ? token.value : '';
    if (name && !['--lang', '--format', '--strict'].includes(name)) stop(unknown(name));
  }
  const named = values['format'] ?? 'text';
  if (!isFormat(named)) stop(unknown(`--format ${String(named)}`));
  return { lang: language, format: isFormat(named) ? named : 'text', strict: values['strict'] === true } as const;

  function stop(phrase: Parameters<typeof formatPhrase>[0]): void {
    console.error(formatPhrase(phrase, language));
    process.exit(2);
  }
}

function unknown(found: string) {
  return { code: 'phrase-report-option', values: { found } } as const;
}

function isFormat(value: unknown): value is keyof typeof formats {
  return typeof value === 'string' && Object.hasOwn(formats, value);
}
