import { isErrorPage, linksOf, tagsNamed, tagsWith, textOf, type Page } from './page.ts';
import { isLocale, localeCodes } from '../../i18n/locales.ts';
import type { Issue, IssueCode } from '../issue.ts';
import { descriptionOf, titlesOf } from './site.ts';

/** A page says what it is, to people, to screen readers and to search engines. */
export function checkHead(page: Page): Issue[] {
  const issue = (code: IssueCode, values?: Issue['values']): Issue => ({ file: page.file, code, values });
  const lang = tagsNamed(page, 'html')[0]?.attributes.lang ?? '';
  const headings = tagsNamed(page, 'h1').length;
  const titles = titlesOf(page);
  const canonical = linksOf(page, 'canonical').filter(({ attributes }) => attributes.href);
  const ids = tagsWith(page, 'id').map(({ attributes }) => attributes.id ?? '');

  return [
    ...((page.locale ? lang === page.locale : isLocale(lang))
      ? []
      : [issue('page-lang', { found: lang, wanted: page.locale ?? localeCodes.join(', ') })]),
    ...(headings === 1 ? [] : [issue('page-heading', { found: headings })]),
    ...(titles.length === 1 && titles.every((title) => textOf(page, title))
      ? []
      : [issue('page-title', { found: titles.length })]),
    ...(isErrorPage(page) || descriptionOf(page) ? [] : [issue('page-description')]),
    ...(isErrorPage(page) || canonical.length === 1 ? [] : [issue('page-canonical', { found: canonical.length })]),
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((found) =>
      issue('page-id-twice', { found }),
    ),
    ...tagsNamed(page, 'img')
      .filter(({ attributes }) => attributes.alt === undefined)
      .map(({ attributes }) => issue('page-image-alt', { found: attributes.src ?? '' })),
  ];
}
