import type { Content } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';

/** Every `source` names a key of the project's own sources. */
export function checkSources(content: Content): Issue[] {
  return content.projects.flatMap((project) => {
    const known = Object.keys(project.data.sources);
    return sourcesIn(project.data)
      .filter(({ key }) => !known.includes(key))
      .map(({ path, key }): Issue => ({
        file: project.file,
        line: project.lineAt(path),
        field: fieldName(path),
        code: 'source-missing',
        values: { found: key, known: known.join(', ') },
      }));
  });
}

function sourcesIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; key: string }[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => sourcesIn(each, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'source' ? keysOf(each as string | string[], [...path, key]) : sourcesIn(each, [...path, key]),
  );
}

function keysOf(source: string | string[], path: PropertyKey[]): { path: PropertyKey[]; key: string }[] {
  return typeof source === 'string'
    ? [{ path, key: source }]
    : source.map((key, index) => ({ path: [...path, index], key }));
}
