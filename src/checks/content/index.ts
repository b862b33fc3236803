import type { Content } from '../../source/read.ts';
import { byPlace, type Issue } from '../issue.ts';
import { checkAmounts } from './amounts.ts';
import { checkCoordinates } from './coordinates.ts';
import { checkIds } from './ids.ts';
import { checkLabels } from './labels.ts';
import { checkLinks } from './links.ts';
import { checkNarratives } from './narratives.ts';
import { checkPeriods } from './periods.ts';
import { checkPlainSummaries } from './plain.ts';
import { checkReferences } from './references.ts';
import { checkSources } from './sources.ts';
import { checkStrings } from './strings.ts';

/** Every rule about content. Each takes all of it and says what is wrong. */
const rules: ((content: Content) => Issue[])[] = [
  checkIds,
  checkReferences,
  checkSources,
  checkPeriods,
  checkAmounts,
  checkCoordinates,
  checkNarratives,
  checkLabels,
  checkPlainSummaries,
  checkLinks,
  checkStrings,
];

export function checkContent(content: Content): Issue[] {
  return rules.flatMap((rule) => rule(content)).sort(byPlace);
}
