import { wordsOf } from './query.ts';

/** A piece of an excerpt; marked where it is what was looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** How many words of a page are shown. */
const LENGTH = 30;

/** The part of a text with the most of the words that begin so, the first such part, or the beginning of the text. */
export function excerptOf(text: string, beginnings: readonly string[]): Piece[] {
  const words = text.split(/\s+/).filter(Boolean);
  const isFound = words.map((word) =>
    wordsOf(word).some((part) => beginnings.some((beginning) => part.startsWith(beginning))),
  );
  const from = densest(isFound, words.length);
  const shown = words.slice(from, from + LENGTH);
  return [
    ...(from > 0 ? [{ text: '… ', isMarked: false }] : []),
    ...shown.flatMap((word, index): Piece[] => [
      ...(index > 0 ? [{ text: ' ', isMarked: false }] : []),
      { text: word, isMarked: isFound[from + index] ?? false },
    ]),
    ...(from + LENGTH < words.length ? [{ text: ' …', isMarked: false }] : []),
  ];
}

/** Where the part begins: a few words before the first that was found in it. */
function densest(isFound: readonly boolean[], length: number): number {
  const places = isFound.flatMap((found, index) => (found ? [index] : []));
  const counts = places.map((place, index) => {
    const next = places.findIndex((each) => each >= place + LENGTH);
    return (next < 0 ? places.length : next) - index;
  });
  const first = places[counts.indexOf(Math.max(...counts))] ?? 0;
  return Math.max(0, Math.min(first - 5, length - LENGTH));
}
