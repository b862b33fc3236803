import type { ElementContent, Root, RootContent } from 'hast';

/** Marks of quotations and lists at the beginning of a line. */
const MARKS = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d+[.)](?=\s)))+/;
const TAG = /<(\/)?[A-Z][A-Za-z]*(?:[^<>]*(\/)>)?/g;

/**
 * The first line of a body on which quotations, lists or components stand more than `most` deep within each other, as far as its lines
 * tell: asked before the body is parsed, because no parser gets to the bottom of a hundred thousand quotations.
 */
export function deepLine(body: string, most: number): number | undefined {
  let open = 0;
  const lines = body.split('\n');
  const line = lines.findIndex((text) => {
    const marks = MARKS.exec(text)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    if (text.includes('<'))
      for (const [, closes, isWhole] of text.matchAll(TAG)) if (!isWhole) open = Math.max(0, open + (closes ? -1 : 1));
    return marks > most || open > most;
  });
  return line < 0 ? undefined : line + 1;
}

/** The line of the first node of a tree that stands deeper than `most`. */
export function deepNode(tree: Root, most: number): number | undefined {
  let level: (RootContent | ElementContent)[] = tree.children;
  for (let depth = 0; depth < most && level.length > 0; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  const [first] = level;
  return first && (first.position?.start.line ?? 1);
}
