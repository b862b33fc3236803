import { borders, countryOutline, outlines } from './borders.ts';
import type { Point, Ring } from './polygon.ts';

/** The shape of the country, as the `d` of a `<path>`. */
export const countryPath = countryOutline.map(closedPath).join('');

/** The borders between the counties, each once. */
export const bordersPath = borders
  .filter(({ sides }) => sides.length > 1)
  .map(({ arc }) => openPath(arc))
  .join('');

/** The shape of a county. */
export function countyPath(county: string): string {
  const outline = outlines.get(county);
  if (!outline)
    throw new Error(`The map of Romania has no county “${county}”; it knows ${[...outlines.keys()].join(', ')}.`);
  return outline.map(closedPath).join('');
}

function closedPath(ring: Ring): string {
  return `${openPath(ring)}z`;
}

/** Relative steps, with a space only where no sign parts two numbers. */
function openPath(points: readonly Point[]): string {
  const steps = points.slice(1).flatMap(([x, y], index) => {
    const [beforeX, beforeY] = points[index] ?? [0, 0];
    return [x - beforeX, y - beforeY];
  });
  return `M${points[0]?.join(' ') ?? ''}l${steps.join(' ').replaceAll(' -', '-')}`;
}
