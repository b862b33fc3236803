/** Something that languages can have or lack alike: a figure or a name, by a key that is the same in all of them. */
export interface Item {
  key: string;
  found: string;
  line: number;
  /** Answers to another language's item and demands none. */
  isDoubtful?: boolean;
}

/** The items of one language in one passage. */
export interface Side {
  /** What is listed first where two sides have nobody else to ask. */
  isOriginal: boolean;
  line: number;
  items: Item[];
}

/** What one side has and another has not: either of the two items may be missing. */
export interface Difference<S extends Side = Side> {
  side: S;
  /** What only this side has. */
  surplus?: Item;
  /** What the others have and this side has not, and where they have it. */
  deficit?: Item;
  others: { side: S; item?: Item }[];
}

/**
 * Where one side differs from all others. How often a thing is said may vary; what counts is that it is said at all, and that
 * nothing stands in another's place: an item fewer and another item more is a slip even where both are said elsewhere in the passage.
 */
export function differences<S extends Side>(sides: readonly S[]): Difference<S>[] {
  if (sides.length < 2) return [];
  const counts = new Map(sides.map((side) => [side, countOf(side.items)]));
  const keys = [...new Set(sides.flatMap(({ items }) => items.map(({ key }) => key)))];
  // Of two, the original is right until somebody says otherwise; of more, the majority.
  const judged =
    sides.length > 2 || !sides.some(({ isOriginal }) => isOriginal) ? sides : sides.filter((each) => !each.isOriginal);
  return judged.flatMap((side, index): Difference<S>[] => {
    const others = sides.filter((each) => each !== side);
    const own = counts.get(side);
    const ranges = keys.map((key) => {
      const here = own?.get(key) ?? NONE;
      const there = others.map((other) => counts.get(other)?.get(key) ?? NONE);
      return {
        key,
        here,
        least: Math.min(...there.map(({ firm }) => firm)),
        most: Math.max(...there.map(({ firm, all }) => Math.max(firm, all))),
      };
    });
    const deficits = ranges.filter(({ here, least }) => here.all < least);
    const surpluses = ranges.filter(({ here, most }) => here.firm > most);
    const pairs = surpluses.flatMap((surplus) => {
      const at = deficits.findIndex(({ key }) => kindOf(key) === kindOf(surplus.key));
      const [deficit] = at < 0 ? [] : deficits.splice(at, 1);
      return deficit ? [{ deficit, surplus }] : [];
    });
    const unpaired = surpluses.filter((surplus) => !pairs.some((pair) => pair.surplus === surplus));
    const report = (deficit: string | undefined, surplus: string | undefined): Difference<S> => ({
      side,
      ...(surplus !== undefined && { surplus: itemOf(side, surplus) }),
      ...(deficit !== undefined && { deficit: others.map((other) => itemOf(other, deficit)).find(Boolean) }),
      others: others.map((other) => ({
        side: other,
        item: deficit === undefined ? undefined : itemOf(other, deficit),
      })),
    });
    // Two sides without an original accuse each other; once is enough.
    if (sides.length === 2 && judged.length === 2 && index === 1) return [];
    return [
      ...pairs.map(({ deficit, surplus }) => report(deficit.key, surplus.key)),
      ...deficits.filter(({ here }) => here.all === 0).map(({ key }) => report(key, undefined)),
      ...unpaired.filter(({ most }) => most === 0).map(({ key }) => report(undefined, key)),
    ];
  });
}

/** Items that stand in one side in another order than in all others, which agree: 10% and 90% for 90% and 10%. */
export interface Disorder<S extends Side> {
  side: S;
  items: Item[];
  others: { side: S; items: Item[] }[];
}

/** Disorder among items of one kind; of two sides nobody can say which is right, since languages have orders of their own. */
export function disorders<S extends Side>(sides: readonly S[], kind: string): Disorder<S>[] {
  if (sides.length < 3) return [];
  const rows = sides.map((side) => {
    const items = side.items.filter(({ key }) => kindOf(key) === kind);
    return { side, items, order: items.map(({ key }) => key).join() };
  });
  return rows.flatMap((row) => {
    const others = rows.filter((other) => other !== row);
    const isAlone = others.every(({ order }) => order === others[0]?.order && order !== row.order);
    const isSame = row.order.split(',').toSorted().join() === others[0]?.order.split(',').toSorted().join();
    return isAlone && isSame ? [{ side: row.side, items: row.items, others }] : [];
  });
}

/** A number stands in the place of a number, a county in that of a county. */
function kindOf(key: string): string {
  return key.split(' ', 1)[0] ?? '';
}

interface Count {
  firm: number;
  all: number;
}

const NONE: Count = { firm: 0, all: 0 };

function countOf(items: readonly Item[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const { key, isDoubtful } of items) {
    const { firm, all } = counts.get(key) ?? NONE;
    counts.set(key, { firm: firm + (isDoubtful ? 0 : 1), all: all + 1 });
  }
  return counts;
}

function itemOf({ items }: Side, key: string): Item | undefined {
  return items.find((item) => item.key === key && !item.isDoubtful) ?? items.find((item) => item.key === key);
}
