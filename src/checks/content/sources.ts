import type { Content, Entry } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';

/** Every `source` names a key of the project's own sources, in its facts and in the updates about it. */
export function checkSources(content: Content): Issue[] {
  const keysOfProject = new Map(content.projects.map(({ id, data }) => [id, Object.keys(data.sources)]));
  return [
    ...content.projects.flatMap((project) => checkEntry(project, keysOfProject.get(project.id) ?? [])),
    ...content.updates.flatMap((update) => {
      const known = keysOfProject.get(update.data.project);
      return known ? checkEntry(update, known) : [];
    }),
  ];
}

function checkEntry({ file, data, lineAt }: Entry<unknown>, known: string[]): Issue[] {
  return sourcesIn(data)
    .filter(({ key }) => !known.includes(key))
    .map(({ path, key }): Issue => ({
      file,
      line: lineAt(path),
      field: fieldName(path),
      code: 'source-missing',
      values: { found: key, known: known.join(', ') },
    }));
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
