import { describe, expect, test } from 'vitest';
import { everywhere, headersFile, perFolder, placeOfSite, transportSecurity, withSlashes } from './headers.ts';
import { isCompressible, mediaTypeOf } from './media.ts';

test.each([
  ['https://example.org', '/', 'max-age=31536000'],
  ['http://example.org', '/', undefined],
  ['https://example.org', '/projects/', undefined],
])('A site at %s%s promises https: %s', (address, base, value) => {
  expect(transportSecurity({ address, base })).toBe(value);
  expect(headersFile({ address, base }).includes('Strict-Transport-Security')).toBe(value !== undefined);
});

test.each([
  ['/', '/'],
  ['', '/'],
  ['/projects', '/projects/'],
  ['projects/ro/', '/projects/ro/'],
])('The base %j is %s', (base, wanted) => {
  expect(withSlashes(base)).toBe(wanted);
});

test('The environment moves the site', () => {
  const place = { address: 'https://staff.example.net', base: '/projects/' };
  expect(placeOfSite({ SITE_ADDRESS: place.address, SITE_BASE: place.base })).toEqual(place);
});

describe('Hosts join what two rules say of one header, so', () => {
  test('no folder lies within another', () => {
    const folders = perFolder.map(({ folder }) => folder);
    expect(folders.filter((each) => folders.some((other) => other !== each && each.startsWith(other)))).toEqual([]);
  });

  test('no folder says again what is said everywhere', () => {
    const names = perFolder.flatMap(({ headers }) => Object.keys(headers));
    expect(names.filter((name) => name in everywhere)).toEqual([]);
  });

  test('a host of a hundred rules of two thousand characters takes them', () => {
    const lines = headersFile({ address: 'https://example.org', base: '/a/long/path/' }).split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  });
});

test.each([
  ['index.html', 'text/html; charset=utf-8', true],
  ['data/places.geojson', 'application/geo+json; charset=utf-8', true],
  ['favicon.ico', 'image/x-icon', true],
  ['share.png', 'image/png', false],
  ['photo.avif', 'image/avif', false],
  ['a.woff2', 'font/woff2', false],
  ['pagefind/ro/index/und_ef592a7.pf_index', 'application/octet-stream', false],
  ['SHA256SUMS', 'application/octet-stream', false],
  ['ro/.css', 'application/octet-stream', false],
])('%s is %s; worth compressing: %s', (name, type, isWorthIt) => {
  expect(mediaTypeOf(name)).toBe(type);
  expect(isCompressible(name)).toBe(isWorthIt);
});
