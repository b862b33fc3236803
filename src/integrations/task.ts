import { join } from 'node:path/posix';
import type { PackedFile } from '../source/packed.ts';

/** What a process needs to make pages as Astro's own does. */
export interface Start {
  /** The address of the finished bundle. */
  bundle: string;
  /** The style sheets of each page, by Astro's key for it. */
  pages: Map<string, { styles: unknown[] }>;
  scripts: unknown[];
}

/** What they are made of, where they go, and the address they are made for. */
export interface Place {
  /** What is stated of the projects. */
  packed: PackedFile;
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
