import type { Locale } from '../../i18n/locales.ts';
import type { Notice, Programme } from '../../schema/programme.ts';
import type { Issue, IssueCode } from '../issue.ts';
import { programmesOn, type Expected } from './expected.ts';
import { around, excerpts } from './excerpts.ts';
import { isShown, langOf, outwards, says, tagsWith, textOf, tidy, type Page, type Tag } from './page.ts';

interface Wording {
  lang: Locale;
  text: string;
}

/** What is wrong with the wording itself or, second, with the unofficial translation beside it. */
const CODES = {
  text: { missing: 'notice-missing', altered: 'notice-altered', lang: 'notice-lang' },
  translation: {
    missing: 'notice-translation-missing',
    altered: 'notice-translation-altered',
    lang: 'notice-translation-lang',
  },
} as const satisfies Record<string, Record<string, IssueCode>>;

/** A page carries the official notices of the programmes that it presents, word for word, and no others. */
export function checkNotices(page: Page, expected: Expected): Issue[] {
  const presented = [...programmesOn(page, expected)].flatMap((id): [string, Programme][] => {
    const programme = expected.programmes.get(id);
    return programme ? [[id, programme]] : [];
  });
  return [
    ...presented.flatMap(([id, programme]) => checkPrinted(page, id, programme.notices.filter(isOfficial))),
    ...checkMisplaced(page, new Map(presented), expected),
  ];
}

/** The notices of one programme, as `<section data-notice="…">` prints them. */
function checkPrinted(page: Page, programme: string, notices: Notice[]): Issue[] {
  const printed = (marker: string) =>
    tagsWith(page, marker).filter(
      (tag) => isShown(tag) && outwards(tag).some(({ attributes }) => attributes['data-notice'] === programme),
    );
  return [
    ...compare(page, programme, notices, printed('data-notice-text'), CODES.text),
    ...compare(page, programme, translationsFor(page, notices), printed('data-notice-translation'), CODES.translation),
  ];
}

function compare(
  page: Page,
  programme: string,
  wanted: Wording[],
  printed: Tag[],
  codes: (typeof CODES)[keyof typeof CODES],
): Issue[] {
  const issue = (code: IssueCode, values: Issue['values']): Issue => ({
    file: page.file,
    code,
    values: { programme, ...values },
  });
  const same = (tag: Tag, { text }: Wording) => textOf(page, tag) === tidy(text);
  const absent = wanted.filter((wording) => !printed.some((tag) => same(tag, wording)));
  const strange = printed.filter((tag) => !wanted.some((wording) => same(tag, wording)));
  const mislabelled = wanted.flatMap((wording) =>
    printed
      .filter((tag) => same(tag, wording) && langOf(tag) !== wording.lang)
      .map((tag) => issue(codes.lang, { found: langOf(tag) ?? '', wanted: wording.lang })),
  );
  return [
    ...absent.map(({ lang, text }, index) => {
      const other = strange[index];
      return other ? issue(codes.altered, excerpts(textOf(page, other), tidy(text))) : issue(codes.missing, { lang });
    }),
    ...strange.slice(absent.length).map((tag) => issue('notice-unknown', { found: around(textOf(page, tag), 0) })),
    ...mislabelled,
  ];
}

/** Notices of programmes that the page does not present, found by their mark or by their words, and those that are not official. */
function checkMisplaced(page: Page, presented: Map<string, Programme>, expected: Expected): Issue[] {
  const allowed = [...presented.values()].flatMap(({ notices }) => notices.filter(isOfficial).flatMap(wordsOf));
  const marked = tagsWith(page, 'data-notice')
    .map(({ attributes }) => attributes['data-notice'] ?? '')
    .filter((programme) => !presented.has(programme));
  const said = [...expected.programmes].flatMap(([programme, { notices }]) =>
    notices
      .filter((notice) => !(presented.has(programme) && isOfficial(notice)))
      .filter((notice) => wordsOf(notice).some((words) => says(page, words, allowed)))
      .map(() => programme),
  );
  return [...new Set([...marked, ...said])].map((programme) => ({
    file: page.file,
    code: presented.has(programme) ? 'notice-unofficial' : 'notice-misplaced',
    values: { programme },
  }));
}

function translationsFor({ locale }: Page, notices: Notice[]): Wording[] {
  if (!locale) return [];
  return notices.flatMap(({ lang, translations }): Wording[] => {
    const text = translations[locale];
    return text === undefined || lang === locale ? [] : [{ lang: locale, text }];
  });
}

function wordsOf({ text, translations }: Notice): string[] {
  return [text, ...Object.values(translations)];
}

function isOfficial({ standing }: Notice): boolean {
  return standing === 'official';
}
