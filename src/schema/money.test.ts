import { describe, expect, test } from 'vitest';
import { amount, share } from './money.ts';

const written = { kind: 'total', value: 416158, currency: 'EUR', source: 'document' };

describe('An amount is a plain number with its kind, currency and source:', () => {
  test.for([
    [416158, true],
    [1756996, true],
    [0, true],
    [1756996.5, true],
    [0.07, true],
    [1756996.01, true],
    [999999999999.99, true],
    [-1, false],
    [416.158, false],
    [1e13, false],
    [Number.NaN, false],
    ['416158', false],
    ['416 158 €', false],
    [null, false],
  ] as const)('%j – %j', ([value, isAmount]) => {
    expect(amount.safeParse({ ...written, value }).success).toBe(isAmount);
  });

  test.for(['kind', 'value', 'currency', 'source'])('without its %s it is none', (field) => {
    expect(amount.safeParse({ ...written, [field]: undefined }).success).toBe(false);
  });

  test.for([{ currency: 'EURO' }, { currency: 'lei' }, { kind: 'budget' }, { of: 'budget' }, { note: 'gross' }])(
    'with %j it is none',
    (change) => {
      expect(amount.safeParse({ ...written, ...change }).success).toBe(false);
    },
  );
});

test.for([
  [10, true],
  [0.5, true],
  [100, true],
  [0, false],
  [101, false],
  ['10 %', false],
] as const)('A share of %j percent – %j', ([percent, isShare]) => {
  expect(share.safeParse({ kind: 'own-contribution', percent, of: 'total', source: 'a' }).success).toBe(isShare);
});
