import { isStated } from '../../schema/text.ts';
import { isBefore } from '../../model/period.ts';
import type { Content } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';

/** Nothing ends before it starts: not a project, nor another record of it, nor a milestone that lasted. */
export function checkPeriods(content: Content): Issue[] {
  return content.projects.flatMap(({ file, data, lineAt }) => {
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
    return spans.flatMap(({ start, end, path }): Issue[] =>
      isStated(start) && isStated(end) && isBefore(end, start)
        ? [{ file, line: lineAt(path), field: fieldName(path), code: 'period-order', values: { found: end, start } }]
        : [],
    );
  });
}
