const BEFORE = 25;
const AFTER = 55;

/** What two texts say where they part, short enough to be read in a message. */
export function excerpts(found: string, wanted: string): { found: string; wanted: string } {
  let at = 0;
  while (at < found.length && found[at] === wanted[at]) at += 1;
  return { found: around(found, at), wanted: around(wanted, at) };
}

/** The words around a place in a text. */
export function around(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - BEFORE), at + AFTER];
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}
