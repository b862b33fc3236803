import { localeCodes } from '../../i18n/locales.ts';
import { fixedPages, localePath, projectPath } from '../../i18n/paths.ts';
import type { Issue } from '../issue.ts';
import type { Site } from './site.ts';

/** Every project has its page in every language, and so have the pages that are always there. */
export function checkPages({ pages, expected }: Site): Issue[] {
  const built = new Set(pages.map(({ path }) => path));
  return [...fixedPages, ...[...expected.projects.keys()].map(projectPath)]
    .flatMap((path) => localeCodes.map((locale) => localePath(locale, path)))
    .filter((path) => !built.has(path))
    .map((path): Issue => ({ file: `dist${path}index.html`, code: 'page-missing' }));
}
