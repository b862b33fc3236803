import type { Locale } from '../i18n/locales.ts';
import { localeCodes } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import { organisationName } from '../model/name.ts';
import type { Organisation, Project } from '../model/project.ts';

/** Why something about a project is not in a file: each a fact that the standard demands and that no source states. */
export interface LeftOut {
  project: Project;
  what: 'activity' | 'budget' | 'grant';
  reasons: Reason[];
}

/** The projects in a standard that not all of them meet. Whether there is a file is known at once; the rest is made when it is first asked for. */
export interface StandardFile {
  contents: (() => string) | undefined;
  leftOut: () => LeftOut[];
}

export interface Reason {
  code: ReasonCode;
  /** The organisation of which something is not stated; none where several are summed up. */
  organisation?: Organisation | undefined;
}

/** How much is left out, where there is too much to name each project. */
export interface LeftOutSum {
  what: LeftOut['what'];
  /** The projects. */
  count: number;
  reasons: { code: ReasonCode; count: number }[];
}

export type ReasonCode = keyof ReturnType<typeof reasonsIn>;

export function reasonIn({ code, organisation }: Reason, locale: Locale): string {
  const t = translate(locale);
  if (!organisation && (code === 'registration' || code === 'type')) return t(`data.leftOut.several.${code}`);
  const name = organisation ? organisationName(organisation, locale).name.text : '';
  return t(`data.reason.${code}`, { name });
}

/** How many projects are left out with what, and for which reason how many: the most frequent first, organisations not told apart. */
export function countReasons(leftOut: readonly LeftOut[]): LeftOutSum[] {
  return [...Map.groupBy(leftOut, ({ what }) => what)].map(([what, entries]) => {
    const found = entries.flatMap(({ project, reasons }) => reasons.map(({ code }) => ({ code, project })));
    return {
      what,
      count: projectsIn(entries),
      reasons: [...Map.groupBy(found, ({ code }) => code)]
        .map(([code, some]) => ({ code, count: projectsIn(some) }))
        .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
    };
  });
}

function projectsIn(entries: readonly { project: Project }[]): number {
  return new Set(entries.map(({ project }) => project)).size;
}

/** The same for programs, with the reasons in every language. */
export function leftOutFile(leftOut: readonly LeftOut[]): string {
  const entries = leftOut.map(({ project, what, reasons }) => ({
    project: project.id,
    what,
    reasons: reasons.map((reason) => ({
      code: reason.code,
      ...Object.fromEntries(localeCodes.map((locale) => [locale, reasonIn(reason, locale)])),
    })),
  }));
  return `${JSON.stringify({ leftOut: entries }, undefined, 2)}\n`;
}

function reasonsIn(locale: Locale) {
  return translate(locale)('data.reason', { returnObjects: true });
}
