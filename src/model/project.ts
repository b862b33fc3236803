import type { Block, Heading } from '../narrative/render.ts';
import type { Locale } from '../i18n/locales.ts';
import { localeCodes } from '../i18n/locales.ts';
import type { NarrativeHead } from '../schema/narrative.ts';
import type { Organisation as OrganisationFacts } from '../schema/organisation.ts';
import type { County as CountyFacts, Place as PlaceFacts } from '../schema/place.ts';
import type { Programme as ProgrammeFacts } from '../schema/programme.ts';
import { organisationRoles, type OrganisationRole, type PlaceRole, type ProjectFacts } from '../schema/project.ts';
import type { Theme as ThemeFacts } from '../schema/theme.ts';
import { isStated, type NotStated } from '../schema/text.ts';
import type { Update as UpdateFacts } from '../schema/update.ts';
import type { Status } from './period.ts';

export type Organisation = OrganisationFacts & { id: string };
export type County = CountyFacts & { id: string };
export type Theme = ThemeFacts & { id: string };
export type Update = UpdateFacts & { id: string };
export type Place = Omit<PlaceFacts, 'county' | 'commune'> & {
  id: string;
  /** What its page is called within the county: `bucuresti`. */
  slug: string;
  county: County;
  /** For a village: its commune or town, with the Hungarian name where that is a place of ours too. */
  commune?: Pick<PlaceFacts, 'names'> | undefined;
};
export type Programme = Omit<ProgrammeFacts, 'operator'> & { id: string; operator: Organisation | NotStated };
export type Narrative = NarrativeHead & { locale: Locale; digest: string; blocks: Block[]; headings: Heading[] };
type Source = string | string[];

/** A project with everything that its facts name, followed to where it leads. */
export interface Project {
  id: string;
  facts: ProjectFacts;
  programme: { value: Programme; source: Source } | NotStated;
  organisations: { organisation: Organisation; role: OrganisationRole; source: Source }[];
  places: { place: Place; role: PlaceRole; source: Source }[];
  themes: Theme[];
  /** The counties of the places and those that a source names, each once. */
  counties: County[];
  status: Status;
  years: number[];
  narratives: Partial<Record<Locale, Narrative>>;
  /** What happened in it, the latest first. */
  updates: Update[];
  /** Whether it has a picture of its own for sharing; the others share that of the site. */
  hasPicture: boolean;
  /** The same sum, the same words on a page: what is known of it (`facts`), and that with its texts (`whole`). */
  sums: { facts: string; whole: string };
  /** The other phases of its series. */
  related: { id: string; phase: number; titles: Partial<Record<Locale, string>> }[];
}

/** An update and the project in which it happened. */
export interface Told {
  update: Update;
  project: Project;
}

/** A narrative to show in `locale`: its own or, where there is none, the original, which the page then announces. */
export function narrativeIn(project: Pick<Project, 'narratives' | 'facts' | 'id'>, locale: Locale): Narrative {
  const narrative = project.narratives[locale] ?? project.narratives[project.facts.originalLocale];
  if (!narrative)
    throw new Error(
      `Project "${project.id}" has no narrative.${project.facts.originalLocale}.mdx, its original language.`,
    );
  return narrative;
}

/** The languages in which a project has its text. */
export function localesOf(project: Pick<Project, 'narratives'>): Locale[] {
  return localeCodes.filter((locale) => project.narratives[locale]);
}

/** Whether the text in `locale` is a translation of an original that has changed since. */
export function isOutdated(project: Project, locale: Locale): boolean {
  const { origin, translatedFrom } = narrativeIn(project, locale);
  if (origin !== 'translation' || translatedFrom === undefined) return false;
  return translatedFrom !== narrativeIn(project, project.facts.originalLocale).digest;
}

/** Whether the author has put the table of results (`<Results />`) into the text. */
export function placesResults(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) => 'component' in block && (block.component === 'Results' || placesResults(block.children)),
  );
}

/** The day of the last change to the facts or to the text in this language. */
export function lastChangeOf(project: Project, locale: Locale): string {
  const { lastChange } = narrativeIn(project, locale);
  return lastChange > project.facts.lastChange ? lastChange : project.facts.lastChange;
}

/** The notices that a page about this project must print: the official ones of its programme. */
export function noticesOf({ programme }: Pick<Project, 'programme'>): ProgrammeFacts['notices'] {
  return isStated(programme) ? programme.value.notices.filter(({ standing }) => standing === 'official') : [];
}

/** What an organisation is in these projects: each role with the number of projects, in the order in which roles are listed. */
export function rolesOf(
  projects: readonly Project[],
  organisation: string,
): { role: OrganisationRole; count: number }[] {
  const roles = projects.flatMap((project) => [
    ...new Set(project.organisations.filter((each) => each.organisation.id === organisation).map(({ role }) => role)),
  ]);
  return organisationRoles
    .map((role) => ({ role, count: roles.filter((each) => each === role).length }))
    .filter(({ count }) => count > 0);
}

/** The members of a project in one role, in the order of the facts. */
export function inRole(project: Project, role: OrganisationRole): Project['organisations'] {
  return project.organisations.filter((each) => each.role === role);
}

/** What happened in all these projects, the latest first. */
export function updatesOf(projects: readonly Project[]): Told[] {
  return projects
    .flatMap((project) => project.updates.map((update) => ({ update, project })))
    .sort((a, b) => b.update.date.localeCompare(a.update.date) || a.update.id.localeCompare(b.update.id));
}
