import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../issue.ts';
import type { Place } from './addresses.ts';
import type { Expected } from './expected.ts';
import { checkHead } from './head.ts';
import { checkLanguage } from './language.ts';
import { checkNotices } from './notices.ts';
import { checkOrigin, checkStyleSheet } from './origin.ts';
import { parsePage } from './page.ts';
import { outlineOf, type Outline } from './site.ts';
import type { Texts } from './texts.ts';
import { checkStatements } from './statements.ts';

/** Rules about a page by itself. */
const pageRules = [checkNotices, checkStatements, checkHead, checkOrigin, checkLanguage] satisfies ((
  page: ReturnType<typeof parsePage>,
  expected: Expected,
) => Issue[])[];

/** What is wrong in a page or style sheet, and what is kept of a page for the rules about all of them. */
export interface PageReading {
  issues: Issue[];
  outline?: Outline;
}

/** Reads pages and style sheets of the finished site in `folder`, each by itself. They are let go one by one: thirty thousand do not fit into memory. */
export function readPages(
  folder: string,
  names: readonly string[],
  expected: Expected,
  place: Place,
  texts: Texts,
): PageReading[] {
  const readings: PageReading[] = [];
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    if (name.endsWith('.css')) {
      readings.push({ issues: checkStyleSheet(`dist/${name}`, bytes.toString()) });
      continue;
    }
    const page = parsePage(name, bytes);
    readings.push({
      issues: pageRules.flatMap((rule) => rule(page, expected)),
      outline: { ...outlineOf(page, bytes, place, texts), sum: hash('sha256', bytes) },
    });
  }
  return readings;
}
