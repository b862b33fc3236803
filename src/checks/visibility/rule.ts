import type { Locale } from '../../i18n/locales.ts';
import type { Finding, FindingValues, Reason, RequiringText, Requirement, Verdict } from '../../model/visibility.ts';
import { isStated } from '../../schema/text.ts';
import type { Family } from '../../schema/visibility.ts';
import type { Sight } from './sight.ts';
import type { FundedProgramme, Subject } from './subject.ts';

/** One requirement: which text demands it, of which programmes, and how to tell whether a project meets it. */
export interface Rule {
  id: Requirement;
  text: RequiringText;
  /** Whose projects it is about; left out where it is about every project. */
  family?: Family;
  /** The funding periods of which the text speaks; left out where it speaks of all. */
  years?: readonly string[];
}

/** A rule about what is written and stated. */
export interface ContentRule extends Rule {
  judge(project: FundedProject, locale: Locale): Finding | Finding[];
}

/** A rule about what a reader sees, judged by what a browser measured. */
export interface PageRule extends Rule {
  /** What can be said before anything is measured, where that is all. */
  settle?(project: FundedProject): Finding | undefined;
  judge(sight: Sight, project: FundedProject, locale: Locale): Finding | Finding[];
}

/** A project whose programme is stated and says what it asks of pages. */
export type FundedProject = Subject & { programme: FundedProgramme };

/** Whether a rule concerns a programme at all: rules of other funds are not shown, those of other periods are, as not applicable. */
export function concerns(rule: Rule, subject: Subject): boolean {
  if (rule.family === undefined) return true;
  return isFunded(subject) && subject.programme.visibility.family === rule.family;
}

/** Why a rule does not apply to a project that it concerns, if it does not. */
export function exemption(rule: Rule, { programme }: FundedProject): Finding | undefined {
  if (!rule.years || rule.years.includes(programme.years)) return undefined;
  return finding('not-applicable', 'other-period', { years: rule.years.join(', '), own: programme.years });
}

export function isFunded(subject: Subject): subject is FundedProject {
  return isStated(subject.programme) && subject.programme.visibility !== undefined;
}

export function finding(verdict: Verdict, reason: Reason, values?: FindingValues): Finding {
  return values ? { verdict, reason, values } : { verdict, reason };
}
