import { describe, expect, test } from 'vitest';
import { exampleProject } from './example.ts';
import { splitsOf } from './split.ts';

const amount = (kind: string, value: number, of?: string, currency = 'RON') => ({
  kind,
  value,
  currency,
  of,
  source: 'document',
});
const share = (kind: string, percent: number) => ({ kind, percent, of: 'total', source: 'document' });
const split = (amounts: object[], shares: object[] = []) => splitsOf(exampleProject({}, { amounts, shares }));

describe('An amount divides', () => {
  test('into the parts that have amounts, and a rest that is calculated', () => {
    const [first] = split([amount('total', 1000), amount('own-contribution', 100.5, 'total')]);
    expect(first?.parts.map(({ kind, percent, isPercentStated }) => [kind, percent, isPercentStated])).toEqual([
      ['own-contribution', 10.05, false],
    ]);
    expect(first?.rest?.money).toEqual({ minor: 89950, currency: 'RON' });
  });

  test('by the share as the source states it, where it states one', () => {
    const [first] = split(
      [amount('total', 1000), amount('own-contribution', 101, 'total')],
      [share('own-contribution', 10)],
    );
    expect(first?.parts).toMatchObject([{ percent: 10, isPercentStated: true, money: { minor: 10100 } }]);
  });

  test('by shares alone, which give no amounts: none is calculated', () => {
    const [first] = split([amount('total', 1000)], [share('grant', 90), share('private-contribution', 10)]);
    expect(first?.parts.map(({ kind, money, percent }) => [kind, money, percent])).toEqual([
      ['grant', undefined, 90],
      ['private-contribution', undefined, 10],
    ]);
    expect(first?.rest).toBeUndefined();
  });

  test('never across currencies', () => {
    expect(split([amount('total', 1000), amount('grant', 100, 'total', 'EUR')])).toEqual([]);
  });

  test('only where something is known of its parts', () => {
    expect(split([amount('total', 1000), amount('final-cost', 900)])).toEqual([]);
    expect(splitsOf(exampleProject())).toEqual([]);
  });
});
