import { localeCodes, type Locale } from './locales.ts';

/** The pages that are there whatever the content, as authors write their addresses: without language. */
export const fixedPages = [
  '/',
  '/projects/',
  '/search/',
  '/places/',
  '/programmes/',
  '/themes/',
  '/years/',
  '/organisations/',
  '/updates/',
  '/data/',
] as const;

/** The address of a page in one language below `base`: `localePath('hu', '/projects/')` is `/hu/projects/`. */
export function localePath(locale: Locale, path: string, base = '/'): string {
  return `${base.replace(/\/$/, '')}/${locale}${path}`;
}

export function projectPath(id: string): string {
  return `/projects/${id}/`;
}

/** The visibility sheet of a project. */
export function sheetPath(id: string): string {
  return `${projectPath(id)}visibility/`;
}

/** A page of a list: the first has the address of the list, `/years/2024/`, the second is `/years/2024/pages/2/`. */
export function partPath(path: string, number: number): string {
  return number === 1 ? path : `${path}${partOfPath(number)}/`;
}

/** The end of such an address, as the routes have it: `pages/2`. */
export function partOfPath(number: number): string | undefined {
  return number === 1 ? undefined : `pages/${number}`;
}

/** The parameters of a route that exists once in every language. */
export function localeParams(): { params: { locale: Locale } }[] {
  return localeCodes.map((locale) => ({ params: { locale } }));
}
