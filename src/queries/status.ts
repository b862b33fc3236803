import process from 'node:process';
import { readContent } from '../source/read.ts';
import { statusOf, type ProjectStatus } from '../translation/status.ts';
import { isShown } from './shown.ts';

/** Whether the page about the state of the translations is made: in the preview, and in a build with `SITE_STATUS=yes`. */
export function isStatusShown(): boolean {
  return import.meta.env.DEV || process.env['SITE_STATUS'] === 'yes';
}

/** How the texts of every project that is shown stand in every language. */
export async function getStatus(): Promise<ProjectStatus[]> {
  const root = process.cwd();
  const { content } = await readContent(root);
  return statusOf({ ...content, projects: content.projects.filter(isShown) }, root);
}
