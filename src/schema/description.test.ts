import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { narrativeHead } from './narrative.ts';
import { organisation } from './organisation.ts';
import { standingPage } from './page.ts';
import { county, place } from './place.ts';
import { programme } from './programme.ts';
import { projectFacts } from './project.ts';

const schemas = { projectFacts, narrativeHead, organisation, programme, place, county, standingPage };

test.for(Object.entries(schemas))('Every field of %s says what an author writes there', ([, schema]) => {
  expect(undescribed(schema)).toEqual([]);
});

/** The fields without a description, their own or that of the field around them. */
function undescribed(schema: z.ZodType, path = '', isAroundDescribed = false): string[] {
  const isDescribed = isAroundDescribed || Boolean(schema.description);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      undescribed(field, `${path}.${name}`, isDescribed && path !== ''),
    );
  }
  if (schema instanceof z.ZodArray) return undescribed(schema.element as z.ZodType, `${path}[]`, isDescribed);
  if (schema instanceof z.ZodRecord) return undescribed(schema.valueType as z.ZodType, `${path}.*`, isDescribed);
  if (schema instanceof z.ZodUnion) {
    return (schema.options as z.ZodType[]).flatMap((option) => undescribed(option, path, isDescribed));
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return undescribed(schema.unwrap() as z.ZodType, path, isDescribed);
  }
  return isDescribed ? [] : [path];
}
