import { standInOf } from '../../i18n/locales.ts';
import type { Issue, IssueCode } from '../issue.ts';
import { isFallback } from './expected.ts';
import type { Outline, Site } from './site.ts';

/**
 * No two pages have the same title or the same description. A page that shows a text in another language repeats it by design, and a
 * language in which another stands in (i18n/locales.ts) is compared with itself only.
 */
export function checkUnique({ pages, expected }: Site): Issue[] {
  const own = pages.filter((page) => !page.isErrorPage && !isFallback(page, expected));
  return [
    ...repeated(own, ({ title }) => title, 'page-title-twice'),
    ...repeated(own, ({ description }) => description, 'page-description-twice'),
  ];
}

function repeated(pages: readonly Outline[], textOf: (page: Outline) => string, code: IssueCode): Issue[] {
  const seen = new Map<string, Outline>();
  return pages.flatMap((page): Issue[] => {
    const found = textOf(page);
    const key = page.locale && standInOf(page.locale) ? `${page.locale} ${found}` : found;
    const first = seen.get(key);
    if (!first) seen.set(key, page);
    return first && found ? [{ file: page.file, code, values: { found, other: first.file } }] : [];
  });
}
