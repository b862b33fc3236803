import type { Issue } from '../checks/issue.ts';
import { componentNames } from './components.ts';
import { parseNarrative } from './parse.ts';

/** A developer's page, which brings components of its own: what they are is Astro's to say. */
const IMPORTS = /^import\s.*\bfrom\s*['"]/m;

const COMPONENT = new RegExp(`<(?:${componentNames.join('|')})\\b`, 'g');

/**
 * What is wrong in the text of a standing page, which is Markdown without components. Astro renders these pages, but its complaint
 * is an English overlay for programmers; what people type in good faith is named here before, like that in a narrative.
 */
export function checkStandingText(body: string, file: string, offset: number, locale: string): Issue[] {
  if (IMPORTS.test(body)) return [];
  const { issues } = parseNarrative(body, file, offset, locale);
  return [...issues.filter((issue) => !isNeighbour(issue)), ...componentsIn(body, file, offset)];
}

/** A page links to its neighbours as they lie, `../privacy/`: the finished site is checked for links that lead nowhere. */
function isNeighbour({ code, values }: Issue): boolean {
  return code === 'narrative-link' && /^\.\.\/[a-z]/.test(String(values?.['found']));
}

/** Components that a narrative knows and a page does not. Unknown ones have been named. */
function componentsIn(body: string, file: string, offset: number): Issue[] {
  let fenced = false;
  return body.split('\n').flatMap((text, index): Issue[] => {
    const isFence = /^\s*(```|~~~)/.test(text);
    if (isFence) fenced = !fenced;
    if (isFence || fenced) return [];
    const found = text.replace(/`[^`]*`|\\</g, '').match(COMPONENT) ?? [];
    return found.map((tag) => ({
      file,
      line: index + 1 + offset,
      code: 'page-component',
      values: { found: `${tag}>` },
    }));
  });
}
