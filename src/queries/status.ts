import process from 'node:process';
import { partOfPath } from '../i18n/paths.ts';
import { partsOf, PROJECTS_ON_A_PAGE } from '../model/part.ts';
import { contentAtHand } from '../source/build.ts';
import { readContent } from '../source/read.ts';
import { statusOf, type ProjectStatus } from '../translation/status.ts';
import { inEveryLanguage } from './keys.ts';
import { isShown } from './shown.ts';

export type { ProjectStatus };

/**
 * The pages about the state of the translations: in the preview, and in a build with `SITE_STATUS=yes`. They have no key, because the
 * earlier texts that they show lie in Git.
 */
export async function statusPaths() {
  if (!import.meta.env.DEV && process.env['SITE_STATUS'] !== 'yes') return [];
  return inEveryLanguage(
    partsOf(await getStatus(), PROJECTS_ON_A_PAGE).map((part) => ({
      params: { part: partOfPath(part.number) },
      props: { part },
    })),
  );
}

/** How the texts of every project that is shown stand in every language. */
async function getStatus(): Promise<ProjectStatus[]> {
  const root = process.cwd();
  const content = import.meta.env.DEV ? (await readContent(root)).content : await contentAtHand(root);
  return statusOf({ ...content, projects: content.projects.filter(isShown) }, root);
}
