import { formatDate } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Finding } from '../../model/visibility.ts';
import { isStated } from '../../schema/text.ts';
import { finding, type ContentRule, type FundedProject } from './rule.ts';

type Limit = keyof FundedProject['programme']['visibility']['limits'];

const family = 'eea-norway' as const;
const text = 'eea-norway-2014-2021' as const;

/** Rules on dates whose numbers no text gave us. Each is off until its programme states the number. */
export const limitRules: ContentRule[] = [
  { id: 'retention', text, family, judge: retention },
  { id: 'update', text, family, judge: update },
];

/** The number of a rule, or the finding that it is off, with the file and the field that switch it on. */
export function limitOf({ programme }: FundedProject, limit: Limit): number | Finding {
  const value = programme.visibility.limits[limit];
  if (isStated(value)) return value;
  return finding('cannot-be-checked', 'off', {
    file: `content/programmes/${programme.id}.yaml`,
    field: `visibility.limits.${limit}`,
  });
}

/** The page is there, so it is kept; the sheet says for how long it must be. */
function retention(project: FundedProject, locale: Locale): Finding {
  const years = limitOf(project, 'retentionYears');
  if (typeof years !== 'number') return years;
  const { end } = project.facts.period;
  if (!isStated(end)) return finding('cannot-be-checked', 'end-unknown');
  const until = `${Number(end.slice(0, 4)) + years}${end.slice(4)}`;
  return finding('met', 'kept', { found: formatDate(until, locale) });
}

function update(project: FundedProject, locale: Locale): Finding {
  const months = limitOf(project, 'updateMonths');
  if (typeof months !== 'number') return months;
  const text = project.narratives[locale]?.head.lastChange ?? '';
  const last = text > project.facts.lastChange ? text : project.facts.lastChange;
  const isFresh = monthOf(project.surroundings.today) - monthOf(last) <= months;
  return finding(isFresh ? 'met' : 'not-met', 'last-change', { found: formatDate(last, locale) });
}

function monthOf(day: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return year * 12 + month + dayOfMonth / 32;
}
