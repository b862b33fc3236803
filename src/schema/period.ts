import { z } from 'astro/zod';
import { asked, source, stated } from './text.ts';

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A date as exact as its source: a year, a month or a day. It is kept and shown that way. */
export const partialDate = () =>
  z
    .string()
    .regex(PARTIAL_DATE)
    .refine(isCalendarDate, { error: 'no such day' })
    .describe('A date as exact as the source gives it: "2015", 2015-05 or 2015-05-26 (months 01 to 12)');

/** A day of the calendar. */
export const day = () =>
  partialDate()
    .refine((value) => value.length === 10)
    .register(asked, { day: true })
    .describe('A day as year-month-day: 2026-11-21');

export const period = z
  .strictObject({
    start: stated(partialDate()).describe('When the project began: 2015-05, or not-stated'),
    end: stated(partialDate()).describe('When the project ended or is to end: 2017-01, or not-stated'),
    months: stated(z.int().positive()).describe('The duration in months as the source states it: 21, or not-stated'),
    standing: z
      .enum(['stated', 'planned'])
      .describe('planned where the source gives an estimate made beforehand, stated otherwise'),
    source: source(),
    otherRecords: z
      .array(
        z.strictObject({
          start: stated(partialDate()).describe('The start in the other record: 2021-05-24, or not-stated'),
          end: stated(partialDate()).describe('The end in the other record: 2023-12-31, or not-stated'),
          source: source(),
        }),
      )
      .default([])
      .describe('Records that give other dates: shown beside the period, never merged with it'),
  })
  .describe('When the project ran, with a source; each part may be not-stated');

export type Period = z.infer<typeof period>;

function isCalendarDate(value: string): boolean {
  if (value.length < 10) return true;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
