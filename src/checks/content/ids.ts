import { isStated } from '../../schema/text.ts';
import type { Content, Entry } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';

/**
 * No id is written twice: not in two files (`x.yaml` and `x.yml`), not as the SIRUTA number of two places, and not as the key of
 * two indicators, milestones or target groups of a project.
 */
export function checkIds(content: Content): Issue[] {
  const { projects, organisations, programmes, places, counties, themes } = content;
  const collections: Entry<unknown>[][] = [projects, organisations, programmes, places, counties, themes];
  const files = collections.flatMap((entries) =>
    repeated(entries, (entry) => entry.id).map(([first, again]): Issue => ({
      file: again.file,
      code: 'id-twice',
      values: { found: again.id, other: first.file },
    })),
  );
  const localities = repeated(places, (place) => place.data.locality).map(([first, again]): Issue => ({
    file: again.file,
    line: again.lineAt(['locality']),
    field: 'locality',
    code: 'id-twice',
    values: { found: again.data.locality, other: first.file },
  }));
  const keys = projects.flatMap(({ file, data, lineAt }) =>
    [
      { kind: { code: 'phrase-target-group' as const }, name: 'targetGroups', items: isStated(data.targetGroups) ? data.targetGroups : [] },
      { kind: { code: 'phrase-indicator' as const }, name: 'indicators', items: data.indicators },
      { kind: { code: 'phrase-milestone' as const }, name: 'milestones', items: data.milestones },
    ].flatMap(({ kind, name, items }) =>
      repeated([...items.entries()], ([, { id }]) => id).map(([[first], [again, { id }]]): Issue => {
        const path = [name, again, 'id'];
        const values = { kind, found: id, other: lineAt([name, first, 'id']) };
        return { file, line: lineAt(path), field: fieldName(path), code: 'key-twice', values };
      }),
    ),
  );
  return [...files, ...localities, ...keys];
}

function repeated<T>(entries: readonly T[], keyOf: (entry: T) => unknown): [first: T, again: T][] {
  const seen = new Map<unknown, T>();
  return entries.flatMap((entry): [T, T][] => {
    const first = seen.get(keyOf(entry));
    if (first) return [[first, entry]];
    seen.set(keyOf(entry), entry);
    return [];
  });
}
