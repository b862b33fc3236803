import { join } from 'node:path/posix';
import type { Packed } from '../source/packed.ts';

/** What a thread needs to make pages as Astro's own does. */
export interface Start {
  /** What is stated of the projects. */
  packed: Packed;
  /** The address of the finished bundle. */
  bundle: string;
  /** The style sheets of each page, by Astro's key for it. */
  pages: Map<string, { styles: unknown[] }>;
  scripts: unknown[];
}

/** Where the pages go, and the address they are made for. */
export interface Place {
  outDir: string;
  base: string;
  origin: string;
}

/** A page or file to make. */
export interface Task {
  pathname: string;
  /** The file of `src/pages` that makes it. */
  component: string;
  pattern: string;
  isPage: boolean;
}

/** The file of a page or other address in the site, as Astro names it: `/ro/about/` is `ro/about/index.html`. */
export function fileOf({ pathname, isPage }: Pick<Task, 'pathname' | 'isPage'>): string {
  const path = pathname.replace(/^\//, '');
  return isPage ? join(path, 'index.html') : path;
}
