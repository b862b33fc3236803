import { isLocale } from '../../i18n/locales.ts';
import type { Issue, IssueCode } from '../issue.ts';
import { around } from './excerpts.ts';
import { langOf, outwards, tagsWith, type Page, type Tag } from './page.ts';

/** The languages of the site whose quotation marks are „…”. */
const CURLED = ['ro', 'hu'];
/** What is quoted as it stands: the wording of a notice, and what is typed into a machine. */
const VERBATIM = ['code', 'kbd', 'pre', 'samp'];

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The text of a page is written in the letters and marks of its language, and says which language that is. */
export function checkLanguage(page: Page): Issue[] {
  const issue = (code: IssueCode, found: string): Issue => ({ file: page.file, code, values: { found } });
  return [
    ...placesOf(page, /[şţŞŢ]/g).map((at) => issue('page-cedilla', around(page.text, at))),
    ...placesOf(page, /"/g)
      .filter((at) => isCurled(tagAt(page, at)))
      .map((at) => issue('page-straight-quotes', around(page.text, at))),
    ...[...new Set(tagsWith(page, 'lang').map(({ attributes }) => attributes.lang ?? ''))]
      .filter((lang) => !isLanguage(lang))
      .map((lang) => issue('page-lang-unknown', lang)),
  ];
}

function placesOf(page: Page, letter: RegExp): number[] {
  return [...page.text.matchAll(letter)].map(({ index }) => index);
}

/** The innermost element around a place in the text. */
function tagAt(page: Page, at: number): Tag | undefined {
  return page.tags.findLast(({ from, to }) => from <= at && at < to);
}

function isCurled(tag: Tag | undefined): boolean {
  const verbatim = outwards(tag).some(
    ({ name, attributes }) => VERBATIM.includes(name) || attributes['data-notice-text'] !== undefined,
  );
  return !verbatim && CURLED.includes(langOf(tag)?.split('-')[0] ?? '');
}

function isLanguage(lang: string): boolean {
  if (isLocale(lang)) return true;
  try {
    return languageNames.of(lang) !== undefined;
  } catch {
    return false;
  }
}
