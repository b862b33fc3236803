import { fixedPages } from '../../i18n/paths.ts';
import type { Content } from '../../source/read.ts';
import type { Issue } from '../issue.ts';

/** A link within the site, written without language (`/projects/x/`), leads to a page that will be built. */
export function checkLinks(content: Content): Issue[] {
  const pages = new Set([
    ...fixedPages,
    ...content.pages.map(({ id }) => `/${id}/`),
    ...content.projects.map(({ id }) => `/projects/${id}/`),
  ]);
  return content.narratives.flatMap(({ file, narrative }) =>
    narrative.links
      .filter(({ href }) => href.startsWith('/') && !pages.has(href.replace(/#.*$/, '')))
      .map(({ href, line }): Issue => ({
        file,
        line,
        code: 'link-missing',
        values: { found: href, wanted: [...pages].sort().join(', ') },
      })),
  );
}
