import { localeCodes, locales, type Locale } from '../../i18n/locales.ts';
import type { Strings } from '../../schema/strings.ts';
import type { Content, Entry } from '../../source/read.ts';
import type { Issue, IssueCode } from '../issue.ts';

/** The language in which strings are written first; the types of their keys come from it. */
const FIRST: Locale = 'en';
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The interface says the same things in every language: each string, the plural forms that the language needs, the same values. */
export function checkStrings(content: Content): Issue[] {
  const fileOf = (locale: Locale) => `content/interface/${locale}.json`;
  const missing = localeCodes
    .map(fileOf)
    .filter((file) => !content.files.has(file))
    .map((file): Issue => ({ file, code: 'text-file', values: { other: fileOf(FIRST) } }));
  const first = content.strings.find(({ id }) => id === FIRST);
  if (!first) return missing;
  const wanted = groupsOf(first.data);
  return [...missing, ...content.strings.flatMap((entry) => compare(entry, wanted, first.file))];
}

/** A string, or the forms of one that has a plural. */
type Group = { path: string[]; forms: Map<string, string> };

function compare({ id, file, data, lineAt }: Entry<Strings>, wanted: Map<string, Group>, other: string): Issue[] {
  const categories = new Intl.PluralRules(locales[id as Locale].intl).resolvedOptions().pluralCategories.map(String);
  const groups = groupsOf(data);
  const issue = (code: IssueCode, found: string, { path }: Group, values = {}): Issue => {
    return { file, line: lineAt(path), field: found, code, values: { found, other, ...values } };
  };
  const missing = [...wanted]
    .filter(([key]) => !groups.has(key))
    .map(([key, group]) => issue('text-missing', key, group));
  const wrong = [...groups].flatMap(([key, group]): Issue[] => {
    const model = wanted.get(key);
    if (!model) return [issue('text-unknown', key, group)];
    const hasPlural = isPlural(model) || isPlural(group);
    if (hasPlural && !sameItems([...group.forms.keys()], categories)) {
      const names = categories.map((category) => `${key.split('.').at(-1)}_${category}`);
      return [issue('text-plural', key, group, { wanted: names.join(', ') })];
    }
    const values = valuesOf([...model.forms.values()].join());
    return [...group.forms]
      .filter(([, text]) => !sameItems(valuesOf(text), values))
      .map(([form]): Issue => {
        const path = form
          ? [...group.path.slice(0, -1), `${group.path.at(-1)?.replace(PLURAL, '')}_${form}`]
          : group.path;
        const names = values.map((value) => `{{${value}}}`).join(', ') || 'none';
        return issue('text-values', path.join('.'), { ...group, path }, { wanted: names });
      });
  });
  return [...missing, ...wrong];
}

/** Every string below its key; the forms of a plural together below the key without their ending. */
function groupsOf(strings: Strings, above: string[] = [], groups = new Map<string, Group>()): Map<string, Group> {
  for (const [name, value] of Object.entries(strings)) {
    const path = [...above, name];
    if (typeof value !== 'string') {
      groupsOf(value, path, groups);
      continue;
    }
    const key = path.join('.').replace(PLURAL, '');
    const group = groups.get(key) ?? { path, forms: new Map<string, string>() };
    group.forms.set(PLURAL.exec(name)?.[1] ?? '', value);
    groups.set(key, group);
  }
  return groups;
}

function isPlural({ forms }: Group): boolean {
  return [...forms.keys()].some(Boolean);
}

function valuesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name = '']) => name))];
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
