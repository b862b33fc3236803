import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import type { Issue } from '../checks/issue.ts';

/** A text file of `content/`, its name relative to the project's root with forward slashes. */
export interface TextFile {
  file: string;
  text: string;
}

const TEXT = /\.(ya?ml|mdx?|json)$/;
const COMMA: Record<string, string> = { ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' };

/** Every file below `content/`: texts read and checked for their encoding, the names of the others. */
export async function readFiles(root: string): Promise<{ texts: TextFile[]; others: string[]; issues: Issue[] }> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(...join(entry.parentPath, entry.name).slice(root.length).split(sep)).replace(/^\//, ''))
    .sort();
  const issues: Issue[] = [];
  const texts: TextFile[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const file of names.filter((name) => TEXT.test(name))) {
    let text: string;
    try {
      text = decoder.decode(await readFile(join(root, file))).replace(/\r\n?/g, '\n');
    } catch {
      issues.push({ file, code: 'not-utf8' });
      continue;
    }
    issues.push(...cedillas(file, text));
    texts.push({ file, text });
  }
  return { texts, others: names.filter((name) => !TEXT.test(name)), issues };
}

function cedillas(file: string, text: string): Issue[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/[\p{L}]*[şţŞŢ][\p{L}]*/gu)].map(([found]): Issue => ({
      file,
      line: index + 1,
      code: 'cedilla',
      values: { found, wanted: found.replace(/[şţŞŢ]/g, (letter) => COMMA[letter] ?? letter) },
    })),
  );
}
