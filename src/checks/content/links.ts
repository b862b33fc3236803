import { fixedPages, projectPath } from '../../i18n/paths.ts';
import type { Content } from '../../source/read.ts';
import type { Issue } from '../issue.ts';
import { nearest } from '../nearest.ts';

const PROJECT = /^content\/projects\/([^/]+)\/project\.ya?ml$/;

/** A link within the site, written without language (`/projects/x/`), leads to a page that will be built. */
export function checkLinks(content: Content): Issue[] {
  const projects = [...content.files].flatMap((file) => PROJECT.exec(file)?.[1] ?? []);
  const pages = new Set([...fixedPages, ...content.pages.map(({ id }) => `/${id}/`), ...projects.map(projectPath)]);
  return content.narratives.flatMap(({ file, narrative }) =>
    narrative.links
      .filter(({ href }) => href.startsWith('/') && !pages.has(href.replace(/#.*$/, '')))
      .map(({ href, line }): Issue => ({
        file,
        line,
        code: 'link-missing',
        values: { found: href, wanted: nearest(href, pages).join(' or ') },
      })),
  );
}
