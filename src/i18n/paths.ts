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

/** The parameters of a route that exists once in every language. */
export function localeParams(): { params: { locale: Locale } }[] {
  return localeCodes.map((locale) => ({ params: { locale } }));
}
