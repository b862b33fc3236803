import { isScalar, parseDocument, visit } from 'yaml';
import type { z } from 'astro/zod';
import type { Issue } from '../checks/issue.ts';
import { readYaml, type Located } from './yaml.ts';

/** Reads JSON and holds it against `schema`. JSON is YAML too, whose reader knows the line of every string. */
export function readJson<S extends z.ZodType>(
  text: string,
  schema: S,
  file: string,
): { value?: Located<z.infer<S>>; issues: Issue[] } {
  try {
    JSON.parse(text);
  } catch (error) {
    const before = text.slice(0, positionOf(text, error instanceof Error ? error.message : '')).split('\n');
    const found = text.split('\n')[before.length - 1]?.trim() ?? '';
    return { issues: [{ file, line: before.length, code: 'json-syntax', values: { found } }] };
  }
  return readYaml(text, schema, file);
}

/** Where JSON breaks. The engine says where, save for a text without double quotes, which YAML would allow. */
function positionOf(text: string, message: string): number {
  const stated = /at position (\d+)/.exec(message);
  if (stated) return Math.min(Number(stated[1]), text.trimEnd().length);
  if (message.startsWith('Unexpected end')) return text.trimEnd().length;
  let position = 0;
  visit(parseDocument(text), {
    Scalar(_, scalar) {
      const isJson = scalar.type === 'QUOTE_DOUBLE' || (scalar.type === 'PLAIN' && typeof scalar.value !== 'string');
      if (!isScalar(scalar) || isJson) return undefined;
      position = scalar.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return position;
}
