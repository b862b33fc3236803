import { describe, expect, test } from 'vitest';
import { readContent } from '../source/read.ts';
import { outlines } from './borders.ts';
import { counties, countyAt, distanceOutside, mapSize } from './counties.ts';
import { distanceToEdge, encloses, type Point } from './polygon.ts';
import { project } from './projection.ts';

const { content } = await readContent(process.cwd());
const places = content.places.map(({ data }) => ({ ...data, name: data.names.ro, point: project(data) }));
const [south, west, north, east] = [
  { name: 'Zimnicea', latitude: 43 + 37 / 60 + 7 / 3600, longitude: 25 + 23 / 60 + 32 / 3600 },
  { name: 'Beba Veche', latitude: 46 + 7 / 60 + 27 / 3600, longitude: 20 + 15 / 60 + 44 / 3600 },
  { name: 'Horodiștea', latitude: 48 + 15 / 60 + 55 / 3600, longitude: 26 + 42 / 60 + 5 / 3600 },
  { name: 'Sulina', latitude: 45 + 9 / 60 + 36 / 3600, longitude: 29 + 41 / 60 + 24 / 3600 },
];

describe('The ends of the country lie on the ends of the map:', () => {
  const vertices = [...counties.values()].flat(2);
  const least = (size: (point: Point) => number) => vertices.reduce((a, b) => (size(b) < size(a) ? b : a));
  test.for([
    { ...south, vertex: least(([, y]) => -y) },
    { ...west, vertex: least(([x]) => x) },
    { ...north, vertex: least(([, y]) => y) },
    { ...east, vertex: least(([x]) => -x) },
  ])('$name', ({ vertex, ...end }) => {
    const [x, y] = project(end as { latitude: number; longitude: number });
    expect(Math.hypot(x - vertex[0], y - vertex[1])).toBeLessThan(1.1);
  });
});

test('There are places to prove the projection with', () => {
  expect(places.length).toBeGreaterThanOrEqual(55);
});

describe('Every place lies in its county,', () => {
  test.for(places)('as the package draws it: $name in $county', ({ county, point }) => {
    expect(countyAt(point)).toBe(county);
    expect(distanceOutside(county, point)).toBe(0);
  });

  test.for(places)('and as a page draws it: $name in $county', ({ county, point }) => {
    const rings = outlines.get(county) ?? [];
    expect(encloses(rings, point) ? 0 : distanceToEdge(rings, point)).toBeLessThan(1.5);
  });
});

describe('Cities in the corners of the country, where there are no places of ours, lie in their counties:', () => {
  test.for([
    { city: 'Timișoara', county: 'tm', latitude: 45.7489, longitude: 21.2087 },
    { city: 'Satu Mare', county: 'sm', latitude: 47.7926, longitude: 22.8853 },
    { city: 'Botoșani', county: 'bt', latitude: 47.7406, longitude: 26.6667 },
    { city: 'Iași', county: 'is', latitude: 47.1585, longitude: 27.6014 },
    { city: 'Galați', county: 'gl', latitude: 45.4353, longitude: 28.008 },
    { city: 'Tulcea', county: 'tl', latitude: 45.1787, longitude: 28.805 },
    { city: 'Constanța', county: 'ct', latitude: 44.1733, longitude: 28.6383 },
    { city: 'Giurgiu', county: 'gr', latitude: 43.9037, longitude: 25.9699 },
    { city: 'București', county: 'b', latitude: 44.4325, longitude: 26.1039 },
    { city: 'Drobeta-Turnu Severin', county: 'mh', latitude: 44.6369, longitude: 22.6597 },
  ])('$city in $county', ({ county, ...position }) => {
    expect(countyAt(project(position))).toBe(county);
  });
});

test('Budapest is in no county, and off the map', () => {
  const point = project({ latitude: 47.4979, longitude: 19.0402 });
  expect(countyAt(point)).toBeUndefined();
  expect(point[0]).toBeLessThan(0);
  expect(mapSize).toEqual({ width: 1226, height: 866 });
});
