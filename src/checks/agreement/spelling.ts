import { formsOf } from './endings.ts';
import type { Spoken } from './names.ts';

/** A name with a letter wrong: all of its words but one stand there, and that one almost. */
export interface Misspelling {
  found: string;
  wanted: string;
  at: number;
}

/** Where one of `names` is written almost right. What is right, in whatever form, or is the name of another, is not. */
export function misspellings({ plain, words }: Spoken, locale: string, names: readonly Spoken[]): Misspelling[] {
  const wholes = names.map((name) => name.words.map((word) => word.text));
  const first = new Map<string, number[]>();
  for (const [index, { text: word }] of words.entries()) {
    first.set(word[0] ?? '', [...(first.get(word[0] ?? '') ?? []), index]);
  }
  return wholes.flatMap((wanted, at) => {
    const starts = first.get(wanted[0]?.[0] ?? '') ?? [];
    return starts.flatMap((start): Misspelling[] => {
      const window = words.slice(start, start + wanted.length).map((word) => word.text);
      if (window.length < wanted.length) return [];
      const wrong = window.flatMap((word, index) => (isForm(word, wanted[index] ?? '', locale) ? [] : [index]));
      const [index = -1] = wrong;
      if (wrong.length !== 1 || !isAlmost(window[index] ?? '', wanted[index] ?? '')) return [];
      if (
        wholes.some(
          (other) =>
            other.length === window.length && other.every((word, each) => isForm(window[each] ?? '', word, locale)),
        )
      )
        return [];
      const [from, to] = [words[start], words[start + wanted.length - 1]];
      if (!from || !to) return [];
      return [{ found: plain.slice(from.at, to.at + to.text.length), wanted: names[at]?.plain ?? '', at: from.at }];
    });
  });
}

function isForm(word: string, name: string, locale: string): boolean {
  return word === name || formsOf(word, locale).includes(name.toLowerCase());
}

/** One letter wrong, left out, added, or two exchanged, in a word that is long enough to be recognised. */
function isAlmost(word: string, name: string): boolean {
  if (name.length < 4 || word[0]?.toLowerCase() !== name[0]?.toLowerCase()) return false;
  if (word.toLowerCase() === name.toLowerCase()) return false;
  let start = 0;
  while (start < word.length && word[start] === name[start]) start += 1;
  const [a, b] = [word.slice(start), name.slice(start)];
  return (
    a.slice(1) === b.slice(1) ||
    a === b.slice(1) ||
    a.slice(1) === b ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
