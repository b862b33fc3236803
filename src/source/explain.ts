import { z } from 'astro/zod';
import { fieldName, type Issue, type Phrase, type Value } from '../checks/issue.ts';
import { NOT_STATED } from '../schema/text.ts';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

interface Place {
  file: string;
  lineAt(path: Path): number;
}

/**
 * Says what a schema refused in words for an author: the field, what was found there and, from the field's own description,
 * what to write instead. One complaint a field: the first.
 */
export function explainAll(issues: readonly ZodIssue[], schema: z.ZodType, data: unknown, place: Place): Issue[] {
  const explained = issues.flatMap((issue) => explain(issue, schema, data, place));
  return [...Map.groupBy(explained, ({ line, field }) => `${line} ${field}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

function explain(issue: ZodIssue, schema: z.ZodType, data: unknown, place: Place): Issue[] {
  const { path } = issue;
  const at = (to: Path) => ({
    file: place.file,
    line: place.lineAt(to),
    ...(to.length > 0 && { field: fieldName(to) }),
  });
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsOf(schemaAt(schema, path)).join(', ');
    return issue.keys.map((key) => ({ ...at([...path, key]), code: 'unknown-field', values: { found: key, known } }));
  }
  if (issue.code === 'invalid_key') {
    const found = String(path.at(-1));
    const wanted: Phrase = { hint: schemaAt(schema, path.slice(0, -1), keyOf)?.description ?? '' };
    return [{ ...at(path), code: 'wrong-key', values: { found, wanted } }];
  }
  if (issue.code === 'invalid_union') {
    const inner = meantBranch(issue, data);
    if (inner) return inner.flatMap((each) => explain({ ...each, path: [...path, ...each.path] }, schema, data, place));
  }
  const found = valueAt(data, path);
  if (issue.code === 'too_big' && typeof found === 'string') {
    return [{ ...at(path), code: 'too-long', values: { found: found.length, wanted: Number(issue.maximum) } }];
  }
  const wanted = describe(schema, path, found);
  const isNothing = found === undefined || found === null || found === '';
  if (isNothing && path.at(-1) === 'source') return [{ ...at(path), code: 'fact-unsourced' }];
  if (found === undefined) return [{ ...at(path), code: 'missing-field', values: { wanted } }];
  if (isNothing) return [{ ...at(path), code: 'empty-field', values: { wanted } }];
  const reason = reasonOf(issue);
  const because: Phrase[] = reason
    ? [{ code: 'phrase-because', values: { found: show(found), reason: { hint: reason } } }]
    : [];
  return [{ ...at(path), code: 'wrong-value', values: { found: because[0] ?? show(found), wanted } }];
}

/** The names of the fields that a value of this schema has. */
export function fieldsOf(schema: z.ZodType | undefined): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return optionsOf(schema).flatMap(fieldsOf);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType);
  return schema && isWrapper(schema) ? fieldsOf(schema.unwrap() as z.ZodType) : [];
}

/** The branch of a union that the author meant: the one whose complaint lies inside the value rather than at its door. */
function meantBranch(issue: z.core.$ZodIssueInvalidUnion, data: unknown): ZodIssue[] | undefined {
  const found = valueAt(data, issue.path);
  if (found === null || typeof found !== 'object') return undefined;
  return issue.errors.find((branch) =>
    branch.every((each) => each.path.length > 0 || each.code === 'unrecognized_keys' || each.code === 'too_small'),
  );
}

/** What a rule of our own says, such as “no such day”; the library's words are for programmers. */
function reasonOf(issue: ZodIssue): string | undefined {
  if (issue.code === 'custom') return issue.message === 'Invalid input' ? undefined : issue.message;
  return issue.code === 'invalid_union' ? issue.errors.flat().map(reasonOf).find(Boolean) : undefined;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** What was found, a text between the quotation marks of who reads the message. */
function show(value: unknown): Value {
  if (typeof value !== 'string') return short(JSON.stringify(value));
  return { code: 'phrase-quoted', values: { text: short(value) } };
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/**
 * What to write at `path`: the description of the field or of the nearest one around it, the form where that is described too,
 * the words to choose from, and the list or the fields where something else stands in their place.
 */
function describe(schema: z.ZodType, path: Path, found: unknown): Phrase[] {
  const own = schemaAt(schema, path);
  const around = path.map((_, length) => schemaAt(schema, path.slice(0, length))?.description).filter(Boolean);
  const described = descriptionsOf(own);
  const hints = (described.length > 0 ? described : around.slice(-1)).filter((hint) => hint !== undefined);
  const text = hints.join('. ');
  const choices = choicesOf(own);
  const isGroup = typeof found === 'object' && found !== null;
  const fields = isGroup ? [] : fieldsOf(own);
  const phrases: (Phrase | false)[] = [
    ...hints.map((hint) => ({ hint })),
    !choices.every((choice) => text.includes(choice)) && {
      code: 'phrase-choices',
      values: { choices: choices.join(', ') },
    },
    isList(own) && !Array.isArray(found) && { code: 'phrase-list' },
    fields.length > 0 && { code: 'phrase-fields', values: { fields: fields.join(', ') } },
  ];
  return phrases.filter((phrase) => phrase !== false);
}

function isList(schema: z.ZodType | undefined): boolean {
  if (!schema) return false;
  if (schema instanceof z.ZodArray) return true;
  return isWrapper(schema) ? isList(schema.unwrap() as z.ZodType) : statedOf(schema).some(isList);
}

function descriptionsOf(schema: z.ZodType | undefined): string[] {
  if (!schema) return [];
  const inner = isWrapper(schema) ? [schema.unwrap() as z.ZodType] : statedOf(schema);
  return [...new Set([schema.description, ...inner.flatMap(descriptionsOf)].filter((text) => text !== undefined))];
}

function choicesOf(schema: z.ZodType | undefined): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema && isWrapper(schema)) return choicesOf(schema.unwrap() as z.ZodType);
  return schema ? statedOf(schema).flatMap(choicesOf) : [];
}

/** What may stand in a field besides `not-stated`. */
function statedOf(schema: z.ZodType): z.ZodType[] {
  const options = schema instanceof z.ZodUnion ? optionsOf(schema) : [];
  const others = options.filter((option) => !(option instanceof z.ZodLiteral && option.value === NOT_STATED));
  return others.length < options.length ? others : [];
}

function schemaAt(schema: z.ZodType, path: Path, then = (each: z.ZodType): z.ZodType[] => [each]) {
  let candidates: z.ZodType[] = [schema];
  for (const key of path) candidates = candidates.flatMap((each) => childrenOf(each, key));
  candidates = candidates.flatMap(then);
  return candidates.find((each) => each.description) ?? candidates[0];
}

function childrenOf(schema: z.ZodType, key: PropertyKey): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const child = (schema.shape as Record<PropertyKey, z.ZodType>)[key];
    return child ? [child] : [];
  }
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodUnion) return optionsOf(schema).flatMap((each) => childrenOf(each, key));
  return isWrapper(schema) ? childrenOf(schema.unwrap() as z.ZodType, key) : [];
}

function keyOf(schema: z.ZodType): z.ZodType[] {
  return schema instanceof z.ZodRecord ? [schema.keyType as z.ZodType] : [];
}

function optionsOf(schema: z.ZodUnion): z.ZodType[] {
  return schema.options as z.ZodType[];
}

function isWrapper(schema: z.ZodType): schema is z.ZodOptional | z.ZodDefault {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}
