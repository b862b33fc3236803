import type { Locale } from '../../i18n/locales.ts';
import { projectPath } from '../../i18n/paths.ts';
import type { Programme } from '../../schema/programme.ts';
import type { ProjectFacts } from '../../schema/project.ts';
import { isStated } from '../../schema/text.ts';
import { tagsWith, type Page, type Tag } from './page.ts';

/** What of `content/` the finished pages are held against. */
export interface ExpectedContent {
  projects: { id: string; data: Pick<ProjectFacts, 'programme'> }[];
  programmes: { id: string; data: Programme }[];
  narratives: { project: string; locale: Locale }[];
  /** Standing pages, such as `about`. */
  pages?: { id: string; locale: Locale }[];
}

export interface Expected {
  /** Every project by its id, with its programme where that is stated. */
  projects: Map<string, { programme: string | undefined }>;
  programmes: Map<string, Programme>;
  /** The programmes of at least one project. */
  inUse: Set<string>;
  /** The addresses of the standing pages without language: `/about/`. */
  standing: Set<string>;
  /** The addresses below the base of the project and standing pages whose text is in their own language. */
  narrated: Set<string>;
}

type Address = Pick<Page, 'path' | 'locale'>;

/** The pages that present every project without listing each, as authors write their addresses: without language. */
const OVERVIEWS = ['/', '/search/'];
const PROJECT = /^\/projects\/([^/]+)\/$/;

/** `content/` as the rules look things up in it: thirty thousand pages must not each search a list. */
export function expectedOf({ projects, programmes, narratives, pages = [] }: ExpectedContent): Expected {
  const programmeOf = projects.map(({ id, data }): [string, string | undefined] => [
    id,
    isStated(data.programme) ? data.programme.value : undefined,
  ]);
  return {
    projects: new Map(programmeOf.map(([id, programme]) => [id, { programme }])),
    programmes: new Map(programmes.map(({ id, data }) => [id, data])),
    inUse: new Set(programmeOf.flatMap(([, programme]) => programme ?? [])),
    standing: new Set(pages.map(({ id }) => `/${id}/`)),
    narrated: new Set([
      ...narratives.map(({ project, locale }) => `/${locale}${projectPath(project)}`),
      ...pages.map(({ id, locale }) => `/${locale}/${id}/`),
    ]),
  };
}

/** The project that a page is about. */
export function projectOn(page: Address, expected: Expected): { programme: string | undefined } | undefined {
  const id = PROJECT.exec(pathWithoutLocale(page))?.[1];
  return id === undefined ? undefined : expected.projects.get(id);
}

/** The ids of the programmes whose projects a page presents: as an overview, as a project's own page, or in a list (`data-project`). */
export function programmesOn(page: Page, expected: Expected): Set<string> {
  if (OVERVIEWS.includes(pathWithoutLocale(page))) return expected.inUse;
  const own = projectOn(page, expected);
  const projects = own ? [own] : tagsWith(page, 'data-project').map((tag) => listedBy(tag, expected));
  return new Set(projects.flatMap((project) => project?.programme ?? []));
}

function listedBy({ attributes }: Tag, { projects }: Expected) {
  return projects.get(attributes['data-project'] ?? '');
}

/** Whether a page has to show a text in a language that is not its own, because there is no other. */
export function isFallback(page: Address, expected: Expected): boolean {
  const isText = projectOn(page, expected) !== undefined || expected.standing.has(pathWithoutLocale(page));
  return isText && !expected.narrated.has(page.path);
}

function pathWithoutLocale({ path, locale }: Address): string {
  return locale ? path.slice(locale.length + 1) : '';
}
