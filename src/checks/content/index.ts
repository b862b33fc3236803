import type { Content } from '../../source/read.ts';
import { byPlace, type Issue } from '../issue.ts';
import { checkAmounts } from './amounts.ts';
import { checkCoordinates } from './coordinates.ts';
import { checkEmblems } from './emblems.ts';
import { checkIds } from './ids.ts';
import { checkLabels } from './labels.ts';
import { checkLinks } from './links.ts';
import { checkLogos } from './logos.ts';
import { checkNarratives } from './narratives.ts';
import { checkPeriods } from './periods.ts';
import { checkPlainSummaries } from './plain.ts';
import { checkProse } from './prose.ts';
import { checkReferences } from './references.ts';
import { checkSlogans } from './slogans.ts';
import { checkSources } from './sources.ts';
import { checkStrings } from './strings.ts';
import { checkUnfinished } from './unfinished.ts';
import { checkWordings } from './wordings.ts';

/** Every rule about content. Each takes all of it and says what is wrong, or unfinished: `severity.ts` tells which. */
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
  checkProse,
  checkUnfinished,
  checkSlogans,
  checkEmblems,
  checkLogos,
  checkWordings,
];

/**
 * What is wrong with content that was read: for the build, for `npm run check`, for CI and for a preview alike. A build stops at those
 * issues that `stopsBuild()` names.
 */
export function checkContent(content: Content): Issue[] {
  return rules.flatMap((rule) => rule(content)).sort(byPlace);
}
