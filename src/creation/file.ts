import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkContent } from '../checks/content/index.ts';
import { formatIssueIn, type Issue } from '../checks/issue.ts';
import { stopsBuild } from '../checks/severity.ts';
import { speak } from '../officer/words.ts';
import type { OfficerLocale } from '../schema/hints.ts';
import { readContent } from '../source/read.ts';
import type { Talk } from './talk.ts';

/** A file to be written, its name relative to the project's root. */
export interface NewFile {
  file: string;
  text: string;
}

export interface Surroundings {
  root: string;
  locale: OfficerLocale;
  /** Left out where nothing shall be asked. */
  talk: Talk | undefined;
  /** The day, `2026-11-21`. */
  today: string;
  out(text: string): void;
}

/**
 * Writes new files and holds them against the checks, of which `before` is what they said without them. An officer who answered
 * question by question keeps the files and is told what to mend; files made of options are taken back, and what is wrong is returned.
 */
export async function writeNew(files: NewFile[], before: Issue[], around: Surroundings): Promise<string[]> {
  const { root, locale, talk, out } = around;
  const say = speak(locale);
  const folders: string[] = [];
  for (const { file, text } of files) {
    const made = await mkdir(dirname(join(root, file)), { recursive: true });
    if (made) folders.push(made);
    await writeFile(join(root, file), text, { flag: 'wx' });
  }
  const { content, issues } = await readContent(root);
  const known = new Set(before.map((issue) => JSON.stringify(issue)));
  const found = [...issues, ...checkContent(content)].filter(
    (issue) => stopsBuild(issue) && !known.has(JSON.stringify(issue)),
  );
  const complaints = found.map(formatIssueIn(locale));
  if (found.length > 0 && !talk) {
    for (const { file } of files) await rm(join(root, file));
    for (const folder of folders) await rm(folder, { recursive: true });
    return complaints;
  }
  out(`\n${say('new.written', { files: files.map(({ file }) => file).join(', ') })}`);
  out(found.length > 0 ? [say('new.wrong'), ...complaints].join('\n\n') : say('new.checked'));
  const [facts, narrative] = files;
  if (facts && narrative) out(say('new.draft', { file: facts.file, narrative: narrative.file }));
  return [];
}
