import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { narrativeComponents } from '../narrative/components.ts';
import { hintFor, keyOf, translationOf } from './hints.ts';

/** Every schema that a module of this folder exports, and the properties of the components. */
const modules = await Promise.all(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => import(/* @vite-ignore */ `./${name}`) as Promise<Record<string, unknown>>),
);
const schemas = [
  ...modules.flatMap((each) => Object.values(each)).filter((each) => each instanceof z.ZodType),
  ...Object.values(narrativeComponents).map(({ properties }) => properties),
];
const descriptions = [...new Set(schemas.flatMap((schema) => descriptionsIn(schema, new Set())))];
const reasons = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap((name) => [...readFileSync(`${import.meta.dirname}/${name}`, 'utf8').matchAll(/\berror: '([^']+)'/g)])
  .map(([, reason = '']) => reason);

describe.for(['ro', 'hu'] as const)('In %s,', (locale) => {
  test('every description of a field has its words', () => {
    expect(descriptions.length).toBeGreaterThan(100);
    expect(descriptions.filter((text) => translationOf(text, locale) === undefined)).toEqual([]);
  });

  test('so has every reason of a rule of a schema', () => {
    expect(reasons.filter((text) => translationOf(text, locale) === undefined)).toEqual([]);
  });

  test('letters and quotation marks are those of the language', () => {
    const all = descriptions.map((text) => hintFor(text, locale)).join('\n');
    expect(all).not.toMatch(/[şţŞŢ“]/);
  });

  test('what is typed as it stands stays: ids, addresses, dates, not-stated', () => {
    const typed = (text: string) =>
      (text.match(/not-stated|\b\d{4}-\d\d(?:-\d\d)?\b|content\/[a-z]+/g) ?? []).toSorted();
    expect(descriptions.filter((text) => `${typed(text)}` !== `${typed(hintFor(text, locale))}`)).toEqual([]);
  });
});

test.for([
  ['One of town, village', 'ro', 'Una dintre variantele: town, village'],
  ['What is counted, one of person, job', 'hu', 'Mit számolunk; a választék: person, job'],
  ['Who made the image', 'ro', 'Cine a făcut imaginea'],
  ['Who made the image', 'en', 'Who made the image'],
  ['Nobody has translated this', 'hu', 'Nobody has translated this'],
] as const)('“%s” in %s is “%s”', ([description, locale, hint]) => {
  expect(hintFor(description, locale)).toBe(hint);
});

test('A list of choices is no part of the key, so that a further choice needs no further translation', () => {
  expect(keyOf('What it is, one of a-b, c; left out')).toBe('What it is, one of {{choices}}; left out');
});

function descriptionsIn(schema: z.ZodType, seen: Set<z.ZodType>): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  return [
    ...(schema.description ? [schema.description] : []),
    ...partsOf(schema).flatMap((each) => descriptionsIn(each, seen)),
  ];
}

function partsOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape as Record<string, z.ZodType>);
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.keyType as z.ZodType, schema.valueType as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as z.ZodType[];
  if (schema instanceof z.ZodLazy) return [schema.unwrap() as z.ZodType];
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? [schema.unwrap() as z.ZodType] : [];
}
