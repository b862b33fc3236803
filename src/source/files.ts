import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Issue } from '../checks/issue.ts';
import { letterSlips } from './letters.ts';

/** A text file of `content/`, its name relative to the project's root with forward slashes. */
export interface TextFile {
  file: string;
  text: string;
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const TEXT = /\.(ya?ml|mdx?|json)$/;

/** Every file below `content/`: the names of all, and the texts, read and checked for their encoding and letters. */
export async function readFiles(root: string): Promise<{ names: string[]; texts: TextFile[]; issues: Issue[] }> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const issues: Issue[] = [];
  const texts: TextFile[] = [];
  for (const file of names.filter((name) => TEXT.test(name))) {
    const bytes = await readFile(join(root, file));
    const text = decode(bytes);
    if (text === undefined) {
      issues.push({ file, line: firstUnreadableLine(bytes), code: 'not-utf8' });
      continue;
    }
    issues.push(...letterSlips(file, text));
    texts.push({ file, text });
  }
  return { names, texts, issues };
}

/** The text of a file in UTF-8, with line ends as here; undefined for another encoding (UTF-16 leaves zeros between letters). */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = decoder.decode(bytes);
    return text.includes('\0') ? undefined : text.replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

function firstUnreadableLine(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split('\n');
  return lines.findIndex((line) => decode(Buffer.from(line, 'latin1')) === undefined) + 1;
}
