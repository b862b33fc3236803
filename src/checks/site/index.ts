import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { byPlace, type Issue } from '../issue.ts';
import { checkAlternates } from './alternates.ts';
import { expectedOf, type Expected, type ExpectedContent } from './expected.ts';
import { checkHead } from './head.ts';
import { checkLanguage } from './language.ts';
import { checkLinks } from './links.ts';
import { checkNotices } from './notices.ts';
import { checkOrigin, checkStyleSheet } from './origin.ts';
import { parsePage } from './page.ts';
import { checkPages } from './pages.ts';
import { keeper, outlineOf, type Outline, type Site } from './site.ts';
import { checkStatements } from './statements.ts';
import { checkUnique } from './unique.ts';

/** Rules about a page by itself. Each page is let go when they are done with it: thirty thousand do not fit into memory. */
const pageRules = [checkNotices, checkStatements, checkHead, checkOrigin, checkLanguage] satisfies ((
  page: ReturnType<typeof parsePage>,
  expected: Expected,
) => Issue[])[];

/** Rules about all pages together, over what is kept of each. */
const siteRules = [checkPages, checkLinks, checkUnique, checkAlternates] satisfies ((site: Site) => Issue[])[];

/** Reads every page of the finished site in `folder` once and says what is wrong. */
export async function checkSite(
  folder: string,
  base: string,
  content: ExpectedContent,
  address?: string,
): Promise<Issue[]> {
  const files = await filesIn(folder);
  const expected = expectedOf(content);
  const place = { base, address };
  const keep = keeper();
  const pages: Outline[] = [];
  const issues: Issue[] = [];
  for (const name of files.filter((each) => /\.(html|css)$/.test(each))) {
    const text = await readFile(join(folder, name), 'utf8');
    if (name.endsWith('.css')) {
      issues.push(...checkStyleSheet(`dist/${name}`, text));
      continue;
    }
    const page = parsePage(name, text);
    for (const rule of pageRules) issues.push(...rule(page, expected));
    pages.push(outlineOf(page, place, keep));
  }
  const site = { ...place, files, pages, expected } satisfies Site;
  return [...issues, ...siteRules.flatMap((rule) => rule(site))].sort(byPlace);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
