import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { isOfficerLocale, messageLocale } from '../checks/language.ts';
import { speak } from '../officer/words.ts';
import { readContent } from '../source/read.ts';

/**
 * `npm run translated -- <project> <locale> [--lang ro|hu|en]`: marks a translation as brought up to date with its original, by
 * writing the mark of the original into it. Without arguments: every translation that has no mark yet.
 */
const { values, positionals } = parseArgs({
  options: { lang: { type: 'string' } },
  allowPositionals: true,
  strict: false,
});
const [project, locale] = positionals;
const { lang } = values;
const say = speak(isOfficerLocale(lang) ? lang : messageLocale());
const root = process.cwd();

if (lang !== undefined && !isOfficerLocale(lang)) fail(say('lang.unknown', { found: String(lang) }));
else await mark();

async function mark() {
  const { content } = await readContent(root);
  const translations = content.narratives.filter(
    ({ data, ...each }) =>
      data.origin === 'translation' &&
      (project ? each.project === project && each.locale === locale : data.translatedFrom === undefined),
  );
  if (translations.length === 0) {
    if (project)
      fail(say('translated.missing', { file: `content/projects/${project}/narrative.${locale ?? '…'}.mdx` }));
    else console.log(say('translated.none'));
  }
  for (const { file, project: id, data } of translations) {
    const facts = content.projects.find((each) => each.id === id)?.data;
    const original = content.narratives.find((each) => each.project === id && each.locale === facts?.originalLocale);
    if (!original) {
      fail(say('translated.original', { file }));
      continue;
    }
    const mark = original.digest;
    if (data.translatedFrom === mark) {
      console.log(say('translated.already', { file, original: original.file }));
      continue;
    }
    const text = await readFile(join(root, file), 'utf8');
    // In quotes, because some marks read as numbers: 7e1234567890.
    const line = `translatedFrom: '${mark}'`;
    const marked = /^translatedFrom:.*$/m.test(text)
      ? text.replace(/^translatedFrom:.*$/m, line)
      : text.replace(/^(origin: ['"]?translation['"]?[ \t]*)$/m, `$1\n${line}`);
    await writeFile(join(root, file), marked);
    console.log(say('translated.done', { file, original: original.file }));
  }
}

function fail(message: string) {
  console.error(message);
  process.exitCode = 1;
}
