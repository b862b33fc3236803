import { expect, test } from 'vitest';
import { countsOf, missingOf, type Judgement } from './visibility.ts';

const judgements: Judgement[] = [
  { rule: 'own-page', text: 'site', findings: [{ verdict: 'met', reason: 'own-page' }] },
  { rule: 'contact', text: 'site', findings: [{ verdict: 'not-met', reason: 'contact-missing' }] },
  { rule: 'notice', text: 'site', findings: [{ verdict: 'cannot-be-checked', reason: 'notice-not-found' }] },
  { rule: 'retention', text: 'site', findings: [{ verdict: 'cannot-be-checked', reason: 'off' }] },
  { rule: 'logo', text: 'site', findings: [] },
  { rule: 'words-font', text: 'site', findings: undefined },
];

test('Verdicts are counted, those that are still to be measured left out', () => {
  expect(countsOf({ judgements })).toEqual({ met: 1, 'not-met': 1, 'cannot-be-checked': 2, 'not-applicable': 0 });
});

test('What is missing is what is not met, and wording that nobody has found; a rule that is off is not', () => {
  expect(missingOf({ judgements }).map(({ rule }) => rule)).toEqual(['contact', 'notice']);
});
