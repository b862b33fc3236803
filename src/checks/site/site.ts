import type { Locale } from '../../i18n/locales.ts';
import { addressesOn, resolveAddress, type Place } from './addresses.ts';
import type { Expected } from './expected.ts';
import { isErrorPage, linksOf, outwards, tagsNamed, tagsWith, textOf, type Page, type Tag } from './page.ts';

/** What is kept of a page once it has been read: enough for the rules about pages together. */
export interface Outline {
  file: string;
  path: string;
  locale: Locale | undefined;
  isErrorPage: boolean;
  title: string;
  description: string;
  ids: string[];
  /** Where it leads within the site, with the base: `/sub/ro/projects/#list`. */
  links: string[];
  /** Its hreflang links; `to` is missing where one leaves the site. */
  alternates: { lang: string; href: string; to: string | undefined }[];
  /** Whether search engines may keep it. */
  isIndexed: boolean;
  /** The names below `_astro/` that it mentions anywhere: style sheets, scripts, pictures. */
  assets: string[];
}

/** The finished site: `files` as they lie in its folder, `pages` the web pages among them. */
export interface Site extends Place {
  files: string[];
  pages: Outline[];
  expected: Expected;
}

/** Keeps one copy of each text that many pages share. */
export type Keep = (text: string) => string;

/**
 * The kept texts are copied, because V8 lets a piece of a string hold on to the whole: a few kept links would keep every page in
 * memory. https://bugs.chromium.org/p/v8/issues/detail?id=2869
 */
export function keeper(): Keep {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text).toString();
    kept.set(copy, copy);
    return copy;
  };
}

export function outlineOf(page: Page, place: Place): Outline {
  const links = addressesOn(page).flatMap((address) => resolveAddress(address, page.path, place) ?? []);
  return {
    file: page.file,
    path: page.path,
    locale: page.locale,
    isErrorPage: isErrorPage(page),
    title: titleOf(page),
    description: descriptionOf(page),
    ids: tagsWith(page, 'id').map(({ attributes }) => attributes.id ?? ''),
    links: [...new Set(links)],
    alternates: linksOf(page, 'alternate').flatMap(({ attributes: { hreflang, href = '' } }) =>
      hreflang === undefined ? [] : { lang: hreflang, href, to: resolveAddress(href, page.path, place) },
    ),
    isIndexed: !tagsNamed(page, 'meta').some(
      ({ attributes: { name, content = '' } }) => name === 'robots' && content.includes('noindex'),
    ),
    assets: assetsIn(page.tags.flatMap(({ attributes, code }) => [...Object.values(attributes), code]).join('\n')),
  };
}

/** The names below `_astro/` that a page or a style sheet mentions. */
export function assetsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/_astro\/([^"'\s),]+)/g)].flatMap(([, name]) => name ?? []))];
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
