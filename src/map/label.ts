import { outlines } from './borders.ts';
import { crossingsAt, distanceToEdge, isBetween, type Point } from './polygon.ts';

/** A name on the map: its lines, the middle of them, and how wide the map must be to have room for it. */
export interface Label {
  lines: string[];
  middle: Point;
  from: MapWidth;
}

/**
 * The size of the letters on a map of that width and what they keep clear of from the middle of a point, in units of the map. The
 * style sheet has the same sizes (styles/map.css): about 12 to 15 pixels.
 */
const sizes = {
  narrow: { letter: 24, clear: 10 },
  middle: { letter: 20, clear: 9 },
  wide: { letter: 16, clear: 8 },
} as const;
const LETTER_WIDTH = 0.54;
const LINE_HEIGHT = 1.05;
const STEP = 4;

/**
 * Where the name of a county has room: within its borders and clear of the points, with as much space around it as can be, and on
 * as narrow a map as can be. None where it has no room; the list beside the map has every name.
 */
export function labelOf(county: string, name: string, points: readonly Point[]): Label | undefined {
  const lines = name.length > 10 ? name.split(/(?<=-)|\s+/) : [name];
  for (const [from, { letter, clear }] of Object.entries(sizes) as [MapWidth, { letter: number; clear: number }][]) {
    const width = Math.max(...lines.map(({ length }) => length)) * letter * LETTER_WIDTH;
    const height = (lines.length * LINE_HEIGHT - 0.15) * letter;
    const middle = rememberedSpots(county, width, height).find(([x, y]) =>
      points.every(([px, py]) => Math.abs(px - x) > width / 2 + clear || Math.abs(py - y) > height / 2 + clear),
    );
    if (middle) return { lines, middle, from };
  }
  return undefined;
}

const remembered = new Map<string, readonly Point[]>();

function rememberedSpots(county: string, width: number, height: number): readonly Point[] {
  const key = `${county} ${width} ${height}`;
  const spots = remembered.get(key) ?? spotsWithin(county, width, height);
  remembered.set(key, spots);
  return spots;
}

/** Every middle of a box of this size within the county, the one with the most space around it first. */
function spotsWithin(county: string, width: number, height: number): Point[] {
  const rings = outlines.get(county) ?? [];
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
  const across = [-0.5, -0.25, 0, 0.25, 0.5].map((part) => part * width);
  const down = [-0.5, 0, 0.5].map((part) => part * height);
  // The heights of a row are the same for all of its boxes.
  const rows = steps(ys).map((y) => ({ y, borders: down.map((dy) => crossingsAt(rings, y + dy)) }));
  return steps(xs)
    .flatMap((x) =>
      rows
        .filter(({ borders }) => borders.every((crossings) => across.every((dx) => isBetween(crossings, x + dx))))
        .map(({ y }): Point => [x, y]),
    )
    .map((middle) => ({ middle, space: spaceAround(middle) }))
    .sort((a, b) => b.space - a.space)
    .map(({ middle }) => middle);

  function spaceAround([x, y]: Point): number {
    return Math.min(...across.flatMap((dx) => down.map((dy) => distanceToEdge(rings, [x + dx, y + dy]))));
  }
}

function steps(values: readonly number[]): number[] {
  const [from, to] = [Math.min(...values), Math.max(...values)];
  return Array.from({ length: Math.floor((to - from) / STEP) + 1 }, (_, index) => from + index * STEP);
}

type MapWidth = keyof typeof sizes;
