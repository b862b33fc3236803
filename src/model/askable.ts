import type { Locale } from '../i18n/locales.ts';
import { isStated } from '../schema/text.ts';
import { organisationName } from './name.ts';
import { inRole, type Project } from './project.ts';

/** Where a reader can ask those who run a project. */
export interface Askable {
  name: string;
  lang: Locale | undefined;
  url: string;
}

/** The own site of who leads a project or published it; failing that, the page of the project itself. */
export function askableFor(project: Project, locale: Locale): Askable | undefined {
  const leading = (['promoter', 'lead-partner', 'publisher'] as const).flatMap((role) => inRole(project, role));
  for (const { organisation } of leading) {
    if (!isStated(organisation.website)) continue;
    const { text, lang } = organisationName(organisation, locale).name;
    return { name: text, lang, url: organisation.website };
  }
  const pages = project.facts.links.filter(({ kind }) => kind === 'project-page');
  const page = pages.find(({ lang }) => lang === locale) ?? pages[0];
  return page && { name: page.url.replace(/^https?:\/\//, '').replace(/\/$/, ''), lang: undefined, url: page.url };
}
