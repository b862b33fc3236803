import { z } from 'astro/zod';
import { day } from './period.ts';
import { source } from './text.ts';

export const currencies = ['RON', 'EUR', 'NOK', 'CHF', 'HUF', 'USD', 'GBP'] as const;

/**
 * What an amount is, in the funders' own words: `eligible-grant` (total eligible grant), `total` (total value of the project),
 * `grant` (what the fund paid), `own-contribution` (the promoter's part), `initial-cost` and `final-cost` (the funder's record
 * before and after).
 */
export const amountKinds = [
  'total',
  'eligible-grant',
  'grant',
  'own-contribution',
  'initial-cost',
  'final-cost',
] as const;

export const shareKinds = ['grant', 'own-contribution', 'private-contribution'] as const;

export const amount = z.strictObject({
  kind: z.enum(amountKinds).describe(`What the amount is, one of ${amountKinds.join(', ')}`),
  value: z
    .number()
    .nonnegative()
    .max(1e12)
    .refine((value) => Math.abs(Math.round(value * 100) - value * 100) < 1e-4, { error: 'more than two decimals' })
    .describe('A plain number with a point before the decimals, without spaces or currency: 416158 or 1756996.00'),
  currency: z.enum(currencies).describe(`The three-letter code of the currency, one of ${currencies.join(', ')}`),
  of: z.enum(amountKinds).optional().describe('The kind of the amount that this one is a part of: final-cost'),
  awardDate: day()
    .optional()
    .describe('Only for a grant, and only where the source gives it: the day on which it was awarded: 2021-01-15'),
  source: source(),
});

export const share = z.strictObject({
  kind: z.enum(shareKinds).describe(`What the share is, one of ${shareKinds.join(', ')}`),
  percent: z.number().positive().max(100).describe('The share in percent as the source states it: 10'),
  of: z.enum(amountKinds).describe('The kind of the amount that it is a share of: total'),
  source: source(),
});

export type Amount = z.infer<typeof amount>;
export type Share = z.infer<typeof share>;
export type AmountKind = Amount['kind'];
export type Currency = Amount['currency'];
