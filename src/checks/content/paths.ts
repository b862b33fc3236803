import { slugOf } from '../../model/name.ts';
import type { Content } from '../../source/read.ts';
import type { Issue } from '../issue.ts';

/** The page of a place has its name for an address, below its county: there must be one, and no other place's. */
export function checkPaths({ places }: Content): Issue[] {
  const seen = new Map<string, string>();
  return places.flatMap(({ file, data, lineAt }): Issue[] => {
    const at = { file, line: lineAt(['names', 'ro']), field: 'names.ro' };
    const slug = slugOf(data.names.ro);
    if (!slug) return [{ ...at, code: 'path-empty', values: { found: data.names.ro } }];
    const path = `/places/${data.county}/${slug}/`;
    const other = seen.get(path);
    if (other) return [{ ...at, code: 'path-twice', values: { found: path, other } }];
    seen.set(path, file);
    return [];
  });
}
