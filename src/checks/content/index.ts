import type { Content } from '../../source/read.ts';
import { checkAgreement } from '../agreement/index.ts';
import { byPlace, type Issue } from '../issue.ts';
import { checkAmounts } from './amounts.ts';
import { checkCoordinates } from './coordinates.ts';
import { checkEmblems } from './emblems.ts';
import { checkIds } from './ids.ts';
import { checkLabels } from './labels.ts';
import { checkLinks } from './links.ts';
import { checkLogos } from './logos.ts';
import { checkNarratives } from './narratives.ts';
import { checkPaths } from './paths.ts';
import { checkPeriods } from './periods.ts';
import { checkPictures } from './pictures.ts';
import { checkPlainSummaries } from './plain.ts';
import { checkProse } from './prose.ts';
import { checkReferences } from './references.ts';
import { checkSlogans } from './slogans.ts';
import { checkSources } from './sources.ts';
import { checkStrings } from './strings.ts';
import { checkUnfinished } from './unfinished.ts';
import { checkWordings } from './wordings.ts';

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
  checkProse,
  checkSlogans,
  checkEmblems,
  checkLogos,
  checkWordings,
  checkPaths,
  checkPictures,
];

/** Rules whose complaints keep nobody from publishing (`stopsBuild`), so that a build can save itself the time. */
const remarks: typeof rules = [checkUnfinished, checkAgreement];

/**
 * What is wrong, does not agree or is unfinished in content that was read: for `npm run check`, for CI, for a preview and, without
 * what cannot stop it, for a build.
 */
export function checkContent(content: Content, purpose: 'everything' | 'build' = 'everything'): Issue[] {
  const all = purpose === 'build' ? rules : [...rules, ...remarks];
  return all.flatMap((rule) => rule(content)).sort(byPlace);
}
