import { expect, test } from 'vitest';
import { codesOf, content, pageAt, siteOf } from './example.ts';
import { expectedOf } from './expected.ts';
import { checkUnique } from './unique.ts';

const page = (path: string, title: string, description: string) =>
  pageAt(path, '', `<title>${title}</title><meta name="description" content="${description}">`);
const first = page('/ro/projects/together/', 'Împreună', 'Un proiect');

test.each([
  ['its own title and description', page('/hu/projects/together/', 'Együtt', 'Egy projekt'), []],
  ['the title of another', page('/hu/projects/together/', 'Împreună', 'Egy projekt'), ['page-title-twice']],
  ['the description of another', page('/ro/about/', 'Despre', 'Un proiect'), ['page-description-twice']],
  ['neither, which other rules complain about', page('/ro/about/', '', ''), []],
  ['both, but is an error page', page('/ro/404/', 'Împreună', 'Un proiect'), []],
])('a page may have %s', (_, other, codes) => {
  expect(codesOf(checkUnique(siteOf([first, other])))).toEqual(codes);
});

test('a page that shows the text of another language may repeat it', () => {
  const expected = expectedOf({ ...content, narratives: [{ project: 'together', locale: 'ro' }] });
  const fallback = page('/hu/projects/together/', 'Împreună', 'Un proiect');
  expect(checkUnique(siteOf([first, fallback], { expected }))).toEqual([]);
});

test('the second page names the first', () => {
  expect(checkUnique(siteOf([first, page('/ro/about/', 'Împreună', '')]))).toEqual([
    {
      file: 'dist/ro/about/index.html',
      code: 'page-title-twice',
      values: { found: 'Împreună', other: 'dist/ro/projects/together/index.html' },
    },
  ]);
});
