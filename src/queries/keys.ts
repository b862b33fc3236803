import type { Locale } from '../i18n/locales.ts';
import { localeParams } from '../i18n/paths.ts';
import type { Part } from '../model/part.ts';
import type { Project } from '../model/project.ts';
import { sumOf } from '../model/sum.ts';
import { getProjects } from './projects.ts';

/**
 * Astro hands the `cacheKey` of a path to whoever makes the pages: with the same key the page of the last build is still right
 * (integrations/last.ts). It stands for what the page shows of projects and updates; everything else is the same for all pages, and
 * makes them all anew when it changes.
 */
export function keyOf(...shown: unknown[]): { cacheKey: string } {
  return { cacheKey: sumOf(...shown) };
}

/** The key of what shows facts of several projects, but not their texts. */
export function keyOfAll(projects: readonly Project[]): { cacheKey: string } {
  const key = keys.get(projects) ?? keyOf(projects.map(({ sums, hasPicture }) => [sums.facts, hasPicture]));
  keys.set(projects, key);
  return key;
}

/** The key of one page of a list of projects, with what else stands on it. */
export function keyOfPart({ items, total }: Part<Project>, ...beside: unknown[]): { cacheKey: string } {
  return keyOf(
    total,
    items.map(({ sums }) => sums.facts),
    ...beside,
  );
}

/** Twelve files and pages about a group ask for the same key. */
const keys = new WeakMap<readonly Project[], { cacheKey: string }>();

/** The key of what shows all that is known of one project. */
export function keyOfProject({ sums, hasPicture }: Project): { cacheKey: string } {
  return keyOf(sums.whole, hasPicture);
}

/** One page per language that shows facts of all projects: the home page, lists. */
export async function pathsAboutAll() {
  const key = keyOfAll(await getProjects());
  return localeParams().map((path) => ({ ...path, ...key }));
}

/** The same pages in every language. */
export function inEveryLanguage<T extends { params: object }>(
  pages: readonly T[],
): (T & { params: T['params'] & { locale: Locale } })[] {
  return localeParams().flatMap(({ params: { locale } }) =>
    pages.map((page) => ({ ...page, params: { ...page.params, locale } })),
  );
}
