/**
 * What is asked of the index for what a reader typed. The index keeps words as they stand on the page, without accents, and finds
 * them by their beginning. Pagefind's own stemmers are not used: they take the accents off before they look for endings, and so
 * know neither `-ból` nor `-ților`; nor would they see that `școlii` belongs to `școală`.
 */

/** The words of what was typed, in small letters without accents: `Cluj-Napoca`, `cluj napoca` and `CLUJ  NAPOCA` are the same. */
export function wordsOf(typed: string): string[] {
  const words = plain(typed)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return [...new Set(words)];
}

/**
 * The beginnings under which a word is looked for: what is left of it without its ending, so that `iskolából` finds `iskola` and
 * `iskolák`, and `școlii` finds `școală`. A wrong guess does no harm, because only beginnings that the index has are used.
 */
export function beginningsOf(word: string): string[] {
  if (/\p{N}/u.test(word)) return [word];
  const [base = word] = endings
    .flatMap((ending) => ending.exec(withoutVal(word))?.[1] ?? [])
    .concat(withoutVal(word))
    .sort((a, b) => a.length - b.length);
  const changed = base.replace(
    /(oa|o)([^aeiou]+)$/,
    (_, vowel: string, end: string) => (vowel === 'o' ? 'oa' : 'o') + end,
  );
  return [...new Set([base, changed])];
}

/** Four letters have to be left: of `romák` three would begin half the words of a page. */
const LEFT = '^(.{4,}?)';

/** The endings of nouns, without accents, as one expression for each language; the longest that leaves enough is taken. */
const endings = [
  // Hungarian: a plural or possessive, then a case.
  /(?:[aeo]?k|i[ae]k|j?[ae]i?|i)?(?:b[ae]n?|r[ae]|[brt]ol|n[ae][kl]|h[oe]z|kent|ert|ig|[aeo]?[nt])?$/,
  // Romanian: plural, article, genitive.
  /(?:(?:ur)?i?i(?:le|lor)?|ului?|lui|i?ei|e?le|e?lor|ua|[aeilu])$/,
  // English.
  /(?:ies|e?s|y|ed|ing)$/,
].map((ending) => new RegExp(LEFT + ending.source));

/** Hungarian `-val` takes on the letter before it: `egyetemmel` is `egyetem`, `székhellyel` is `székhely`. */
function withoutVal(word: string): string {
  return word.replace(/([^aeiou])\1([hsyz]?)[ae]l$/, '$1$2').replace(/([aeiou])v[ae]l$/, '$1');
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
