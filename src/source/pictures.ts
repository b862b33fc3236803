import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Issue, IssueCode } from '../checks/issue.ts';

const PICTURE = /^content\/projects\/.*\.(jpe?g|png|webp|avif|svg)$/;
/** What a picture of each ending is when it is opened. */
const FORMATS: Record<string, string> = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'heif' };
/** More than any camera takes, and what a few kilobytes can claim to be. */
const LARGEST = 150_000_000;

/**
 * What a browser would run or fetch in a drawing that is opened by itself: a page shows it as a picture, where nothing runs, but its
 * address is one of ours. Addresses may lead to a part of the drawing or to a picture within it.
 */
const ACTIVE =
  /<(?:[\w-]+:)?(?:script|foreignObject|handler|iframe|embed|object|animate|set)\b|\son[a-z]+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet|@import|url\(\s*["']?(?!#|data:)[^)]|\b(?:href|src)\s*=\s*(?!["'](?:#|data:image\/(?:png|jpe?g|webp|gif)[;,]))[^>]/i;

/**
 * Pictures that are not what their names say, or hold more than a picture. The build would make them all small, and stop with words
 * for programmers.
 */
export async function pictureIssues(root: string, names: readonly string[]): Promise<Issue[]> {
  const pictures = names.filter((name) => PICTURE.test(name));
  const found = await Promise.all(pictures.map((file) => issueOf(root, file)));
  return found.filter((issue) => issue !== undefined);
}

async function issueOf(root: string, file: string): Promise<Issue | undefined> {
  const ending = PICTURE.exec(file)?.[1] ?? '';
  const issue = (code: IssueCode, found: string): Issue => ({ file, code, values: { found } });
  if (ending === 'svg') {
    const text = await readFile(join(root, file), 'utf8');
    const active = ACTIVE.exec(text)?.[0].trim();
    if (active !== undefined) return issue('picture-active', active);
    return /<(?:[\w-]+:)?svg\b/.test(text) && !text.includes('\0') ? undefined : issue('picture-other', ending);
  }
  const { format, width, height } = await sharp(join(root, file), { limitInputPixels: false })
    .metadata()
    .catch(() => ({ format: undefined, width: 0, height: 0 }));
  if (format !== FORMATS[ending]) return issue('picture-other', ending);
  return width * height > LARGEST ? issue('picture-large', `${width} × ${height}`) : undefined;
}
