import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'astro/zod';
import type { Issue } from '../checks/issue.ts';
import { explain } from './explain.ts';

/** A value read from YAML and where each part of it stands, for messages. */
export interface Located<T> {
  data: T;
  /** The line of the part at `path`, or of the nearest part around it. */
  lineAt(path: readonly PropertyKey[]): number;
}

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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, merge: false });
  const lineOf = (position: number) => lines.linePos(position).line + offset;
  const syntax = [...document.errors, ...document.warnings].map((error): Issue => {
    const at = error.pos[0];
    return error.code === 'DUPLICATE_KEY'
      ? { file, line: lineOf(at), code: 'yaml-duplicate', values: { found: snippet(text, at) } }
      : { file, line: lineOf(at), code: 'yaml-syntax', values: { found: snippet(text, at), reason: error.message } };
  });
  if (syntax.length > 0) return { issues: syntax };

  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 20 });
  } catch {
    return { issues: [{ file, line: 1 + offset, code: 'yaml-aliases' }] };
  }
  const lineAt = (path: readonly PropertyKey[]) => lineOf(positionOf(document, path));
  const result = schema.safeParse(data ?? {});
  if (result.success) return { value: { data: result.data, lineAt }, issues: [] };
  return { issues: result.error.issues.flatMap((issue) => explain(issue, schema, data, { file, lineAt })) };
}

function positionOf(document: Document, path: readonly PropertyKey[]): number {
  let node: Node | null | undefined = document.contents;
  let position = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
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

function snippet(text: string, at: number): string {
  const start = text.lastIndexOf('\n', Math.max(at - 1, 0)) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end < 0 ? undefined : end).trim();
}
