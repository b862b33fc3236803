import type { Amount, Currency } from '../schema/money.ts';
import { isStated, type NotStated } from '../schema/text.ts';

/** A sum of money in the smallest unit of its currency: `{ minor: 175699600, currency: 'RON' }` is 1,756,996.00 lei. */
export interface Money {
  minor: number;
  currency: Currency;
}

/** The money of an amount. Two of them are added only in one currency, and nothing here adds any. */
export function moneyOf({ value, currency }: Pick<Amount, 'value' | 'currency'>): Money {
  return { minor: Math.round(value * 100), currency };
}

/** The amount that stands for a project in a list: its total or total grant, otherwise the first that is stated. */
export function mainAmountOf(amounts: readonly Amount[] | NotStated): Amount | undefined {
  if (!isStated(amounts)) return undefined;
  return amounts.find(({ kind }) => kind === 'total' || kind === 'eligible-grant') ?? amounts[0];
}
