import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const names = z.record(z.string(), z.string());
const sourced = z.object({ value: z.string() });
const measure = z.object({ value: z.number() });
/** YAML reads a whole day as a point in time. */
const date = z.union([z.string(), z.date().transform((day) => day.toISOString().slice(0, 10))]);
const stated = <T extends z.ZodType>(shape: T) => z.union([z.literal('not-stated'), shape]);

export const collections = {
  projects: defineCollection({
    loader: glob({
      base: './content/projects',
      pattern: '*/project.yaml',
      generateId: ({ entry }) => entry.split('/')[0],
    }),
    schema: z.object({
      programme: stated(sourced),
      organisations: z.array(z.object({ id: z.string(), role: z.string() })),
      period: z.object({ start: date, end: date }),
      amounts: stated(z.array(z.object({ kind: z.string(), value: z.number(), currency: z.string() }))),
      places: stated(z.array(z.object({ id: z.union([z.string(), z.number()]) }))),
      indicators: z.array(z.object({ id: z.string(), target: stated(measure), result: stated(measure) })),
    }),
  }),
  narratives: defineCollection({
    loader: glob({
      base: './content/projects',
      pattern: '*/narrative.*.mdx',
      generateId: ({ entry }) => entry.replace('/narrative.', '/').replace('.mdx', ''),
    }),
    schema: z.object({
      title: z.string(),
      summary: z.string(),
      indicators: z.record(z.string(), z.string()).default({}),
    }),
  }),
  organisations: defineCollection({
    loader: glob({ base: './content/organisations', pattern: '*.yaml' }),
    schema: z.object({ names }),
  }),
  places: defineCollection({
    loader: glob({ base: './content/places', pattern: '*.yaml' }),
    schema: z.object({ names }),
  }),
  programmes: defineCollection({
    loader: glob({ base: './content/programmes', pattern: '*.yaml' }),
    schema: z.object({ name: names, statement: names }),
  }),
};
