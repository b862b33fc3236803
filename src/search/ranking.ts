import type { Word } from './bundle.ts';

/** A word that was typed, with the words of the index that it may mean. */
export interface Sought {
  typed: string;
  words: readonly Word[];
}

/** What a word in the metadata counts for, besides what it counts in the text: a title says more than a list of names. */
const FIELDS: Partial<Record<string, number>> = { title: 5, names: 3, period: 1 };
/** How fast repeating a word stops to help, and how much a long text is held against it: BM25’s constants, as usual. */
const [SATURATION, LENGTH] = [1.2, 0.75];

/**
 * The pages that have every word that was typed, best first: words that are rare count more, a word as it was typed counts more than
 * another form of it, and longer words that only begin so count less the longer they are.
 */
export function rank(sought: readonly Sought[], pages: readonly { length: number }[]): number[] {
  const average = pages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, pages.length);
  const scores = sought.map(({ typed, words }) => {
    const sums = new Map<number, number>();
    for (const { word, occurrences } of words) {
      const likeness = word === typed ? 2 : word.startsWith(typed) ? 0.5 + typed.length / word.length / 2 : 0.5;
      for (const { page, weight, fields } of occurrences) {
        const long = 1 - LENGTH + (LENGTH * (pages[page]?.length ?? average)) / average;
        const inText = (weight * (SATURATION + 1)) / (weight + SATURATION * long);
        const named = [...new Set(fields)].reduce((sum, field) => sum + (FIELDS[field] ?? 0), 0);
        sums.set(page, (sums.get(page) ?? 0) + (inText + named) * likeness);
      }
    }
    const rarity = Math.log(1 + pages.length / Math.max(1, sums.size));
    return new Map([...sums].map(([page, score]) => [page, score * rarity]));
  });
  const [first, ...others] = scores;
  if (!first) return [];
  return [...first.keys()]
    .filter((page) => others.every((each) => each.has(page)))
    .map((page) => ({ page, score: scores.reduce((sum, each) => sum + (each.get(page) ?? 0), 0) }))
    .sort((a, b) => b.score - a.score || a.page - b.page)
    .map(({ page }) => page);
}
