/** Those of `known` that look most like `found`, for “Did you mean”. */
export function nearest(found: string, known: Iterable<string>, count = 3): string[] {
  return [...known]
    .map((each) => ({ each, distance: distance(found, each) }))
    .sort((a, b) => a.distance - b.distance || a.each.localeCompare(b.each, 'en'))
    .slice(0, count)
    .map(({ each }) => each);
}

/** How many letters must be added, left out or replaced to make one text of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [at, other] of [...b].entries()) {
      next.push(Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
