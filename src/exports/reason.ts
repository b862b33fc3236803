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

export interface Reason {
  code: ReasonCode;
  /** The organisation of which something is not stated. */
  organisation?: Organisation | undefined;
}

export type ReasonCode = keyof ReturnType<typeof reasonsIn>;

export function reasonIn({ code, organisation }: Reason, locale: Locale): string {
  const name = organisation ? organisationName(organisation, locale).name.text : '';
  return translate(locale)(`data.reason.${code}`, { name });
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
