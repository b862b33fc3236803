import type { Content, Entry } from '../../source/read.ts';
import type { Issue } from '../issue.ts';

/** No id is written twice: not in two files (`x.yaml` and `x.yml`), and not as the SIRUTA number of two places. */
export function checkIds(content: Content): Issue[] {
  const collections: Entry<unknown>[][] = [content.projects, content.organisations, content.programmes, content.places, content.counties];
  const files = collections.flatMap((entries) =>
    repeated(entries, (entry) => entry.id).map(
      ([first, again]): Issue => ({ file: again.file, code: 'id-twice', values: { found: again.id, other: first.file } }),
    ),
  );
  const localities = repeated(content.places, (place) => place.data.locality).map(
    ([first, again]): Issue => ({
      file: again.file,
      line: again.lineAt(['locality']),
      field: 'locality',
      code: 'id-twice',
      values: { found: again.data.locality, other: first.file },
    }),
  );
  return [...files, ...localities];
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
