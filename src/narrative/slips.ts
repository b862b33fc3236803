import type { Issue, IssueCode } from '../checks/issue.ts';
import { componentNames } from './components.ts';
import { MASK, proseSlips, schemeSlips } from './prose.ts';

/** What people type in good faith and MDX stumbles over, each with the pattern that finds it in a line without code. */
const slips: { code: IssueCode; pattern: RegExp }[] = [
  { code: 'slip-comment', pattern: /<!--.*?(-->|$)/g },
  { code: 'slip-address', pattern: /<(?:[htps]{3,7}[:;]?\/\/|ftp:\/\/|www\.)[^>\s]*>?/gi },
  { code: 'slip-email', pattern: /<[^<>\s@]+@[^<>\s]+>/g },
  { code: 'slip-break', pattern: /<\/?br\s*\/?>/gi },
  { code: 'narrative-html', pattern: /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/g },
  { code: 'slip-less-than', pattern: /<(?=[\s\d=.,–-]|$)[\s=]*[\d.,]*|<[a-zà-ž]+(?=[\s.,;]|$)/g },
  { code: 'narrative-braces', pattern: /\{[^{}]*\}?|\}/g },
];

/** Signs without one of which a line holds no slip: nearly all lines of nearly all texts. An address that is right is none. */
const SUSPECT = /[<{}`"'\\]| {2}|[htps]{3}[:;./](?<!(?:^|[\s(])https?:(?=\/\/[a-z\d]))/i;

const known = componentNames.map((name) => `<${name}>`).join(', ');

/**
 * The commonest slips of a narrative's body, each with its line, and the body without them: the parser would stop at the first
 * and keep everything else that is wrong to itself. Those of prose need the language of the text.
 */
export function findSlips(
  body: string,
  file: string,
  offset: number,
  locale: string,
): { issues: Issue[]; rest: string } {
  const issues: Issue[] = [];
  let fenced = false;
  let isOpen = false;
  const rest = body.split('\n').map((text, index) => {
    if (!fenced && !isOpen && !text.includes('~~~') && !SUSPECT.test(text)) return text;
    const line = index + 1 + offset;
    if (/^\s*(```|~~~)/.test(text)) fenced = !fenced;
    if (fenced || /^\s*(```|~~~)/.test(text)) return text;
    const uncoded = blank(blank(text, /`[^`]*`/g), /\\[<{}>]/g);
    // Properties of a component have their own check: name={…} is not a slip of the sentence.
    const end = isOpen ? uncoded.indexOf('>') : -1;
    if (isOpen && end < 0) return text;
    const own = blank(' '.repeat(end + 1) + uncoded.slice(end + 1), /<[A-Z][A-Za-z]*(\s[^>]*)?>/g);
    isOpen = /<[A-Z][^>]*$/.test(own);
    let sentence = blank(own, /<[A-Z][^>]*$/g);
    if (/^(import|export)\s/.test(sentence)) return text;
    let kept = text;
    for (const { code, pattern } of slips) {
      for (const { 0: match, index: at } of sentence.matchAll(pattern)) {
        const found = match.trim();
        kept = kept.slice(0, at) + ' '.repeat(match.length) + kept.slice(at + match.length);
        if (!found.startsWith('</') || code === 'slip-break')
          issues.push({ file, line, code, values: { found, known } });
      }
      sentence = blank(sentence, pattern);
    }
    for (const { code, found, wanted, at } of schemeSlips(sentence)) {
      // The parser gets an address in its place, so that it does not complain of the same slip once more.
      kept = kept.slice(0, at) + 'https://x'.padEnd(found.length) + kept.slice(at + found.length);
      issues.push({ file, line, code, values: { found, wanted } });
    }
    for (const { code, found, wanted } of proseSlips(proseOf(text, sentence), locale)) {
      if (code !== 'slip-scheme') issues.push({ file, line, code, values: { found, wanted } });
    }
    return kept;
  });
  return { issues, rest: rest.join('\n') };
}

/** What a reader reads of a line: without its marks of list and heading, addresses, titles of images, code and components. */
function proseOf(text: string, sentence: string): string {
  const masked = text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, MASK.repeat(2));
  const prose =
    sentence === text
      ? masked
      : [...masked].map((sign, at) => (sentence[at] === ' ' && sign !== ' ' ? MASK : sign)).join('');
  if (/^\s*(\||\[[^\]]+\]:)/.test(prose)) return prose.startsWith('[') ? '' : prose.replaceAll(/ {2,}/g, ' ');
  return mask(prose.replace(/^[\s>]*(?:(?:[-*+]|\d+[.)]|#{1,6})\s+)*/, ''), /\]\([^)]*\)/g);
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length));
}

function mask(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => MASK.repeat(match.length));
}
