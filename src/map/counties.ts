import romania from '@svg-maps/romania';
import { distanceToEdge, encloses, type Point, type Ring } from './polygon.ts';

/** The map is drawn twice as large as the package has it, so that whole numbers are fine enough. */
const SCALE = 2;

/** The length of a unit of the map in the middle of the country. */
export const KILOMETRES = 0.6;

const [, , width = 0, height = 0] = romania.viewBox.split(' ').map((each) => Number(each) * SCALE);
export const mapSize = { width, height };

/** The rings of every county in full detail, by the ids of `content/counties`: `hr`. */
export const counties: ReadonlyMap<string, readonly Ring[]> = new Map(
  romania.locations.map(({ id, path }) => [id.replace(/^ro-/, ''), ringsOf(path)]),
);

/** The county at a point of the map; none outside the country. */
export function countyAt(point: Point): string | undefined {
  return [...counties].find(([, rings]) => encloses(rings, point))?.[0];
}

/** How far outside a county a point is: 0 within, undefined for a county that the map does not have. */
export function distanceOutside(county: string, point: Point): number | undefined {
  const rings = counties.get(county);
  if (!rings) return undefined;
  return encloses(rings, point) ? 0 : distanceToEdge(rings, point);
}

/** Reads a path of the package: `m` with relative points, `z`, and again. */
function ringsOf(path: string): Ring[] {
  let [x, y] = [0, 0];
  return path
    .split(/z\s*/)
    .filter(Boolean)
    .map((part) => {
      if (!/^m [-\d.e, ]+$/.test(part)) throw new Error(`@svg-maps/romania has a path of another form: ${part}`);
      const ring = [...part.matchAll(/(\S+),(\S+)/g)].map(([, dx, dy]): Point => {
        x += Number(dx) * SCALE;
        y += Number(dy) * SCALE;
        return [x, y];
      });
      [x, y] = ring[0] ?? [x, y];
      return ring;
    });
}
