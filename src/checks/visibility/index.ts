import type { Locale } from '../../i18n/locales.ts';
import type { Finding, Judgement } from '../../model/visibility.ts';
import { isStated } from '../../schema/text.ts';
import { eeaRules } from './eea.ts';
import { esfRules } from './esf.ts';
import { limitRules } from './limits.ts';
import {
  concerns,
  exemption,
  finding,
  isFunded,
  type ContentRule,
  type FundedProject,
  type PageRule,
  type Rule,
} from './rule.ts';
import { pageRules } from './seen.ts';
import type { Sight } from './sight.ts';
import { siteRules } from './site.ts';
import type { Subject } from './subject.ts';

/** Every requirement that is known, each a rule of its own. */
export const contentRules: readonly ContentRule[] = [...eeaRules, ...esfRules, ...siteRules, ...limitRules];
export const rules: readonly Rule[] = [...contentRules, ...pageRules];

/**
 * What a project's page comes to in one language: every rule that concerns its programme, with its findings. What must be measured
 * has findings only where there is a `sight` of the finished page.
 */
export function judge(subject: Subject, locale: Locale, sight?: Sight): Judgement[] {
  if (!isFunded(subject)) return [unfunded(subject)];
  const judgementOf = (rule: Rule, findings: Finding[] | undefined): Judgement => ({
    rule: rule.id,
    text: rule.text,
    findings,
  });
  return [
    ...contentRules
      .filter((rule) => concerns(rule, subject))
      .map((rule) => judgementOf(rule, [exemption(rule, subject) ?? rule.judge(subject, locale)].flat())),
    ...pageRules
      .filter((rule) => concerns(rule, subject))
      .map((rule) => judgementOf(rule, measured(rule, subject, locale, sight))),
  ];
}

function measured(
  rule: PageRule,
  project: FundedProject,
  locale: Locale,
  sight: Sight | undefined,
): Finding[] | undefined {
  const settled = exemption(rule, project) ?? rule.settle?.(project);
  if (settled) return [settled];
  return sight && [rule.judge(sight, project, locale)].flat();
}

/** No funder, no funder's rule; what is left is that the page says so. */
function unfunded({ programme }: Subject): Judgement {
  const isUnstated = !isStated(programme);
  return {
    rule: 'funder-said',
    text: 'site',
    findings: [isUnstated ? finding('met', 'funder-not-stated') : finding('cannot-be-checked', 'not-on-file')],
  };
}
