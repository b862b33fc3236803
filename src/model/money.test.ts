import { expect, test } from 'vitest';
import { moneyOf } from './money.ts';

test.for([
  [416158, 'EUR', 41615800],
  [1756996, 'RON', 175699600],
  [1756996.5, 'RON', 175699650],
  [0.07, 'EUR', 7],
  [1.1, 'EUR', 110],
  [8.2, 'CHF', 820],
  [1234567.89, 'NOK', 123456789],
  [0, 'HUF', 0],
] as const)('%d %s is %d of the smallest unit', ([value, currency, minor]) => {
  expect(moneyOf({ value, currency })).toEqual({ minor, currency });
});
