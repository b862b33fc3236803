import { createHash } from 'node:crypto';

/**
 * Cuts a list into runs, in its order. A run ends where the next thing has a name that says so, by its sum, once the run is large enough;
 * or where it would become too large. So what is added to a list or taken from it changes the run in which it stands, and the others are
 * cut as before.
 */
export function* cut<T>(list: Iterable<T>, { sizeOf, nameOf, least, most, oneIn }: Cutting<T>): Generator<T[]> {
  let run: T[] = [];
  let size = 0;
  for (const each of list) {
    const own = sizeOf(each);
    if (run.length > 0 && (size + own > most || (size >= least && isBeginning(nameOf(each), oneIn)))) {
      yield run;
      [run, size] = [[], 0];
    }
    run.push(each);
    size += own;
  }
  if (run.length > 0) yield run;
}

function isBeginning(name: string, oneIn: number): boolean {
  return createHash('sha256').update(name).digest().readUInt32BE() % oneIn === 0;
}

export interface Cutting<T> {
  sizeOf(each: T): number;
  nameOf(each: T): string;
  /** A run is not cut before it is so large, */
  least: number;
  /** is not larger than this, unless one thing alone is, */
  most: number;
  /** and in between begins with one name in so many. */
  oneIn: number;
}
