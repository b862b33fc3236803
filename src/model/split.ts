import type { AmountKind, Share } from '../schema/money.ts';
import { isStated } from '../schema/text.ts';
import { moneyOf, type Money } from './money.ts';
import type { Project } from './project.ts';

/** An amount and the parts of it that the sources state; what they leave over is calculated and marked as such. */
export interface Split {
  whole: { kind: AmountKind; money: Money };
  parts: Part[];
  rest: { money: Money; percent: number } | undefined;
}

export interface Part {
  kind: AmountKind | Share['kind'];
  money: Money | undefined;
  /** The part of the whole in percent: as the source states it, otherwise as the amounts give it. */
  percent: number;
  isPercentStated: boolean;
}

/** The amounts of a project that the sources divide. Only parts in the currency of their whole are compared with it. */
export function splitsOf({ facts }: Pick<Project, 'facts'>): Split[] {
  const amounts = isStated(facts.amounts) ? facts.amounts : [];
  return amounts.flatMap((whole): Split[] => {
    const total = moneyOf(whole);
    const stated = facts.shares.filter(({ of }) => of === whole.kind);
    const divided = amounts.filter(({ of, currency }) => of === whole.kind && currency === whole.currency);
    const parts = [
      ...divided.map((part): Part => {
        const percent = stated.find(({ kind }) => kind === part.kind)?.percent;
        const money = moneyOf(part);
        return {
          kind: part.kind,
          money,
          percent: percent ?? (money.minor / total.minor) * 100,
          isPercentStated: percent !== undefined,
        };
      }),
      ...stated
        .filter(({ kind }) => !divided.some((part) => part.kind === kind))
        .map(({ kind, percent }): Part => ({ kind, money: undefined, percent, isPercentStated: true })),
    ];
    if (parts.length === 0 || total.minor === 0) return [];
    return [{ whole: { kind: whole.kind, money: total }, parts, rest: restOf(total, parts) }];
  });
}

/** What the parts leave of the whole. It has a figure only where every part has one. */
function restOf(total: Money, parts: Part[]): Split['rest'] {
  const percent = 100 - parts.reduce((sum, part) => sum + part.percent, 0);
  const minor = parts.reduce((left, { money }) => left - (money?.minor ?? Number.NaN), total.minor);
  return percent > 0.05 && minor > 0 ? { money: { ...total, minor }, percent } : undefined;
}
