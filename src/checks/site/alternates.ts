import { isLocale } from '../../i18n/locales.ts';
import type { Issue, IssueCode } from '../issue.ts';
import { withBase } from './addresses.ts';
import { isFallback } from './expected.ts';
import { alternatesIn, type Alternate, type Outline, type Site } from './site.ts';

const DEFAULT = 'x-default';

/**
 * The hreflang links of a page: they name a default, and pages that were built, in the language they say, and that name this page
 * back, the root pages as the default. A page that shows its text in another language may name those that have it; none names it.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function checkAlternates(site: Site): Issue[] {
  const pages = new Map(site.pages.map((page) => [withBase(page.path, site.base), page]));
  const read = alternatesIn(site.texts);
  const alternatesOf = ({ alternates }: Outline) => alternates.map(read);
  return site.pages.flatMap((page) => checkPage(page, pages, alternatesOf, site));
}

function checkPage(
  page: Outline,
  pages: Map<string, Outline>,
  alternatesOf: (page: Outline) => Alternate[],
  { base, expected }: Site,
): Issue[] {
  const { file, path, locale } = page;
  const alternates = alternatesOf(page);
  if (alternates.length === 0) return [];
  const own = withBase(path, base);
  const wanted = locale ?? DEFAULT;
  const issue = (code: IssueCode, values?: Issue['values']): Issue => ({ file, code, values });
  const named = alternates.flatMap(({ lang, href, to }): Issue[] => {
    const other = to === undefined ? undefined : pages.get(to);
    if (!other) return [issue('page-alternate', { found: href, lang })];
    if (lang === DEFAULT) return [];
    if (isLocale(lang) && other.locale !== lang) return [issue('page-alternate-lang', { found: href, lang })];
    if (isFallback(other, expected)) return [issue('page-alternate-fallback', { found: href, lang })];
    if (isFallback(page, expected) || alternatesOf(other).some((back) => back.to === own && back.lang === wanted))
      return [];
    return [issue('page-alternate-back', { found: href, other: other.file })];
  });
  return [...named, ...(alternates.some(({ lang }) => lang === DEFAULT) ? [] : [issue('page-alternate-default')])];
}
