import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import type { z } from 'astro/zod';
import type { Issue, IssueCode } from '../checks/issue.ts';
import { explainAll, fieldsOf } from './explain.ts';
import { letterSlips } from './letters.ts';

/** A value read from YAML and where each part of it stands, for messages. */
export interface Located<T> {
  data: T;
  /** The line of the part at `path`, or of the nearest part around it. */
  lineAt(path: readonly PropertyKey[]): number;
}

/** What people get wrong in YAML, each with words of its own; the rest has the parser's. */
const slips: Partial<Record<YAMLError['code'], IssueCode>> = {
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  MULTILINE_IMPLICIT_KEY: 'yaml-no-field',
  TAB_AS_INDENT: 'yaml-tab',
  BAD_SCALAR_START: 'yaml-sign',
  BAD_ALIAS: 'yaml-sign',
  BAD_INDENT: 'yaml-indent',
  MISSING_CHAR: 'yaml-indent',
};

/**
 * Reads YAML and holds it against `schema`. Everything that does not fit is returned as issues, with lines; `offset` is the
 * number of lines before the YAML where it is the head of a longer file.
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  file: string,
  offset = 0,
): { value?: Located<z.infer<S>>; issues: Issue[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, merge: false });
  const lineOf = (position: number) => lines.linePos(position).line + offset;
  const issueAt = (code: IssueCode, at: number, reason = ''): Issue => {
    return { file, line: lineOf(at), code, values: { found: snippet(text, at), reason } };
  };
  // What the parser finds after the first broken line is mostly its echo.
  const [first] = [...document.errors, ...document.warnings];
  const [code, at] = first ? slipOf(first, document) : [];
  const syntax = [
    ...(first && code && at !== undefined ? [issueAt(code, at, first.message)] : []),
    ...keySlips(document).map(([slip, position]) => issueAt(slip, position, 'The name of a field is one word')),
  ];
  if (syntax.length > 0) return { issues: syntax };
  const letters = escapedSlips(document, text, file, lineOf);

  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { issues: [issueAt('yaml-sign', firstAlias(document))] };
  }
  if (data === null || data === undefined) {
    return { issues: [{ file, line: 1 + offset, code: 'file-empty', values: { known: fieldsOf(schema).join(', ') } }] };
  }
  const lineAt = (path: readonly PropertyKey[]) => lineOf(positionOf(document, path));
  const result = schema.safeParse(data);
  if (result.success) return { value: { data: result.data, lineAt }, issues: letters };
  return { issues: [...letters, ...explainAll(result.error.issues, schema, data, { file, lineAt })] };
}

/** Where the fields of a YAML text stand, which has been found readable; `offset` as above. */
export function linesOf(text: string, offset = 0): Located<unknown>['lineAt'] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return (path) => lines.linePos(positionOf(document, path)).line + offset;
}

/**
 * Names of fields that stand twice in one place, and those that are no word. The parser compares each name with each other one, which
 * takes minutes in a file of nothing but names.
 */
function keySlips({ contents }: Document): [IssueCode, number][] {
  const found: [IssueCode, number][] = [];
  const look = (node: unknown) => {
    if (isSeq(node)) for (const item of node.items) look(item);
    if (!isMap(node)) return;
    const seen = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar(key)) found.push(['yaml-syntax', (key as Node).range?.[0] ?? node.range?.[0] ?? 0]);
      else if (seen.has(String(key.value))) found.push(['yaml-duplicate', key.range?.[0] ?? 0]);
      else seen.add(String(key.value));
    }
    for (const { key, value } of node.items) for (const each of [key, value]) look(each);
  };
  look(contents);
  return found;
}

/** Letters that are not what they look like, written as “\\u202e” between quotes, which only who reads the YAML sees. */
function escapedSlips(document: Document, text: string, file: string, lineOf: (position: number) => number): Issue[] {
  if (!text.includes('\\')) return [];
  const found: Issue[] = [];
  visit(document, {
    Scalar(_, { type, range, value }) {
      if (type !== 'QUOTE_DOUBLE' || !range || typeof value !== 'string') return;
      if (!text.slice(range[0], range[1]).includes('\\')) return;
      const line = lineOf(range[0]);
      found.push(...letterSlips(file, value).map((issue) => ({ ...issue, line })));
    },
  });
  return found;
}

function positionOf(document: Document, path: readonly PropertyKey[]): number {
  let node: Node | null | undefined = document.contents;
  let position = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (!pair) break;
      if (isScalar(pair.key) && pair.key.range) position = pair.key.range[0];
      node = pair.value as Node | null;
    } else if (node && 'get' in node && typeof node.get === 'function') {
      node = node.get(key, true) as Node | undefined;
      if (node?.range) position = node.range[0];
    } else break;
  }
  return position;
}

function slipOf(error: YAMLError, document: Document): [code: IssueCode, position: number] {
  const { code, message, pos } = error;
  const [start] = pos;
  if (code === 'MISSING_CHAR' && message.startsWith('Missing closing')) {
    return ['yaml-quote', openQuote(document, start) ?? start];
  }
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return ['yaml-bracket', start];
  // A value that goes on in the next line and becomes a field there: that line is indented too far.
  const goesOn = document.errors.find((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === start);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && goesOn) return ['yaml-indent', goesOn.pos[1]];
  return [slips[code] ?? 'yaml-syntax', start];
}

/** Where the quotation mark stands whose end is missing; the parser only knows where the file ends. */
function openQuote(document: Document, before: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, { range, type }) {
      if (range && type?.startsWith('QUOTE') && range[0] < before) start = range[0];
    },
  });
  return start;
}

function firstAlias(document: Document): number {
  let start = 0;
  visit(document, {
    Alias(_, alias) {
      if (!isAlias(alias) || !alias.range) return undefined;
      start = alias.range[0];
      return visit.BREAK;
    },
  });
  return start;
}

function snippet(text: string, at: number): string {
  const start = text.lastIndexOf('\n', Math.max(at - 1, 0)) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end < 0 ? undefined : end).trim();
}
