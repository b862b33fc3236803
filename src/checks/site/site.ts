import type { Locale } from '../../i18n/locales.ts';
import { addressesOn, isPlainPlace, resolveAddress, type Place } from './addresses.ts';
import { textOfBytes } from './bytes.ts';
import type { Expected } from './expected.ts';
import { isErrorPage, linksOf, outwards, tagsNamed, tagsWith, textOf, type Page, type Tag } from './page.ts';
import { copyOf, type Texts } from './texts.ts';

/** What is kept of a page once it has been read: enough for the rules about pages together. Numbers are those of its `Texts`. */
export interface Outline {
  file: string;
  path: string;
  locale: Locale | undefined;
  isErrorPage: boolean;
  /** Whether search engines may keep it. */
  isIndexed: boolean;
  title: string;
  description: string;
  ids: number[];
  /** Where it leads within the site, with the base: `/sub/ro/projects/#list`. Not the places that it has itself, which are there. */
  links: number[];
  /** Its hreflang links, as `alternatesIn` reads them. */
  alternates: number[];
  /** The names below `_astro/` that it mentions anywhere: style sheets, scripts, pictures. */
  assets: number[];
  /** The SHA-256 sum of its file. */
  sum: string;
}

/** A hreflang link; `to` is where it leads within the site, missing where it leaves it. */
export interface Alternate {
  lang: string;
  href: string;
  to: string | undefined;
}

/** What is kept of the pages of a site, by the names of their files. */
export interface Outlines {
  texts: Texts;
  pages: Map<string, Outline>;
}

/** The finished site: `files` as they lie in its folder, `pages` the web pages among them. */
export interface Site extends Place {
  files: string[];
  pages: Outline[];
  texts: Texts;
  expected: Expected;
}

export function outlineOf(page: Page, html: Buffer, place: Place, texts: Texts): Omit<Outline, 'sum'> {
  const ids = tagsWith(page, 'id').map(({ attributes }) => attributes.id ?? '');
  const own = new Set(ids.map((id) => `#${id}`).filter(isPlainPlace));
  const numbersOf = (list: readonly string[]) => [...new Set(list)].map((text) => texts.numberOf(text));
  return {
    file: page.file,
    path: page.path,
    locale: page.locale,
    isErrorPage: isErrorPage(page),
    isIndexed: !tagsNamed(page, 'meta').some(
      ({ attributes: { name, content = '' } }) => name === 'robots' && content.includes('noindex'),
    ),
    title: copyOf(titleOf(page)),
    description: copyOf(descriptionOf(page)),
    ids: numbersOf(ids),
    links: numbersOf(
      [...new Set(addressesOn(page))]
        .filter((address) => !own.has(address))
        .flatMap((address) => resolveAddress(address, page.path, place) ?? []),
    ),
    alternates: numbersOf(
      linksOf(page, 'alternate').flatMap(({ attributes: { hreflang, href = '' } }) =>
        hreflang === undefined ? [] : JSON.stringify([hreflang, href, resolveAddress(href, page.path, place)]),
      ),
    ),
    assets: numbersOf(assetsIn(html.toString('latin1')).map(textOfBytes)),
  };
}

/** Reads the texts that `outlineOf` has made of hreflang links. */
export function alternatesIn(texts: Texts): (number: number) => Alternate {
  const known = new Map<number, Alternate>();
  return (number) => {
    const read = known.get(number);
    if (read) return read;
    const [lang, href, to] = JSON.parse(texts.textOf(number)) as [lang: string, href: string, to: string | null];
    const alternate = { lang, href, to: to ?? undefined };
    known.set(number, alternate);
    return alternate;
  };
}

/** An outline with the numbers that its texts have elsewhere. */
export function renumbered(outline: Outline, numberOf: (number: number) => number): Outline {
  return {
    ...outline,
    ids: outline.ids.map(numberOf),
    links: outline.links.map(numberOf),
    alternates: outline.alternates.map(numberOf),
    assets: outline.assets.map(numberOf),
  };
}

/** The names below `_astro/` that a page or a style sheet mentions. */
export function assetsIn(text: string): string[] {
  return [...text.matchAll(/_astro\/([^"' \t\n\f\r),]+)/g)].flatMap(([, name]) => name ?? []);
}

/** The titles of a page itself; drawings have titles of their own. */
export function titlesOf(page: Page): Tag[] {
  return tagsNamed(page, 'title').filter((title) => !outwards(title).some(({ name }) => name === 'svg'));
}

export function descriptionOf(page: Page): string {
  const meta = tagsNamed(page, 'meta').find(({ attributes }) => attributes.name === 'description');
  return meta?.attributes.content?.trim() ?? '';
}

function titleOf(page: Page): string {
  const [title] = titlesOf(page);
  return title ? textOf(page, title) : '';
}
