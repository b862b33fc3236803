import { z } from 'astro/zod';
import { fieldName, type Issue } from '../checks/issue.ts';

type ZodIssue = z.core.$ZodIssue;

interface Place {
  file: string;
  lineAt(path: readonly PropertyKey[]): number;
}

/**
 * Says what a schema refused in words for an author: the field, what was found there and, from the field's own description,
 * what to write instead.
 */
export function explain(issue: ZodIssue, schema: z.ZodType, data: unknown, place: Place): Issue[] {
  const at = (path: readonly PropertyKey[]) => ({
    file: place.file,
    line: place.lineAt(path),
    ...(path.length > 0 && { field: fieldName(path) }),
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...at([...issue.path, key]),
      code: 'unknown-field' as const,
      values: { known: fieldsOf(schemaAt(schema, issue.path)).join(', ') },
    }));
  }
  if (issue.code === 'invalid_union') {
    const inner = deepest(issue, data);
    if (inner) return inner.flatMap((each) => explain({ ...each, path: [...issue.path, ...each.path] }, schema, data, place));
  }
  const found = valueAt(data, issue.path);
  const wanted = describe(schema, issue.path);
  return found === undefined
    ? [{ ...at(issue.path), code: 'missing-field', values: { wanted } }]
    : [{ ...at(issue.path), code: 'wrong-value', values: { found: show(found), wanted } }];
}

/** The branch of a union that the author meant: the one whose complaint lies inside the value rather than at its door. */
function deepest(issue: z.core.$ZodIssueInvalidUnion, data: unknown): ZodIssue[] | undefined {
  const found = valueAt(data, issue.path);
  if (found === null || typeof found !== 'object') return undefined;
  return issue.errors.find((branch) =>
    branch.every((each) => each.path.length > 0 || each.code === 'unrecognized_keys' || each.code === 'too_small'),
  );
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    data,
  );
}

function show(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`;
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** The description of the field at `path`, or of the nearest one around it. */
function describe(schema: z.ZodType, path: readonly PropertyKey[]): string {
  for (let length = path.length; length >= 0; length -= 1) {
    const description = schemaAt(schema, path.slice(0, length))?.description;
    if (description) return description;
  }
  return '';
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let candidates: z.ZodType[] = [schema];
  for (const key of path) candidates = candidates.flatMap((each) => childrenOf(each, key));
  return candidates.find((each) => each.description) ?? candidates[0];
}

function childrenOf(schema: z.ZodType, key: PropertyKey): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const child = (schema.shape as Record<PropertyKey, z.ZodType>)[key];
    return child ? [child] : [];
  }
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((each) => childrenOf(each, key));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return childrenOf(schema.unwrap() as z.ZodType, key);
  return [];
}

function fieldsOf(schema: z.ZodType | undefined): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(fieldsOf);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodArray)
    return fieldsOf((schema instanceof z.ZodArray ? schema.element : schema.unwrap()) as z.ZodType);
  return [];
}
