import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { digestOf } from '../narrative/digest.ts';
import { readContent } from '../source/read.ts';

/**
 * `npm run translated -- <project> <locale>`: marks a translation as brought up to date with its original, by writing the mark of
 * the original into it. Without arguments: every translation that has no mark yet.
 */
const root = process.cwd();
const [project, locale] = process.argv.slice(2);
const { content } = await readContent(root);
const translations = content.narratives.filter(
  ({ data, ...each }) =>
    data.origin === 'translation' &&
    (project ? each.project === project && each.locale === locale : data.translatedFrom === undefined),
);
if (project && translations.length === 0) {
  console.error(
    `There is no translation content/projects/${project}/narrative.${locale ?? '<locale>'}.mdx that can be read.`,
  );
  process.exitCode = 1;
}
for (const { file, project: id } of translations) {
  const facts = content.projects.find((each) => each.id === id)?.data;
  const original = content.narratives.find((each) => each.project === id && each.locale === facts?.originalLocale);
  if (!original) continue;
  const mark = digestOf(original.data, original.body);
  const text = await readFile(join(root, file), 'utf8');
  // In quotes, because some marks read as numbers: 7e1234567890.
  const line = `translatedFrom: '${mark}'`;
  const marked = /^translatedFrom:.*$/m.test(text)
    ? text.replace(/^translatedFrom:.*$/m, line)
    : text.replace(/^origin: translation$/m, `origin: translation\n${line}`);
  await writeFile(join(root, file), marked);
  console.log(`${file}: ${line}`);
}
