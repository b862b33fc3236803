import { z } from 'astro/zod';
import { id, source, stated } from './text.ts';

/** What an indicator counts. Each has its plural forms in `content/interface/*.json` under `unit`. */
export const units = [
  'person',
  'organisation',
  'authority',
  'community',
  'network',
  'member',
  'event',
  'course',
  'workshop',
  'visit',
  'job',
  'business',
  'home',
  'tool',
  'project',
] as const;

const measure = () =>
  z.strictObject({
    value: z.number().nonnegative().describe('The figure as a plain number: 1243'),
    atLeast: z.boolean().default(false).describe('true where the source says “at least”'),
    source: source(),
    otherRecords: z
      .array(z.strictObject({ value: z.number().nonnegative().describe('The other figure: 21'), source: source() }))
      .default([])
      .describe('Figures that other records give: shown beside this one, never merged with it'),
  });

export const indicator = z.strictObject({
  id: id(),
  unit: z.enum(units).describe(`What is counted, one of ${units.join(', ')}`),
  target: stated(measure()).describe('What was to be reached, with its source, or not-stated'),
  result: stated(measure()).describe('What was reached, with its source, or not-stated'),
});

export type Indicator = z.infer<typeof indicator>;
export type Measure = z.infer<ReturnType<typeof measure>>;
export type Unit = Indicator['unit'];
