import type { IssueCode } from '../checks/issue.ts';

/** Something mistyped in a text: what stands there, what to write instead, and where it is. */
export interface Slip {
  code: IssueCode;
  found: string;
  wanted: string;
  at: number;
}

/** What stands in place of what is no prose: code, addresses, properties of components. It is no letter, no space and no sign. */
export const MASK = '\uFFFC';

/** The quotation marks of a language; of one that is not known here, those of English. */
const quotes: Record<string, [open: string, close: string]> = { ro: ['„', '”'], hu: ['„', '”'], en: ['“', '”'] };

/** Signs without one of which there is nothing to find. */
const SUSPECT = /["']| {2}|[htps]{3}[:;./]/i;

/**
 * What fingers do to prose, in a text of one language: straight quotation marks and apostrophes, several spaces in a row, and
 * addresses whose beginning is mistyped.
 */
export function proseSlips(text: string, locale: string): Slip[] {
  if (!SUSPECT.test(text)) return [];
  const [open, close] = quotes[locale] ?? ['“', '”'];
  const quoted = (found: string) => `${open}${found.replace(/^["']|["']$/g, '')}${close}`;
  return [
    ...schemeSlips(text),
    ...find(text, 'slip-quotes', /(?<!\d)"[^"\n]*"?/g, quoted),
    ...find(text, 'slip-quotes', /(?<![\p{L}\d])'[^'\n]+'(?![\p{L}\d])/gu, quoted),
    ...find(text, 'slip-apostrophe', /(?<!\p{L})\p{L}+'\p{L}+/gu, (found) => found.replace("'", '’')),
    ...find(text, 'slip-spaces', /(?<![^\s|\uFFFC])[^\s|\uFFFC]+ {2,}(?=[^\s|\uFFFC])\S+/g, (found) =>
      found.replace(/ +/, ' '),
    ),
  ];
}

/** `htpps://`, `https:/`, `http//:`, `https;//`: addresses that lead nowhere. */
export function schemeSlips(text: string): Slip[] {
  return find(
    text,
    'slip-scheme',
    /(?<![\p{L}\d])([htps]{3,7})(:\/{0,3}|;\/{1,3}|\/\/:?|:\\{1,2}|\.\/\/)(?=[a-z\d])[^\s<>()[\]"”“]+/giu,
    (found) => found.replace(/^[htps]+[^a-z\d]+/i, 'https://'),
  ).filter(({ found }) => !/^https?:\/\/[^/]/i.test(found) && /^h|[:;/]\/|www/i.test(found));
}

function find(text: string, code: IssueCode, pattern: RegExp, wantedOf: (found: string) => string): Slip[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index: at }) => {
    const found = match.replaceAll(MASK, '…').trim();
    return { code, found: short(found), wanted: short(wantedOf(found)), at };
  });
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 30)}…${text.slice(-28)}` : text;
}
