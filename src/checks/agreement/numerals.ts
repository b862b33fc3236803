import type { Locale } from '../../i18n/locales.ts';

/** A number in words: its value, where it stands, and whether it may just as well be another word. */
export interface Numeral {
  value: number;
  at: number;
  found: string;
  isDoubtful: boolean;
}

/**
 * The numbers that are written as words, in the languages whose numerals are known here. “One” is left out, since it is also an
 * article. A word that may mean something else (Romanian `nouă`, nine or new; Hungarian `hét`, seven or week) is doubtful: it
 * answers to the figure of another language and demands none.
 */
export function numeralsIn(text: string, locale: Locale | string): Numeral[] {
  const read = readers[locale];
  return read ? read(text) : [];
}

const readers: Record<string, (text: string) => Numeral[]> = {
  en: (text) => sequences(text, english),
  ro: (text) => sequences(text, romanian),
  hu: hungarian,
};

/** A language that writes its numbers in several words. */
interface Words {
  values: Record<string, number>;
  scales: Record<string, number>;
  /** Words that count only beside others: one hundred, twenty-one. */
  ones: string[];
  /** What may stand between tens and ones, or after a hundred. */
  and: string;
  doubtful: Record<string, number>;
}

const english: Words = {
  values: numbered(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  ),
  scales: { hundred: 100, thousand: 1000, million: 1e6 },
  ones: ['one', 'a'],
  and: 'and',
  doubtful: { both: 2, twice: 2, dozen: 12 },
};

const romanian: Words = {
  values: {
    ...numbered(
      'doi trei patru cinci șase șapte opt - zece unsprezece doisprezece treisprezece paisprezece cincisprezece șaisprezece ' +
        'șaptesprezece optsprezece nouăsprezece douăzeci',
      { treizeci: 30, patruzeci: 40, cincizeci: 50, șaizeci: 60, șaptezeci: 70, optzeci: 80, nouăzeci: 90 },
    ),
    două: 2,
    douăsprezece: 12,
    patrusprezece: 14,
  },
  scales: { sută: 100, sute: 100, mie: 1000, mii: 1000, milion: 1e6, milioane: 1e6 },
  ones: ['o', 'un', 'unu', 'una'],
  and: 'și',
  doubtful: { nouă: 9, ambele: 2, ambii: 2, ambelor: 2, ambilor: 2, amândoi: 2, amândouă: 2 },
};

function numbered(words: string, more: Record<string, number>): Record<string, number> {
  const entries = words.split(' ').map((word, index) => [word, index + 2] as const);
  return { ...Object.fromEntries(entries.filter(([word]) => word !== '-')), ...more };
}

function sequences(text: string, { values, scales, ones, and, doubtful }: Words): Numeral[] {
  const found: Numeral[] = [];
  let sequence: { at: number; end: number; words: string[] } | undefined;
  const close = () => {
    if (!sequence) return;
    const words = sequence.words.at(-1) === and ? sequence.words.slice(0, -1) : sequence.words;
    const [only = ''] = words;
    const isAlone = words.length === 1;
    const at = sequence.at;
    sequence = undefined;
    if (isAlone && (ones.includes(only) || only in scales)) return;
    const isDoubtful = isAlone && only in doubtful;
    const value = isDoubtful ? (doubtful[only] ?? 0) : total(words, values, scales, { ...doubtful });
    // “One and”, “a and”: no number after all.
    if (value > 1) found.push({ value, at, found: text.slice(at, at + words.join(' ').length), isDoubtful });
  };
  for (const { 0: match, index: at } of text.matchAll(/\p{L}+/gu)) {
    const word = match.toLowerCase();
    const between = sequence ? text.slice(sequence.end, at) : '';
    const previous = sequence?.words.at(-1) ?? '';
    const goesOn = sequence !== undefined && /^[ \u00a0\n-]$/.test(between) && follows(previous, word);
    if (!goesOn) close();
    if (goesOn && sequence) {
      sequence.words.push(word);
      sequence.end = at + match.length;
    } else if (word in values || ones.includes(word) || word in doubtful || (word in scales && word !== 'mie')) {
      sequence = { at, end: at + match.length, words: [word] };
    }
  }
  close();
  return found;

  /** Whether `word` belongs to the number that ended in `previous` so far: twenty-one, two hundred, a hundred and five. */
  function follows(previous: string, word: string): boolean {
    if (word in scales) return !(previous in scales) || (scales[previous] ?? 0) < (scales[word] ?? 0);
    if (word === and) return and === 'și' ? isTens(previous) : previous in scales;
    const isSmall = word in values || ones.includes(word) || word === 'nouă';
    if (previous === and) return isSmall;
    return isSmall && (previous in scales || (isTens(previous) && and === 'and' && (values[word] ?? 1) < 10));
  }

  function isTens(word: string): boolean {
    const value = values[word] ?? 0;
    return value >= 20 && value % 10 === 0;
  }
}

function total(
  words: readonly string[],
  values: Record<string, number>,
  scales: Record<string, number>,
  doubtful: Record<string, number>,
): number {
  let sum = 0;
  let part = 0;
  for (const word of words) {
    const scale = scales[word];
    if (scale === undefined) part += values[word] ?? doubtful[word] ?? (/^(one|a|o|un|unu|una)$/.test(word) ? 1 : 0);
    else if (scale === 100) part = (part || 1) * 100;
    else {
      sum += (part || 1) * scale;
      part = 0;
    }
  }
  return sum + part;
}

const ONES = { egy: 1, kettő: 2, két: 2, három: 3, négy: 4, öt: 5, hat: 6, hét: 7, nyolc: 8, kilenc: 9 };
const TENS = {
  tizen: 10,
  tíz: 10,
  huszon: 20,
  húsz: 20,
  harminc: 30,
  negyven: 40,
  ötven: 50,
  hatvan: 60,
  hetven: 70,
  nyolcvan: 80,
  kilencven: 90,
};
/** Stems that change before an ending: hármat, kettőt, ketten, tizet, huszat, hetet, ezret. */
const CHANGED: Record<string, string> = {
  hárm: 'három',
  kett: 'kettő',
  tiz: 'tíz',
  husz: 'húsz',
  het: 'hét',
  ezr: 'ezer',
};
const one = Object.keys(ONES)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const ten = Object.keys(TENS).join('|');
const NUMBER = new RegExp(`^(?:((?:${one}|${ten})*)(ezer))?(?:(${one})?(száz))?(${ten})?(${one})?`, 'u');
const CASES =
  /^(?:[aeoö]?t|[aeoö]?n|b[ae]n|b[ae]|b[óő]l|r[ae]|r[óő]l|t[óő]l|h[oeö]z|n[áé]l|n[ae]k|(\p{L})?[ae]l|ként|ig|é|ért|v[ae]l)$/u;
/** A number made into an adjective or adverb: kétnapos, négytagú, háromszor, ötös. */
const DERIVED =
  /^(?:(?:[aeoö]?s|sz[oeö]r|(?:napos|hetes|hónapos|éves|órás|perces|fős|tagú|részes|nyelvű|szintű|oldalas|lépéses|dimenziós))\p{L}{0,4})$/u;
const DOUBTFUL = new Set([
  'hat',
  'hét',
  'hatot',
  'hetes',
  'hetet',
  'hatott',
  'hétig',
  'héten',
  'hetek',
  'hetén',
  'héttel',
]);

function hungarian(text: string): Numeral[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: found, index: at }): Numeral[] => {
    const word = found.toLowerCase();
    const isAll = word.startsWith('mind');
    const parsed = parseHungarian(isAll ? word.slice(4) : word);
    if (!parsed || parsed.value < 2) return [];
    return [{ value: parsed.value, at, found, isDoubtful: isAll || parsed.isDerived || DOUBTFUL.has(word) }];
  });
}

function parseHungarian(word: string): { value: number; isDerived: boolean } | undefined {
  const changed = Object.entries(CHANGED).find(
    ([stem]) => word.includes(stem) && CASES.test(word.slice(word.lastIndexOf(stem) + stem.length)),
  );
  const whole = changed ? word.slice(0, word.lastIndexOf(changed[0])) + changed[1] : word;
  const match = NUMBER.exec(whole);
  if (!match?.[0]) return undefined;
  const rest = whole.slice(match[0].length);
  if (rest !== '' && !CASES.test(rest) && !DERIVED.test(rest)) return undefined;
  const [, thousands, hasThousand, hundreds, hasHundred, tens, ones] = match;
  const small = (name: string | undefined) =>
    (ONES as Record<string, number>)[name ?? ''] ?? (TENS as Record<string, number>)[name ?? ''] ?? 0;
  const before = thousands
    ? small(thousands) ||
      small(/^(?:tizen|huszon)/.exec(thousands)?.[0]) + small(thousands.replace(/^(?:tizen|huszon)/, ''))
    : 1;
  const value =
    (hasThousand ? before * 1000 : 0) + (hasHundred ? (small(hundreds) || 1) * 100 : 0) + small(tens) + small(ones);
  return { value, isDerived: rest !== '' && !CASES.test(rest) };
}
