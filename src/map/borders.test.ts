import { expect, test } from 'vitest';
import { borders, countryOutline, outlines } from './borders.ts';
import { counties } from './counties.ts';
import { bordersPath, countryPath, countyPath } from './path.ts';
import { areaOf, distanceToEdge, edgesOf, encloses, type Point, type Ring } from './polygon.ts';

/** The area within the first ring and outside the others, which are holes. */
function areaWithin(rings: readonly Ring[]): number {
  const [outer = 0, ...holes] = rings.map((ring) => Math.abs(areaOf(ring)));
  return outer - holes.reduce((sum, hole) => sum + hole, 0);
}

test('All forty-one counties and Bucharest are drawn', () => {
  expect(outlines.size).toBe(42);
  expect([...outlines.values()].every(([ring]) => ring && ring.length > 5)).toBe(true);
});

test('The country is one piece', () => {
  expect(countryOutline).toHaveLength(1);
});

test('Simplified counties leave no gap and do not overlap: together they are as large as the country', () => {
  const sum = [...outlines.values()].reduce((total, rings) => total + areaWithin(rings), 0);
  expect(sum).toBe(areaWithin(countryOutline));
});

test('Every edge belongs to two neighbours, or to one county and the outline of the country', () => {
  const uses = new Map<string, number>();
  for (const [from, to] of [...outlines.values(), countryOutline].flat().flatMap(edgesOf)) {
    const edge = [from.join(), to.join()].sort().join(' ');
    uses.set(edge, (uses.get(edge) ?? 0) + 1);
  }
  expect([...uses].filter(([, count]) => count !== 2)).toEqual([]);
});

test('No border strays farther than three units, less than two kilometres, from the full geometry', () => {
  const [west, east] = [outlines.get('hr') ?? [], outlines.get('bh') ?? []];
  const strayed = [
    ...(counties.get('hr') ?? []).flat().map((point) => distanceToEdge(west, point)),
    ...(counties.get('bh') ?? []).flat().map((point) => distanceToEdge(east, point)),
  ];
  expect(Math.max(...strayed)).toBeLessThan(3);
});

test('Bucharest lies within a hole of Ilfov', () => {
  const [ring = []] = outlines.get('b') ?? [];
  const middle: Point = [
    ring.reduce((sum, [x]) => sum + x, 0) / ring.length,
    ring.reduce((sum, [, y]) => sum + y, 0) / ring.length,
  ];
  expect(encloses(outlines.get('b') ?? [], middle)).toBe(true);
  expect(encloses(outlines.get('if') ?? [], middle)).toBe(false);
});

test('A border has a county on one side or on two', () => {
  expect(new Set(borders.map(({ sides }) => sides.length))).toEqual(new Set([1, 2]));
});

test('A path says where it begins and then goes on in whole steps', () => {
  for (const path of [countryPath, countyPath('cv')]) expect(path).toMatch(/^(M\d+ \d+l-?\d+([ -]\d+)+z)+$/);
  expect(bordersPath).toMatch(/^(M\d+ \d+l-?\d+([ -]\d+)+)+$/);
});

test('Every border between two counties is drawn once', () => {
  expect(bordersPath.match(/M/g)).toHaveLength(borders.filter(({ sides }) => sides.length === 2).length);
});

test('A county that the map does not have is named, with those that it has', () => {
  expect(() => countyPath('xx')).toThrow(/no county “xx”; it knows ab, ag, ar/);
});
