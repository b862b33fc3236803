/** What a rule of a funder comes to for one project in one language. */
export const verdicts = ['met', 'not-met', 'cannot-be-checked', 'not-applicable'] as const;
export type Verdict = (typeof verdicts)[number];

/** The texts that demand something. `site` is what this site asks of itself where no text is known. */
export type RequiringText = 'eea-norway-2014-2021' | 'regulation-821-2014' | 'practice' | 'site';

/** What is written and stated: judged from the content. `visibility.rule.*` says each in words. */
const written = [
  'own-page',
  'objectives',
  'progress',
  'results',
  'donor-support',
  'donor-cooperation',
  'contact',
  'donors-named',
  'brand',
  'languages',
  'english-minimum',
  'slogan',
  'links',
  'emblem-words',
  'fund-reference',
  'funder-said',
  'notice',
  'logo',
  'retention',
  'update',
] as const;

/** What a reader sees: measured on the finished page. */
const measured = [
  'emblem-in-view',
  'words-in-view',
  'fund-in-view',
  'emblem-colours',
  'emblem-largest',
  'words-font',
  'words-plain',
  'words-colour',
  'words-apart',
  'statement-in-view',
  'donors-on-page',
  'links-on-page',
  'notice-unaltered',
  'logo-height',
  'clear-space',
] as const;

/** Every requirement. */
export const requirements = [...written, ...measured] as const;
export type Requirement = (typeof requirements)[number];

export function isMeasured(rule: Requirement): boolean {
  return (measured as readonly Requirement[]).includes(rule);
}

/** Why a verdict is what it is; `visibility.reason.*` says each in words, with the values of the finding. */
export type Reason =
  | 'other-period'
  | 'own-page'
  | 'heading'
  | 'heading-missing'
  | 'text-missing'
  | 'steps'
  | 'steps-missing'
  | 'results'
  | 'results-missing'
  | 'said'
  | 'no-donor-partner'
  | 'contact'
  | 'contact-missing'
  | 'named'
  | 'unnamed'
  | 'brand-elsewhere'
  | 'not-on-file'
  | 'below-threshold'
  | 'grant-unknown'
  | 'languages-amount'
  | 'languages-partner'
  | 'languages-missing'
  | 'other-language'
  | 'parts'
  | 'parts-missing'
  | 'slogan'
  | 'slogan-foreign'
  | 'linked'
  | 'unlinked'
  | 'linked-in-part'
  | 'notice'
  | 'notice-translated'
  | 'notice-untranslated'
  | 'notice-in-use'
  | 'notice-not-found'
  | 'no-notice'
  | 'logo'
  | 'logo-missing'
  | 'logo-unproved'
  | 'logo-other'
  | 'emblem-missing'
  | 'funder-not-stated'
  | 'off'
  | 'end-unknown'
  | 'kept'
  | 'last-change'
  | 'in-view'
  | 'out-of-view'
  | 'colours'
  | 'size'
  | 'no-logo'
  | 'font'
  | 'plain'
  | 'not-plain'
  | 'apart'
  | 'overlapping'
  | 'notice-printed'
  | 'notice-altered';

export interface Finding {
  verdict: Verdict;
  reason: Reason;
  /** Names and figures of the reason, in the language that was judged. */
  values?: FindingValues;
}

type ValueName =
  | 'found'
  | 'missing'
  | 'others'
  | 'years'
  | 'own'
  | 'milestones'
  | 'updates'
  | 'number'
  | 'limit'
  | 'currency'
  | 'language'
  | 'languages'
  | 'file'
  | 'field';
export type FindingValues = Partial<Record<ValueName, string>>;

/** A requirement and what it comes to; without findings where it must be measured on the finished page. */
export interface Judgement {
  rule: Requirement;
  text: RequiringText;
  findings: Finding[] | undefined;
}

/** What a project's page owes its funder, in one language, on the day and for the commit of a build. */
export interface Sheet {
  judgements: Judgement[];
  day: string;
  commit: string | undefined;
}

/** How often each verdict stands on a sheet. */
export function countsOf({ judgements }: Pick<Sheet, 'judgements'>): Record<Verdict, number> {
  const found = judgements.flatMap(({ findings }) => findings ?? []);
  return Object.fromEntries(
    verdicts.map((verdict) => [verdict, found.filter((each) => each.verdict === verdict).length]),
  ) as Record<Verdict, number>;
}

/** What must be there and is not. */
export function missingOf({ judgements }: Pick<Sheet, 'judgements'>): { rule: Requirement; finding: Finding }[] {
  return judgements.flatMap(({ rule, findings = [] }) =>
    findings
      .filter(({ verdict, reason }) => verdict === 'not-met' || isMissing(reason))
      .map((finding) => ({ rule, finding })),
  );
}

/** Official wording that nobody found cannot be checked, and is missing all the same. */
function isMissing(reason: Reason): boolean {
  return (
    ['notice-in-use', 'notice-not-found', 'notice-translated', 'brand-elsewhere', 'logo-unproved'] as Reason[]
  ).includes(reason);
}
