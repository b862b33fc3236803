import { missingLetters } from '../../share/letters.ts';
import type { Content, Entry } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';

/** What stands on the picture that others show beside a link to a page can be drawn with the letters that its fonts have. */
export function checkPictures({ narratives, projects, programmes, counties }: Content): Issue[] {
  return [
    ...narratives.flatMap((entry) => undrawn(entry, ['title'], entry.data.title)),
    ...projects.flatMap((entry) => undrawn(entry, ['series', 'name'], entry.data.series?.name)),
    ...programmes.flatMap((entry) => undrawnIn(entry, ['fund'], entry.data.fund)),
    ...counties.flatMap((entry) => undrawnIn(entry, ['names'], entry.data.names)),
  ];
}

function undrawnIn(entry: Entry<unknown>, path: string[], texts: Record<string, string | undefined>): Issue[] {
  return Object.entries(texts).flatMap(([locale, text]) => undrawn(entry, [...path, locale], text));
}

function undrawn({ file, lineAt }: Entry<unknown>, path: string[], text: string | undefined): Issue[] {
  if (text === undefined) return [];
  const missing = missingLetters(text);
  if (missing.length === 0) return [];
  const found = missing.slice(0, 20).join(' ');
  return [{ file, line: lineAt(path), field: fieldName(path), code: 'letters-undrawn', values: { found } }];
}
