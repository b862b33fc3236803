import { outlines } from './borders.ts';
import { distanceToEdge, encloses, type Point } from './polygon.ts';

/** A name on the map: its lines, the middle of them, and how wide the map must be to have room for it. */
export interface Label {
  lines: string[];
  middle: Point;
  from: MapWidth;
}

/** How large the letters are, in units of the map, on a map of that width: about 12 to 15 pixels. The style sheet says the same. */
const letterSizes = { narrow: 24, middle: 20, wide: 16 } as const;
const LETTER_WIDTH = 0.56;
const LINE_HEIGHT = 1.1;
/** From the middle of a point to the nearest letter, in units of the map. */
const CLEAR = 12;
const STEP = 6;

/**
 * Where the name of a county has room: within its borders and clear of the points, with as much space around it as can be, and on
 * as narrow a map as can be. None where it has no room; the list beside the map has every name.
 */
export function labelOf(county: string, name: string, points: readonly Point[]): Label | undefined {
  const lines = name.length > 10 ? name.split(/(?<=-)|\s+/) : [name];
  for (const [from, size] of Object.entries(letterSizes) as [MapWidth, number][]) {
    const width = Math.max(...lines.map(({ length }) => length)) * size * LETTER_WIDTH;
    const height = lines.length * size * LINE_HEIGHT;
    const middle = rememberedSpots(county, width, height).find(([x, y]) =>
      points.every(([px, py]) => Math.abs(px - x) > width / 2 + CLEAR || Math.abs(py - y) > height / 2 + CLEAR),
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
  const edge = [-0.5, -0.25, 0, 0.25, 0.5].flatMap((across) =>
    [-0.5, 0, 0.5].map((down): Point => [across * width, down * height]),
  );
  return steps(xs)
    .flatMap((x) => steps(ys).map((y): Point => [x, y]))
    .map((middle) => ({ middle, box: edge.map(([dx, dy]): Point => [middle[0] + dx, middle[1] + dy]) }))
    .filter(({ box }) => box.every((point) => encloses(rings, point)))
    .map(({ middle, box }) => ({ middle, space: Math.min(...box.map((point) => distanceToEdge(rings, point))) }))
    .sort((a, b) => b.space - a.space)
    .map(({ middle }) => middle);
}

function steps(values: readonly number[]): number[] {
  const [from, to] = [Math.min(...values), Math.max(...values)];
  return Array.from({ length: Math.floor((to - from) / STEP) + 1 }, (_, index) => from + index * STEP);
}

type MapWidth = keyof typeof letterSizes;
