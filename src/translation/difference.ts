/** A run of words that stayed, was taken out or was put in. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * What became of `before`, word by word; the pieces that stayed or were added are `after`. Spaces belong to the word before them,
 * and the end of a paragraph is a word of its own, so that paragraphs() can tell them apart.
 */
export function differenceOf(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = compare(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([...old.slice(0, start).map(same), ...middle, ...(end > 0 ? old.slice(-end) : []).map(same)]);
}

/** The paragraphs in which something changed; those that are as they were are left out. */
export function changedParagraphs(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const { kind, text } of pieces) {
    const [first = '', ...others] = text.split(PARAGRAPH_END);
    paragraphs.at(-1)?.push({ kind, text: first });
    for (const each of others) paragraphs.push([{ kind, text: each }]);
  }
  return paragraphs
    .map((each) => each.filter(({ text }) => text !== ''))
    .filter((each) => each.some(({ kind, text }) => kind !== 'same' && text.trim() !== ''));
}

const PARAGRAPH_END = /\n\s*\n/;

function wordsOf(text: string): string[] {
  return text.match(/\n\s*\n|(?:(?!\n\s*\n)\S)+(?:(?!\n\s*\n)\s)*|\s+/g) ?? [];
}

/** The longest common row of words, found from behind: https://en.wikipedia.org/wiki/Longest_common_subsequence */
function compare(old: string[], now: string[]): Piece[] {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pieces: Piece[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    const [before, after] = [old[row], now[column]];
    if (before !== undefined && before === after) {
      pieces.push(same(before));
      row += 1;
      column += 1;
    } else if (before !== undefined && (after === undefined || at(row + 1, column) >= at(row, column + 1))) {
      pieces.push({ kind: 'removed', text: before });
      row += 1;
    } else if (after !== undefined) {
      pieces.push({ kind: 'added', text: after });
      column += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind become one piece; between two words that stayed, what went stands before what came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += text;
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}

function same(text: string): Piece {
  return { kind: 'same', text };
}
