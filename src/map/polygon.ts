/** Whether `point` lies within the area that `rings` enclose; a ring within another is a hole. */
export function encloses(rings: readonly Ring[], [x, y]: Point): boolean {
  return isBetween(crossingsAt(rings, y), x);
}

/** Where a line at the height `y` crosses the edges of `rings`. */
export function crossingsAt(rings: readonly Ring[], y: number): number[] {
  return rings.flatMap((ring) =>
    edgesOf(ring).flatMap(([[ax, ay], [bx, by]]) =>
      ay > y !== by > y ? [ax + ((bx - ax) * (y - ay)) / (by - ay)] : [],
    ),
  );
}

/** Whether `x` on such a line lies within the area: a line from there crosses an odd number of edges. */
export function isBetween(crossings: readonly number[], x: number): boolean {
  let isWithin = false;
  for (const crossing of crossings) if (x < crossing) isWithin = !isWithin;
  return isWithin;
}

/** How far `point` is from the nearest edge of `rings`. Most edges lie farther off than another in one direction already. */
export function distanceToEdge(rings: readonly Ring[], point: Point): number {
  const [x, y] = point;
  let least = Infinity;
  for (const ring of rings) {
    for (const [a, b] of edgesOf(ring)) {
      const isFar =
        Math.min(a[0], b[0]) - x > least ||
        x - Math.max(a[0], b[0]) > least ||
        Math.min(a[1], b[1]) - y > least ||
        y - Math.max(a[1], b[1]) > least;
      if (!isFar) least = Math.min(least, distanceToSegment(point, a, b));
    }
  }
  return least;
}

export function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  const nearest = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - nearest * (bx - ax), y - ay - nearest * (by - ay));
}

/** The area of a ring, positive where it runs clockwise on the screen. */
export function areaOf(ring: Ring): number {
  return edgesOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0) / 2;
}

export function edgesOf(ring: Ring): [Point, Point][] {
  const known =
    edges.get(ring) ?? ring.map((point, index): [Point, Point] => [point, ring[(index + 1) % ring.length] ?? point]);
  edges.set(ring, known);
  return known;
}

/** Where a label fits is tried at thousands of points of the same outline. */
const edges = new WeakMap<Ring, [Point, Point][]>();

export type Point = readonly [x: number, y: number];

/** A closed line; its last point is joined to the first, which is not repeated. */
export type Ring = readonly Point[];
