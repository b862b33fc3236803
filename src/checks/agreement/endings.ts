/**
 * What a word in a text may be a form of: the word itself, and the word without the endings of its language. Whether such a form is
 * a name at all, whoever asks must look up.
 */
export function formsOf(word: string, locale: string): readonly string[] {
  const known = remembered.get(locale) ?? new Map<string, readonly string[]>();
  remembered.set(locale, known);
  const forms = known.get(word) ?? [...new Set(formsIn(word, locale))];
  // Texts say the same words over and over; a site of thousands of projects does not need to keep them all.
  if (known.size < 50_000) known.set(word, forms);
  return forms;
}

const remembered = new Map<string, Map<string, readonly string[]>>();

function formsIn(word: string, locale: string): string[] {
  const bare = word.replace(/[’']s$/, '').toLowerCase();
  if (locale === 'hu') return [bare, ...hungarian(bare), ...romanian(bare)];
  return [bare, ...romanian(bare)];
}

/** Whether a word in small letters can stand for a name: Hungarian makes adjectives of places, `székesfehérvári`. */
export function isAdjective(word: string, name: string, locale: string): boolean {
  return locale === 'hu' && word.startsWith(name.slice(0, -1)) && /^.?i/.test(word.slice(name.length - 1));
}

const CASE =
  '(?:[aeoö]?t|[aeoöőó]?n|b[ae]n?|b[óő]l|r[ae]|r[óő]l|t[óő]l|h[oeö]z|n[áé]l|n[ae]k|ként|ig|é|ért|v[ae]l|[oöe]tt|s)';
const HUNGARIAN = new RegExp(`^(?:-?${CASE}|-?i(?:ak)?(?:${CASE}|(?:b|n)[ae][nk])?)$`, 'u');

function hungarian(word: string): string[] {
  const stems = Array.from({ length: Math.min(8, word.length - 2) }, (_, index) => word.length - 1 - index)
    .filter((at) => HUNGARIAN.test(word.slice(at)))
    .map((at) => word.slice(0, at));
  // The last consonant is doubled before -val and -vel: Araddal, Székesfehérvárral.
  const undoubled = [/(\p{L})\1[ae]l$/u, /([lnszgtc])\1([yzs])[ae]l$/]
    .filter((doubled) => doubled.test(word))
    .map((doubled) =>
      word.replace(doubled, (_, one: string, two: unknown) => one + (typeof two === 'string' ? two : '')),
    );
  // A last a or e grows long before an ending: Zetelaka, Zetelakán.
  return [...stems, ...undoubled].flatMap((stem) => [stem, stem.replace(/á$/, 'a').replace(/é$/, 'e')]);
}

const ROMANIAN: [ending: RegExp, instead: string[]][] = [
  [/(?:ului|ul)$/, ['', 'u']],
  [/(?:lui|l)$/, ['']],
  [/ei$/, ['a', 'ea', 'e', 'ă']],
  [/iei$/, ['ia', 'ie']],
  [/ii$/, ['ia', 'ie', 'a', 'e']],
  [/lor$/, ['', 'le']],
  [/e$/, ['ă']],
];

function romanian(word: string): string[] {
  return ROMANIAN.flatMap(([ending, instead]) =>
    ending.test(word) ? instead.map((each) => word.replace(ending, each)) : [],
  ).filter((form) => form.length > 2);
}
