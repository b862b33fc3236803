import { isStated, type NotStated } from '../../schema/text.ts';
import { isBefore } from '../../model/period.ts';
import type { Content, Entry } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';

/** Nothing ends before it starts: not a project, nor another record of it, nor a milestone or an update that lasted. */
export function checkPeriods(content: Content): Issue[] {
  const projects = content.projects.flatMap(({ file, data, lineAt }) => {
    const spans = [
      { ...data.period, path: ['period', 'end'] as PropertyKey[] },
      ...data.period.otherRecords.map((record, index) => ({
        ...record,
        path: ['period', 'otherRecords', index, 'end'],
      })),
      ...data.milestones.map(({ date, until }, index) => ({
        start: date,
        end: until ?? date,
        path: ['milestones', index, 'until'],
      })),
    ];
    return spans.flatMap((span) => inOrder(span, { file, lineAt }));
  });
  const updates = content.updates.flatMap(({ file, data: { date, until }, lineAt }) =>
    inOrder({ start: date, end: until ?? date, path: ['until'] }, { file, lineAt }),
  );
  return [...projects, ...updates];
}

interface Span {
  start: string | NotStated;
  end: string | NotStated;
  path: PropertyKey[];
}

function inOrder({ start, end, path }: Span, { file, lineAt }: Pick<Entry<unknown>, 'file' | 'lineAt'>): Issue[] {
  if (!isStated(start) || !isStated(end) || !isBefore(end, start)) return [];
  return [{ file, line: lineAt(path), field: fieldName(path), code: 'period-order', values: { found: end, start } }];
}
