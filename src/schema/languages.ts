import { z } from 'astro/zod';
import { withoutStandIns, withStandIns, type Locale } from '../i18n/locales.ts';
import { asked } from './text.ts';

/** What was read of a file, with every text that is demanded in every language there in every language. */
export function fillStandIns<S extends z.ZodType>(schema: S, data: z.infer<S>): z.infer<S> {
  return walk(schema, data, withStandIns) as z.infer<S>;
}

/** The same as its author wrote it. */
export function removeStandIns<S extends z.ZodType>(schema: S, data: z.infer<S>): z.infer<S> {
  return walk(schema, data, withoutStandIns) as z.infer<S>;
}

const demands = new WeakMap<z.ZodType, boolean>();

/** Whether a schema demands any text in every language. Most do not, and nothing that was read has to be looked through for them. */
function asksForAll(schema: z.ZodType): boolean {
  const known = demands.get(schema) ?? (asked.get(schema)?.everyLanguage === true || partsOf(schema).some(asksForAll));
  demands.set(schema, known);
  return known;
}

/** The schemas of what `walk` looks into. */
function partsOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as z.ZodType[];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  return schema instanceof z.ZodObject ? Object.values(schema.shape as Record<string, z.ZodType>) : [];
}

function walk(schema: z.ZodType, data: unknown, change: (texts: Record<Locale, unknown>) => object): unknown {
  if (data === null || typeof data !== 'object' || !asksForAll(schema)) return data;
  if (asked.get(schema)?.everyLanguage) return change(data as Record<Locale, unknown>);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return walk(schema.unwrap() as z.ZodType, data, change);
  }
  if (schema instanceof z.ZodUnion) {
    const fitting = (schema.options as z.ZodType[]).find((option) => option.safeParse(data).success);
    return fitting ? walk(fitting, data, change) : data;
  }
  if (schema instanceof z.ZodArray && Array.isArray(data)) {
    return data.map((item) => walk(schema.element as z.ZodType, item, change));
  }
  if (!(schema instanceof z.ZodObject)) return data;
  const fields = schema.shape as Record<string, z.ZodType>;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, fields[name] ? walk(fields[name], value, change) : value]),
  );
}
