import type { Content, Entry, NarrativeEntry } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';

/** Every `source` names a key of the project's own sources, in its facts and in the updates about it. */
export function checkSources(content: Content): Issue[] {
  const keysOfProject = new Map(content.projects.map(({ id, data }) => [id, Object.keys(data.sources)]));
  return [
    ...content.projects.flatMap((project) => checkEntry(project, keysOfProject.get(project.id) ?? [])),
    ...content.narratives.flatMap((narrative) =>
      checkTitle(narrative, keysOfProject.get(narrative.project)),
    ),
    ...content.updates.flatMap((update) => {
      const known = keysOfProject.get(update.data.project);
      return known ? checkEntry(update, known) : [];
    }),
  ];
}

/** A title that a source has names it; one that was translated for this site has none to name. */
function checkTitle({ file, data, lineAt }: NarrativeEntry, known: string[] | undefined): Issue[] {
  const { titleStanding, titleSource } = data;
  if (titleSource === undefined) {
    if (titleStanding === 'translation') return [];
    return [{ file, line: lineAt(['titleStanding']), field: 'titleSource', code: 'title-source-missing' }];
  }
  if (!known) return [];
  return keysOf(titleSource, ['titleSource']).flatMap(({ path, key }): Issue[] =>
    known.includes(key)
      ? []
      : [
          {
            file,
            line: lineAt(path),
            field: fieldName(path),
            code: 'source-missing',
            values: { found: key, known: known.join(', ') },
          },
        ],
  );
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
