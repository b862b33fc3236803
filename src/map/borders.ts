import { simplifiedArcs, type Arc } from './arcs.ts';
import { counties } from './counties.ts';
import { areaOf, type Point, type Ring } from './polygon.ts';

/** A stretch of simplified border with the counties on its sides: two, or one where another country or the sea begins. */
export interface Border {
  arc: Arc;
  sides: readonly string[];
}

/** The package rounds each path on its own, so that one vertex of two neighbours is nearly the same; all others are farther apart. */
const SAME = 0.25;
/** How far a simplified border may stray from the full one, in units of the map. */
const TOLERANCE = 2;
/** Islets of the lagoons are left out; they would be specks. */
const SMALLEST_AREA = 40;

const rings = [...counties].flatMap(([county, all]) =>
  all
    .filter((ring) => Math.abs(areaOf(ring)) > SMALLEST_AREA)
    .map((ring) => ({ county, ring: areaOf(ring) > 0 ? ring : ring.toReversed() })),
);
const ringArcs = simplifiedArcs(
  rings.map(({ ring }) => ring),
  SAME,
  TOLERANCE,
).map((arcs, index) => ({
  county: rings[index]?.county ?? '',
  arcs,
}));

/** The simplified outline of each county. */
export const outlines: ReadonlyMap<string, readonly Ring[]> = new Map(
  [...counties.keys()].map((id) => [
    id,
    ringArcs.filter(({ county }) => county === id).map(({ arcs }) => arcs.flatMap((arc) => arc.slice(0, -1))),
  ]),
);

/** Every border once. */
export const borders: readonly Border[] = bordersOf();

/** The simplified outline of the country. */
export const countryOutline: readonly Ring[] = joined(
  borders.filter(({ sides }) => sides.length === 1).map(({ arc }) => arc),
);

function bordersOf(): Border[] {
  const known = new Map<string, Border>();
  for (const { county, arcs } of ringArcs) {
    for (const arc of arcs) {
      const key = [arc.join(' '), arc.toReversed().join(' ')].sort().join('|');
      known.set(key, { arc: known.get(key)?.arc ?? arc, sides: [...(known.get(key)?.sides ?? []), county] });
    }
  }
  return [...known.values()];
}

/** Arcs that follow on each other, as rings. */
function joined(arcs: readonly Arc[]): Ring[] {
  const left = new Set(arcs);
  const closed: Ring[] = [];
  for (const first of left) {
    const ring: Point[] = [];
    for (let next: Arc | undefined = first; next;) {
      left.delete(next);
      ring.push(...next.slice(0, -1));
      const end: string = String(next.at(-1));
      next = [...left].find((arc) => String(arc[0]) === end);
    }
    closed.push(ring);
  }
  return closed;
}
