import { expect, test } from 'vitest';
import { fixedPages } from '../../i18n/paths.ts';
import { pageAt, siteOf } from './example.ts';
import { checkPages } from './pages.ts';

const pages = ['ro', 'hu', 'en'].flatMap((locale) =>
  [...fixedPages, '/projects/together/', '/projects/valley/', '/projects/unpaid/'].map((path) =>
    pageAt(`/${locale}${path}`, ''),
  ),
);

test('every project has its page in every language', () => {
  expect(checkPages(siteOf(pages))).toEqual([]);
});

test.each(['/ro/', '/hu/search/', '/en/projects/', '/hu/projects/together/'])('%s must not be missing', (path) => {
  expect(checkPages(siteOf(pages.filter((page) => page.path !== path)))).toEqual([
    { file: `dist${path}index.html`, code: 'page-missing' },
  ]);
});
