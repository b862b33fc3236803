import { z } from 'astro/zod';
import { asked, NOT_STATED, type Named } from '../schema/text.ts';

/**
 * What a schema asks of an author, without Zod's wrappers. The form is drawn after it (fields.ts) and its answers are brought back
 * after it (form.ts), so that neither can know a field that the other does not.
 */
export function shapeOf(schema: z.ZodType): Shape {
  const wrapped = { description: schema.description, ...asked.get(schema) };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return { ...shapeOf(schema.unwrap() as z.ZodType), ...stated(wrapped), required: false, mayBeLeftOut: true };
  }
  if (schema instanceof z.ZodUnion) {
    const options = schema.options as z.ZodType[];
    const rest = options.filter((option) => !isNotStated(option));
    const [first] = rest;
    if (rest.length < options.length && rest.length === 1 && first) {
      return { ...shapeOf(first), ...stated(wrapped), required: false, mayBeNotStated: true };
    }
  }
  return { ...stated(wrapped), required: true, mayBeNotStated: false, mayBeLeftOut: false, kind: kindOf(schema) };
}

function kindOf(schema: z.ZodType): Kind {
  const { from, sources } = asked.get(schema) ?? {};
  if (from) return { name: 'reference', from, isNumber: schema instanceof z.ZodUnion };
  if (sources) return { name: 'sources' };
  if (schema instanceof z.ZodObject) return { name: 'object', fields: schema.shape as Fields };
  if (schema instanceof z.ZodArray) return { name: 'list', item: schema.element as z.ZodType, ...lengthOf(schema) };
  if (schema instanceof z.ZodRecord) {
    const value = schema.valueType as z.ZodType;
    const fields = value instanceof z.ZodObject ? (value.shape as Fields) : undefined;
    return fields ? { name: 'entries', key: schema.keyType as z.ZodType, fields } : { name: 'pairs' };
  }
  if (schema instanceof z.ZodEnum) return { name: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { name: 'flag' };
  if (schema instanceof z.ZodNumber) return { name: 'number', isWhole: schema.isInt, ...boundsOf(schema) };
  if (schema.def.type === 'string') {
    const { format, minLength, maxLength } = schema as z.ZodString;
    const { long, day, image } = asked.get(schema) ?? {};
    const pattern = patternOf(schema);
    return {
      name: 'text',
      format: image
        ? 'image'
        : day
          ? 'day'
          : long
            ? 'sentences'
            : format === 'url' || format === 'email'
              ? format
              : 'line',
      ...(pattern && { pattern }),
      ...(minLength !== null && minLength > 1 && { minimum: minLength }),
      ...(maxLength !== null && { maximum: maxLength }),
    };
  }
  throw new Error(
    `src/editor/shape.ts has no form for a ${schema.def.type}: ${schema.description ?? 'no description'}`,
  );
}

function isNotStated(schema: z.ZodType): boolean {
  return schema instanceof z.ZodLiteral && schema.value === NOT_STATED;
}

function stated({ description }: { description?: string | undefined }): { description?: string } {
  return description === undefined ? {} : { description };
}

function patternOf(schema: z.ZodType): RegExp | undefined {
  if (schema instanceof z.ZodURL) return /^https?:\/\/\S+$/;
  return checksOf(schema).find(({ format, pattern }) => format === 'regex' && pattern)?.pattern;
}

function lengthOf(schema: z.ZodType): { minimum?: number } {
  const minimum = checksOf(schema).find(({ check }) => check === 'min_length')?.minimum;
  return minimum === undefined ? {} : { minimum };
}

/** Zod tells the bounds without whether they belong to the range: a whole number above 0 is at least 1. */
function boundsOf(schema: z.ZodNumber): { minimum?: number; maximum?: number } {
  const bound = (name: string, step: 1 | -1) => {
    const found = checksOf(schema).find(({ check }) => check === name);
    if (found?.value === undefined) return undefined;
    return schema.isInt && !found.inclusive ? found.value + step : found.value;
  };
  const minimum = bound('greater_than', 1);
  const maximum = bound('less_than', -1);
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}

/** Zod's own record of what a schema checks: https://zod.dev/packages/core#checks */
function checksOf(schema: z.ZodType): Check[] {
  return (schema.def as { checks?: { _zod: { def: Check } }[] }).checks?.map(({ _zod }) => _zod.def) ?? [];
}

interface Check {
  check: string;
  format?: string;
  pattern?: RegExp;
  minimum?: number;
  value?: number;
  inclusive?: boolean;
}

export type Fields = Record<string, z.ZodType>;

export interface Shape {
  kind: Kind;
  /** What the author reads beside the field. */
  description?: string;
  /** An answer must be given. */
  required: boolean;
  /** No source may say it: a file then says `not-stated`. */
  mayBeNotStated: boolean;
  /** A file need not have the field. */
  mayBeLeftOut: boolean;
}

export type Kind =
  | { name: 'object'; fields: Fields }
  | { name: 'list'; item: z.ZodType; minimum?: number }
  /** Objects under keys of their own, such as the sources of a project. */
  | { name: 'entries'; key: z.ZodType; fields: Fields }
  /** Lines of text under keys of their own. */
  | { name: 'pairs' }
  | { name: 'sources' }
  | { name: 'reference'; from: Named; isNumber: boolean }
  | { name: 'choice'; values: string[] }
  | { name: 'flag' }
  | { name: 'number'; isWhole: boolean; minimum?: number; maximum?: number }
  | {
      name: 'text';
      format: 'line' | 'sentences' | 'day' | 'image' | 'url' | 'email';
      pattern?: RegExp;
      minimum?: number;
      maximum?: number;
    };
