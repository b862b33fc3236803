import type { Issue, IssueCode, Phrase } from '../checks/issue.ts';

/**
 * Letters and signs that look right and are not: nobody sees them, nobody finds the word, and a screen reader says something else.
 * They come with text that was pasted from elsewhere, and are looked for in every text of `content/`.
 */
export function letterSlips(file: string, text: string): Issue[] {
  const written = file.endsWith('.mdx') && text.includes('&') ? text.replace(REFERENCE, letterOf) : text;
  if (!UNUSUAL.test(written)) return [];
  return written
    .split('\n')
    .flatMap((line, index) =>
      UNUSUAL.test(line) && SUSPECT.test(line)
        ? slipsOf(line).map((slip): Issue => ({ file, line: index + 1, ...slip }))
        : [],
    );
}

/** In Markdown a sign can be written by its number or name: `&#8238;`, `&rlm;`. */
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi;
const NAMED: Record<string, string> = {
  rlm: '\u200F',
  lrm: '\u200E',
  zwj: '\u200D',
  zwnj: '\u200C',
  shy: '\u00AD',
  zerowidthspace: '\u200B',
};

function letterOf(reference: string, decimal?: string, hexadecimal?: string, name = ''): string {
  const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined;
  if (code === undefined) return NAMED[name.toLowerCase()] ?? reference;
  return code <= 0x10ffff && code !== 10 && code !== 13 && code !== 0xa0 ? String.fromCodePoint(code) : reference;
}

type Slip = Pick<Issue, 'code' | 'values'>;

const CEDILLA = 'şţŞŢ';
const COMMA: Record<string, string> = { ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' };
/** Letters of mathematics (𝐁𝟏) and of full width (Ａ１), which are drawn like ours and are others. */
const STYLED = '\\u{1D400}-\\u{1D7FF}\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A';
const SPACES = '\\u00A0\\u2007\\u202F';
const NO_WIDTH = '\\u200B-\\u200D\\u2060-\\u2064\\u180E\\u115F\\u1160\\u3164\\uFFA0\\uFEFF\\u{E0000}-\\u{E007F}';
const DIRECTION = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
/** Also what stands for a letter that was lost (\uFFFD), and what is none at all. */
const CONTROL =
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u206A-\\u206F\\uFFF9-\\uFFFB\\uFFFD-\\uFFFF\\p{Cs}';
const SUSPECT = new RegExp(
  `[${CEDILLA}${STYLED}${SPACES}${NO_WIDTH}${DIRECTION}${CONTROL}\\u00AD\\u2028\\u2029\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}]|[^\\P{Nd}0-9]`,
  'u',
);
/** Signs beyond those that nearly all texts are made of: a first look that takes a tenth of the time. No usual one is suspect. */
const UNUSUAL = /[^\t\n -~¡-¬®-ŝŠšŤ-ɏ‐-‧‰-⁞€]/;

/** Letters of Cyrillic and Greek that are drawn like a Latin one. */
const LATIN: Record<string, string> = Object.fromEntries(
  [
    ['АВЕЅІЈКМНОРСТУХҮԚԜ', 'ABESIJKMHOPCTYXYQW'],
    ['аеѕіјорсухһԁԛԝ', 'aesijopcyxhdqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['οινυκ', 'oivuk'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, index) => [letter, to[index] ?? letter])),
);

const finders: ((line: string) => Slip[])[] = [
  (line) =>
    [...line.matchAll(new RegExp(`(?<!\\p{L})\\p{L}*[${CEDILLA}][\\p{L}${CEDILLA}]*`, 'gu'))].map(([found]) => ({
      code: 'cedilla',
      values: { found, wanted: found.replace(/[şţŞŢ]/g, (letter) => COMMA[letter] ?? letter) },
    })),
  (line) =>
    line.normalize('NFC') === line
      ? []
      : [...line.matchAll(/[\p{L}\p{M}]+/gu)]
          .map(([found]) => ({ found, wanted: found.normalize('NFC') }))
          .filter(({ found, wanted }) => found !== wanted)
          .map((values) => ({ code: 'slip-accent', values })),
  (line) =>
    [...line.matchAll(new RegExp(`(?:[${STYLED}]|[^\\P{Nd}0-9])+`, 'gu'))].map(([found]) => ({
      code: 'slip-styled',
      values: { found, wanted: found.normalize('NFKC').replace(/[^\P{Nd}0-9]/gu, digitOf) },
    })),
  lookalikes,
  (line) => {
    // Between figures, and between a figure and its unit, a space that does not break is good typography.
    const space = new RegExp(`(?<![\\d}])[${SPACES}](?![\\d{])`, 'gu');
    return signs(line, space, 'slip-invisible', { code: 'phrase-no-break-space' }, ' ');
  },
  // What joins the parts of an emoji has its place between them.
  (line) =>
    signs(
      line,
      new RegExp(`(?<![\\p{Extended_Pictographic}\\uFE0F])[${NO_WIDTH}]`, 'gu'),
      'slip-invisible',
      { code: 'phrase-zero-width' },
      '',
    ),
  (line) => signs(line, /\u00AD/gu, 'slip-invisible', { code: 'phrase-soft-hyphen' }, ''),
  (line) => signs(line, /[\u2028\u2029]/gu, 'slip-invisible', { code: 'phrase-line-separator' }, ' '),
  (line) => signs(line, new RegExp(`[${CONTROL}]`, 'gu'), 'slip-control', { code: 'phrase-control-sign' }, ''),
  (line) => signs(line, new RegExp(`[${DIRECTION}]`, 'gu'), 'slip-control', { code: 'phrase-direction-sign' }, ''),
];

function slipsOf(line: string): Slip[] {
  return finders.flatMap((find) => find(line));
}

/** Words of Latin letters with one of another alphabet among them, and words that are made of look-alikes alone. */
function lookalikes(line: string): Slip[] {
  const isForeign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
  if (!isForeign.test(line)) return [];
  const words = [...line.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word).filter((word) => isForeign.test(word));
  const isMixed = (word: string) => /\p{Script=Latin}/u.test(word);
  const isDisguised = (word: string) => word.length > 1 && [...word].every((letter) => letter in LATIN);
  // Beside true Cyrillic or Greek words a short one of look-alikes is a word of theirs.
  const isQuoted = words.some((word) => !isMixed(word) && !isDisguised(word));
  return words
    .filter((word) => isMixed(word) || (isDisguised(word) && !isQuoted))
    .map((found) => ({
      code: 'slip-lookalike',
      values: {
        found,
        letter: [...new Set(found)].filter((letter) => isForeign.test(letter)).join(' '),
        wanted: [...found].map((letter) => LATIN[letter] ?? letter).join(''),
      },
    }));
}

/** How much of a line is looked at for the words around a sign. */
const AROUND = 60;

/** Signs that cannot be seen, shown by the words around them. */
function signs(line: string, pattern: RegExp, code: IssueCode, sign: Phrase, instead: string): Slip[] {
  return [...line.matchAll(pattern)].map(({ 0: match, index }) => {
    const before =
      line
        .slice(Math.max(0, index - AROUND), index)
        .match(/\S*\s?\S*$/u)?.[0]
        .slice(-24) ?? '';
    const after =
      line
        .slice(index + match.length, index + match.length + AROUND)
        .match(/^\S*\s?\S*/u)?.[0]
        .slice(0, 24) ?? '';
    const wanted = visible(before + instead + after);
    return { code, values: { found: visible(`${before}␣${after}`), wanted, sign } };
  });
}

function visible(text: string): string {
  return text.replace(new RegExp(`[${NO_WIDTH}${DIRECTION}${CONTROL}\\u00AD]`, 'gu'), '').trim();
}

/** The value of a digit of any script: scripts have their ten digits in a row. */
function digitOf(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let zero = at;
  while (at - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(at - zero);
}
