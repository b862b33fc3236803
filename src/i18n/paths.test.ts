import { expect, test } from 'vitest';
import { isLocale } from './locales.ts';
import { localeParams, localePath, partPath, projectPath } from './paths.ts';

test.for([
  ['hu', '/', undefined, '/hu/'],
  ['hu', '/projects/', undefined, '/hu/projects/'],
  ['ro', projectPath('together-for-all'), '/', '/ro/projects/together-for-all/'],
  ['en', '/search/', '/site/', '/site/en/search/'],
  ['en', '/search/', '/site', '/site/en/search/'],
] as const)('In %s the page %s below %s is %s', ([locale, path, base, address]) => {
  expect(localePath(locale, path, base)).toBe(address);
});

test.for([
  ['/projects/', 1, '/projects/'],
  ['/projects/', 2, '/projects/pages/2/'],
  ['/places/hr/', 12, '/places/hr/pages/12/'],
] as const)('Of the list %s page %i is %s', ([path, number, address]) => {
  expect(partPath(path, number)).toBe(address);
});

test('Every route exists once in every language', () => {
  expect(localeParams()).toEqual(['ro', 'hu', 'en'].map((locale) => ({ params: { locale } })));
});

test.for([
  ['ro', true],
  ['xx', false],
  ['RO', false],
  ['toString', false],
  [undefined, false],
] as const)('%s is a language of the site – %s', ([value, answer]) => {
  expect(isLocale(value)).toBe(answer);
});
