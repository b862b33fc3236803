import { expect, test } from 'vitest';
import { outlines } from './borders.ts';
import { distanceToEdge, distanceToSegment, edgesOf, encloses, type Ring } from './polygon.ts';

const square: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
const hole: Ring = [
  [4, 4],
  [6, 4],
  [6, 6],
  [4, 6],
];

test.for([
  [[2, 2], true, 2],
  [[5, 5], false, 1],
  [[5, 3], true, 1],
  [[-3, -4], false, 5],
  [[13, 5], false, 3],
  [[5, 14], false, 4],
] as const)('From %j the area is left at its next edge', ([point, isWithin, distance]) => {
  expect(encloses([square, hole], point)).toBe(isWithin);
  expect(distanceToEdge([square, hole], point)).toBe(distance);
});

test('The nearest edge of a county is the nearest of all its edges', () => {
  for (const [county, rings] of outlines) {
    const edges = rings.flatMap(edgesOf);
    for (const [x, y] of rings.flat()) {
      const point = [x + 7, y - 3] as const;
      const least = Math.min(...edges.map(([a, b]) => distanceToSegment(point, a, b)));
      expect(distanceToEdge(rings, point), county).toBe(least);
    }
  }
});
