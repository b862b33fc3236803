import { moneyOf } from '../../model/money.ts';
import { isStated } from '../../schema/text.ts';
import type { Content, Entry } from '../../source/read.ts';
import type { ProjectFacts } from '../../schema/project.ts';
import { fieldName, type Issue } from '../issue.ts';

/** A part is of an amount that is there, and the parts of an amount are together no more than the whole. */
export function checkAmounts(content: Content): Issue[] {
  return content.projects.flatMap((project) => [...checkParts(project), ...checkShares(project)]);
}

function checkParts({ file, data, lineAt }: Entry<ProjectFacts>): Issue[] {
  const amounts = isStated(data.amounts) ? data.amounts : [];
  const issue = (path: PropertyKey[], code: 'part-without-whole' | 'parts-exceed', values: Issue['values']): Issue => ({
    file,
    line: lineAt(path),
    field: fieldName(path),
    code,
    values,
  });
  return amounts.flatMap((part, index): Issue[] => {
    if (!part.of) return [];
    const whole = amounts.find(({ kind, currency }) => kind === part.of && currency === part.currency);
    if (!whole) return [issue(['amounts', index, 'of'], 'part-without-whole', { found: part.of, currency: part.currency })];
    const before = amounts.slice(0, index + 1).filter(({ of, currency }) => of === part.of && currency === part.currency);
    const sum = before.reduce((total, each) => total + moneyOf(each).minor, 0);
    return sum > moneyOf(whole).minor
      ? [issue(['amounts', index, 'value'], 'parts-exceed', { found: sum / 100, whole: whole.value, kind: whole.kind })]
      : [];
  });
}

function checkShares({ file, data, lineAt }: Entry<ProjectFacts>): Issue[] {
  return data.shares.flatMap(({ of }, index): Issue[] => {
    const sum = data.shares.slice(0, index + 1).reduce((total, share) => total + (share.of === of ? share.percent : 0), 0);
    const path = ['shares', index, 'percent'];
    if (sum <= 100) return [];
    return [{ file, line: lineAt(path), field: fieldName(path), code: 'shares-exceed', values: { found: sum, kind: of } }];
  });
}
