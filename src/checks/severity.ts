import type { Issue, IssueCode } from './issue.ts';

/**
 * What an issue asks of the officer: to mend what is `wrong`, to look at a `disagreement` between languages or with the facts, to
 * finish what is `unfinished`.
 */
export type Severity = 'wrong' | 'disagreement' | 'unfinished';

/**
 * A disagreement fails `npm run check`, and with it CI, but never a build: prose is free, so that two languages may differ for a
 * reason that no rule knows, and nobody with a deadline is kept from publishing by a rule that is mistaken.
 */
const disagreements = new Set<IssueCode>([
  'figure-missing',
  'figure-extra',
  'figure-differs',
  'figure-order',
  'figure-unfounded',
  'place-missing',
  'place-extra',
  'place-differs',
  'place-unfounded',
  'organisation-missing',
  'organisation-extra',
  'organisation-differs',
  'name-misspelt',
]);

const unfinished = new Set<IssueCode>([
  'image-alt',
  'fact-unsourced',
  'plain-missing',
  'translation-missing',
  'translation-stale',
  'translation-unmarked',
  'page-untranslated',
  'name-untranslated',
  'notice-unstated',
  'notice-untranslated',
]);

/** Unfinished, and so much so that no page can be made of it: an image that a blind reader cannot see, a fact that nobody can check. */
const needed = new Set<IssueCode>(['image-alt', 'fact-unsourced']);

export function severityOf({ code }: Pick<Issue, 'code'>): Severity {
  if (disagreements.has(code)) return 'disagreement';
  return unfinished.has(code) ? 'unfinished' : 'wrong';
}

/** Whether a site cannot be built with this in its content. */
export function stopsBuild(issue: Pick<Issue, 'code'>): boolean {
  return severityOf(issue) === 'wrong' || needed.has(issue.code);
}
