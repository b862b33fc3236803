/** So many projects are presented on the first page of a list, or updates on each: with long titles and summaries it still comes in one round trip. */
export const PROJECTS_ON_A_PAGE = 20;

/** So many projects are named on each further page, in two lines: who has not found it among the first looks for a name. */
export const PROJECTS_IN_LINES = 60;

/** So many names of places or organisations, which take one line each. */
export const NAMES_ON_A_PAGE = 80;

/**
 * A list cut into pages: so many on the first, so many on each further one. A list that fits is one page, and so is an empty one: it
 * still has its address.
 */
export function partsOf<T>(items: readonly T[], first: number, further = first): Part<T>[] {
  const pages = 1 + Math.max(0, Math.ceil((items.length - first) / further));
  const fromPage = (index: number) => (index === 0 ? 0 : first + (index - 1) * further);
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(fromPage(index), fromPage(index + 1)),
    number: index + 1,
    pages,
    before: fromPage(index),
    total: items.length,
  }));
}

/** A list of projects cut into pages: the newest are presented on the first, the others named on further ones. */
export function partsOfProjects<T>(projects: readonly T[]): Part<T>[] {
  return partsOf(projects, PROJECTS_ON_A_PAGE, PROJECTS_IN_LINES);
}

/** The numbers that lead from one page of a list to others: the first, the last and the neighbours; `undefined` where some are left out. */
export function numbersAround({ number, pages }: Pick<Part<unknown>, 'number' | 'pages'>): (number | undefined)[] {
  const near = [number - 1, number, number + 1];
  const shown = [...new Set([1, ...near, pages])].filter((each) => each >= 1 && each <= pages);
  return shown.flatMap((each, index) => {
    const left = each - (shown[index - 1] ?? 0) - 1;
    // A gap of one takes as much room as the number that it hides.
    return left === 0 ? [each] : left === 1 ? [each - 1, each] : [undefined, each];
  });
}

/** One page of a list. */
export interface Part<T> {
  items: readonly T[];
  /** Which page it is, from 1. */
  number: number;
  /** How many there are. */
  pages: number;
  /** How many items stand on the pages before. */
  before: number;
  /** How many items the whole list has. */
  total: number;
}
