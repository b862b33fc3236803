import type { Issue, IssueCode } from '../checks/issue.ts';

/** What people type in good faith and MDX stumbles over, each with the pattern that finds it in a line without code. */
const slips: { code: IssueCode; pattern: RegExp }[] = [
  { code: 'slip-comment', pattern: /<!--.*?(-->|$)/g },
  { code: 'slip-address', pattern: /<(?:(?:https?|htpps?|ftp):\/\/|www\.)[^>\s]*>?/gi },
  { code: 'slip-email', pattern: /<[^<>\s@]+@[^<>\s]+>/g },
  { code: 'slip-less-than', pattern: /<(?=[\s\d=.,-]|$)[\s=]*[\d.,]*/g },
  { code: 'narrative-braces', pattern: /\{[^{}]*\}?|\}/g },
];

/** The commonest slips of a narrative's body, each with its line, before the parser stops at the first. */
export function findSlips(body: string, file: string, offset: number): Issue[] {
  let fenced = false;
  let component = '';
  return body.split('\n').flatMap((text, index) => {
    if (/^\s*(```|~~~)/.test(text)) {
      fenced = !fenced;
      return [];
    }
    if (fenced) return [];
    const line = blank(blank(text, /`[^`]*`/g), /\\[<{}>]/g);
    // Properties of a component have their own check: name={…} is not a slip of the sentence.
    component = /<[A-Z][^>]*$/.test(line) ? line : /[>]/.test(line) ? '' : component;
    const sentence = component ? '' : blank(line, /<[A-Z][A-Za-z]*(\s[^>]*)?>/g);
    if (/^\s*(import|export)\s/.test(sentence)) return [];
    let rest = sentence;
    return slips.flatMap(({ code, pattern }) => {
      const found = [...rest.matchAll(pattern)].map((match) => match[0].trim());
      rest = blank(rest, pattern);
      return found.map((each): Issue => ({ file, line: index + 1 + offset, code, values: { found: each } }));
    });
  });
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length));
}
