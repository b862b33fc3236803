import { isStated } from '../../schema/text.ts';
import type { Content, Entry } from '../../source/read.ts';
import { fieldName, type Issue, type Phrase } from '../issue.ts';

interface Reference {
  from: Entry<unknown>;
  what: Phrase;
  kind: 'organisation' | 'programme' | 'place' | 'county' | 'theme' | 'project';
  id: string | number;
  path: PropertyKey[];
  /** Two references with the same key say the same thing twice. */
  key?: string;
}

const FOLDER = {
  organisation: 'organisations',
  programme: 'programmes',
  place: 'places',
  county: 'counties',
  theme: 'themes',
  project: 'projects',
} as const;

/** Every id leads somewhere, and no project names the same organisation or place twice in one role. */
export function checkReferences(content: Content): Issue[] {
  const seen = new Set<string>();
  return referencesOf(content).flatMap((reference): Issue[] => {
    const { from, what, kind, id, path, key } = reference;
    const at = () => ({ file: from.file, line: from.lineAt(path), field: fieldName(path) });
    const wanted = `content/${FOLDER[kind]}/${id}${kind === 'project' ? '/project' : ''}.yaml`;
    if (!content.files.has(wanted) && !content.files.has(wanted.replace('.yaml', '.yml'))) {
      return [{ ...at(), code: 'reference-missing', values: { what, kind: { code: `phrase-${kind}` }, found: id, wanted } }];
    }
    if (!key) return [];
    const pair = `${from.file} ${key}`;
    if (seen.has(pair)) return [{ ...at(), code: 'reference-twice', values: { what, found: id } }];
    seen.add(pair);
    return [];
  });
}

function referencesOf(content: Content): Reference[] {
  const projects = content.projects.flatMap((from): Reference[] => {
    const { data, id } = from;
    const what: Phrase = { code: 'phrase-the-project', values: { id } };
    return [
      ...(isStated(data.programme)
        ? [{ from, what, kind: 'programme' as const, id: data.programme.value, path: ['programme', 'value'] }]
        : []),
      ...data.organisations.map((each, index) => ({
        from,
        what,
        kind: 'organisation' as const,
        id: each.id,
        path: ['organisations', index, 'id'],
        key: `${each.role} ${each.id}`,
      })),
      ...(isStated(data.places) ? data.places : []).map((each, index) => ({
        from,
        what,
        kind: 'place' as const,
        id: each.id,
        path: ['places', index, 'id'],
        key: `${each.role} ${each.id}`,
      })),
      ...data.counties.map((each, index) => ({
        from,
        what,
        kind: 'county' as const,
        id: each.id,
        path: ['counties', index, 'id'],
        key: `county ${each.id}`,
      })),
      ...data.themes.map((theme, index) => ({
        from,
        what,
        kind: 'theme' as const,
        id: theme,
        path: ['themes', index],
        key: `theme ${theme}`,
      })),
    ];
  });
  const programmes = content.programmes.flatMap((from): Reference[] =>
    isStated(from.data.operator)
      ? [{ from, what: { code: 'phrase-the-programme', values: { id: from.id } }, kind: 'organisation', id: from.data.operator, path: ['operator'] }]
      : [],
  );
  const places = content.places.map((from): Reference => ({
    from,
    what: { code: 'phrase-the-place', values: { id: from.id } },
    kind: 'county',
    id: from.data.county,
    path: ['county'],
  }));
  const updates = content.updates.map((from): Reference => ({
    from,
    what: { code: 'phrase-the-update', values: { id: from.id } },
    kind: 'project',
    id: from.data.project,
    path: ['project'],
  }));
  return [...projects, ...programmes, ...places, ...updates];
}
