import { fixedPages, projectPath } from '../../i18n/paths.ts';
import type { Content } from '../../source/read.ts';
import type { Issue } from '../issue.ts';
import { nearest } from '../nearest.ts';

const PROJECT = /^content\/projects\/([^/]+)\/project\.ya?ml$/;

/** A link within the site, written without language (`/projects/x/`), leads to a page that will be built; only drafts lead to drafts. */
export function checkLinks(content: Content): Issue[] {
  const projects = [...content.files].flatMap((file) => PROJECT.exec(file)?.[1] ?? []);
  const pages = new Set([...fixedPages, ...content.pages.map(({ id }) => `/${id}/`), ...projects.map(projectPath)]);
  const drafts = new Set(content.projects.filter(({ data }) => data.draft).map(({ id }) => id));
  const paths = new Set([...drafts].map(projectPath));
  const toDrafts = content.narratives
    .filter(({ project }) => !drafts.has(project))
    .flatMap(({ file, narrative }) =>
      narrative.links
        .filter(({ href }) => paths.has(href.replace(/#.*$/, '')))
        .map(({ href, line }): Issue => ({ file, line, code: 'link-draft', values: { found: href } })),
    );
  const missing = content.narratives.flatMap(({ file, narrative }) =>
    narrative.links
      .filter(({ href }) => href.startsWith('/') && !pages.has(href.replace(/#.*$/, '')))
      .map(({ href, line }): Issue => ({
        file,
        line,
        code: 'link-missing',
        values: { found: href, wanted: { anyOf: nearest(href, pages) } },
      })),
  );
  return [...missing, ...toDrafts];
}
