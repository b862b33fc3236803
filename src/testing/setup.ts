import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser, type BrowserCommand } from './browser.ts';
import { buildSite } from './build.ts';

/** The bases at which the site is built for its tests: on a domain of its own, and below one that has other things too. */
export const bases = ['/', '/sub/path/'] as const;
export type Base = (typeof bases)[number];

/** Once for all tests of the finished site: builds it at each base and finds a browser. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'site-under-test-'));
  const tearDown = () => rm(folder, { recursive: true, force: true });
  try {
    project.provide('browser', await findBrowser(join(folder, 'browser')));
    const builds = bases.map((base, index) => buildSite(join(folder, String(index)), base));
    await Promise.allSettled(builds);
    const sites = await Promise.all(builds);
    project.provide(
      'sites',
      Object.fromEntries(bases.map((base, index) => [base, sites[index] ?? ''])) as Record<Base, string>,
    );
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserCommand;
    /** The folder of the finished site for each base. */
    sites: Record<Base, string>;
  }
}
