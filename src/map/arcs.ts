import { distanceToSegment, type Point, type Ring } from './polygon.ts';

/** A stretch of border between two points at which it branches. */
export type Arc = readonly Point[];

/**
 * Rings of areas that border on each other, simplified so that they still meet without gap or overlap: cut where three meet, and each
 * stretch between two cuts simplified by itself (Douglas and Peucker), in the same direction whichever ring it is part of.
 * `same` is how near two vertices are one, `tolerance` how far a border may stray; coordinates become whole numbers.
 */
export function simplifiedArcs(rings: readonly Ring[], same: number, tolerance: number): Arc[][] {
  const vertices = new Vertices(same);
  const ways = rings.map((ring) => withoutSpikes(ring.map((point) => vertices.idOf(point))));
  const neighbours = new Map<number, Set<number>>();
  for (const [a, b] of ways.flatMap(stepsOf)) {
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  }
  const branches = (id: number) => neighbours.get(id)?.size !== 2;
  return ways.map((way) =>
    cut(way, branches)
      .map((stretch): Arc => {
        const turned = isTurned(stretch);
        const points = (turned ? stretch.toReversed() : stretch).map((id) => vertices.at(id));
        const arc = withoutRepeats(simplify(points, tolerance).map(([x, y]): Point => [Math.round(x), Math.round(y)]));
        return turned ? arc.toReversed() : arc;
      })
      .filter(({ length }) => length > 1),
  );
}

/** Points that are nearly the same as one, with a number for each; a grid finds those nearby. */
class Vertices {
  readonly #points: Point[] = [];
  readonly #grid = new Map<string, number[]>();
  readonly #same: number;

  constructor(same: number) {
    this.#same = same;
  }

  at(id: number): Point {
    const point = this.#points[id];
    if (!point) throw new RangeError(`No vertex ${id}`);
    return point;
  }

  idOf(point: Point): number {
    const [x, y] = point;
    const [column, row] = [Math.floor(x / this.#same), Math.floor(y / this.#same)];
    const near = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => this.#grid.get(`${column + dx} ${row + dy}`) ?? []),
    );
    const distance = (id: number) => Math.hypot(this.at(id)[0] - x, this.at(id)[1] - y);
    const known = near.filter((id) => distance(id) < this.#same).sort((a, b) => distance(a) - distance(b))[0];
    if (known !== undefined) return known;
    const id = this.#points.push(point) - 1;
    const cell = `${column} ${row}`;
    this.#grid.set(cell, [...(this.#grid.get(cell) ?? []), id]);
    return id;
  }
}

/** A closed way without standing still (a, a) and without going there and back (a, b, a). */
function withoutSpikes(way: readonly number[]): number[] {
  const kept: number[] = [];
  for (const id of way) {
    if (kept.at(-1) === id) continue;
    if (kept.at(-2) === id) kept.pop();
    else kept.push(id);
  }
  while (kept.length > 1 && kept[0] === kept.at(-1)) kept.pop();
  return kept;
}

function stepsOf(way: readonly number[]): [number, number][] {
  return way.map((id, index) => [id, way[(index + 1) % way.length] ?? id]);
}

/** A closed way in stretches, each with both its ends; one that branches nowhere is a single stretch from its smallest number. */
function cut(way: readonly number[], branches: (id: number) => boolean): number[][] {
  const first = way.findIndex(branches);
  const start = first < 0 ? way.indexOf(Math.min(...way)) : first;
  const round = [...way.slice(start), ...way.slice(0, start + 1)];
  const stretches: number[][] = [];
  let stretch: number[] = [];
  for (const id of round) {
    stretch.push(id);
    if (stretch.length > 1 && branches(id)) {
      stretches.push(stretch);
      stretch = [id];
    }
  }
  return stretch.length > 1 ? [...stretches, stretch] : stretches;
}

/** Whether a stretch runs against the direction in which its two sides agree to see it. */
function isTurned(stretch: readonly number[]): boolean {
  const [from = 0, second = 0] = stretch;
  const [to = 0, last = 0] = [stretch.at(-1), stretch.at(-2)];
  return from > to || (from === to && second > last);
}

function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const distances = points.map((point) => distanceToSegment(point, first, last));
  const farthest = distances.indexOf(Math.max(...distances));
  if ((distances[farthest] ?? 0) <= tolerance) return [first, last];
  return [
    ...simplify(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(farthest), tolerance),
  ];
}

function withoutRepeats(points: readonly Point[]): Point[] {
  return points.filter(([x, y], index) => {
    const before = points[index - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}
