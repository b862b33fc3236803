import type { Issue, IssueCode } from '../checks/issue.ts';
import { componentNames } from './components.ts';

/** What people type in good faith and MDX stumbles over, each with the pattern that finds it in a line without code. */
const slips: { code: IssueCode; pattern: RegExp }[] = [
  { code: 'slip-comment', pattern: /<!--.*?(-->|$)/g },
  { code: 'slip-address', pattern: /<(?:(?:https?|htpps?|ftp):\/\/|www\.)[^>\s]*>?/gi },
  { code: 'slip-email', pattern: /<[^<>\s@]+@[^<>\s]+>/g },
  { code: 'narrative-html', pattern: /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/g },
  { code: 'slip-less-than', pattern: /<(?=[\s\d=.,–-]|$)[\s=]*[\d.,]*|<[a-zà-ž]+(?=[\s.,;]|$)/g },
  { code: 'narrative-braces', pattern: /\{[^{}]*\}?|\}/g },
];

const known = componentNames.map((name) => `<${name}>`).join(', ');

/**
 * The commonest slips of a narrative's body, each with its line, and the body without them: the parser would stop at the first
 * and keep everything else that is wrong to itself.
 */
export function findSlips(body: string, file: string, offset: number): { issues: Issue[]; rest: string } {
  const issues: Issue[] = [];
  let fenced = false;
  let component = '';
  const rest = body.split('\n').map((text, index) => {
    if (/^\s*(```|~~~)/.test(text)) fenced = !fenced;
    if (fenced || /^\s*(```|~~~)/.test(text)) return text;
    const line = blank(blank(text, /`[^`]*`/g), /\\[<{}>]/g);
    // Properties of a component have their own check: name={…} is not a slip of the sentence.
    component = /<[A-Z][^>]*$/.test(line) ? line : /[>]/.test(line) ? '' : component;
    let sentence = component ? '' : blank(line, /<[A-Z][A-Za-z]*(\s[^>]*)?>/g);
    if (/^(import|export)\s/.test(sentence)) return text;
    let kept = text;
    for (const { code, pattern } of slips) {
      for (const { 0: match, index: at } of sentence.matchAll(pattern)) {
        const found = match.trim();
        kept = kept.slice(0, at) + ' '.repeat(match.length) + kept.slice(at + match.length);
        if (!found.startsWith('</')) issues.push({ file, line: index + 1 + offset, code, values: { found, known } });
      }
      sentence = blank(sentence, pattern);
    }
    return kept;
  });
  return { issues, rest: rest.join('\n') };
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length));
}
