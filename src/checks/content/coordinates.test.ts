import { expect, test } from 'vitest';
import { readContent } from '../../source/read.ts';
import { formatIssue } from '../issue.ts';
import { checkCoordinates } from './coordinates.ts';

const { content } = await readContent(process.cwd());

/** What is said of Odorheiu Secuiesc, in the county of Harghita, were it there. */
function complaintsWhere(change: { latitude?: number; longitude?: number; county?: string }): string[] {
  const places = content.places
    .filter(({ id }) => id === '83133')
    .map((place) => ({ ...place, data: { ...place.data, ...change } }));
  return checkCoordinates({ ...content, places }).map(formatIssue);
}

test('Every place of the site lies in its county', () => {
  expect(content.places.length).toBeGreaterThanOrEqual(55);
  expect(checkCoordinates(content)).toEqual([]);
});

test('A point in another county is refused, with file, line and field, where it is, and what to write', () => {
  const [complaint, ...others] = complaintsWhere({ latitude: 46.7652, longitude: 23.6157 });
  expect(others).toEqual([]);
  expect(complaint).toMatch(/^content\/places\/83133\.yaml:\d+ · latitude\n/);
  expect(complaint).toContain('Found latitude and longitude 46.7652, 23.6157');
  expect(complaint).toMatch(/in the county “cj”, \d+ km outside “hr”/);
  expect(complaint).toContain('Write the degrees of the place itself');
});

test('A point outside the country is refused', () => {
  const [complaint] = complaintsWhere({ latitude: 43.6, longitude: 29.7 });
  expect(complaint).toMatch(/outside Romania, \d+ km from the county “hr”/);
});

test('The line named is that of the latitude', () => {
  const [place] = content.places.filter(({ id }) => id === '83133');
  const moved = place && { ...place, data: { ...place.data, longitude: 21 } };
  const [issue] = checkCoordinates({ ...content, places: moved ? [moved] : [] });
  expect(issue?.line).toBe(place?.lineAt(['latitude']));
});

test('A point a few hundred metres beyond the border is believed, for the map is no more exact', () => {
  const steps = Array.from({ length: 2000 }, (_, index) => 25.3006 - index * 0.0005);
  const refused = steps.find((longitude) => complaintsWhere({ longitude }).length > 0);
  const atBorder = steps.find((longitude) => complaintsWhere({ longitude, county: 'ms' }).length === 0);
  expect(refused).toBeDefined();
  expect(atBorder).toBeDefined();
  expect(refused && atBorder && refused < atBorder).toBe(true);
});

test('A county that the map does not know is left to the check of references', () => {
  expect(complaintsWhere({ county: 'xx' })).toEqual([]);
});
