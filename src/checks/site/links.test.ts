import { describe, expect, test } from 'vitest';
import { codesOf, pageAt, siteOf } from './example.ts';
import { checkLinks } from './links.ts';

const list = pageAt('/ro/projects/', '<h2 id="toate">Toate</h2><h2 id="țări">Țări</h2>');
const errors = pageAt('/ro/404/', '<h1 id="sorry">404</h1>');
const files = ['favicon.svg', '_astro/small.webp', '_astro/site.css'];
const check = (body: string, head = '', base = '/') =>
  checkLinks(siteOf([pageAt('/ro/', body, head), list, errors], { files, base }));

describe('an address within the site', () => {
  test.each([
    ['/ro/projects/'],
    ['/ro/projects'],
    ['/ro/projects/?year=2015'],
    ['/ro/projects/#toate'],
    ['/ro/projects/#%C8%9B%C4%83ri'],
    ['projects/#toate'],
    ['../ro/'],
    ['#'],
    ['#top'],
    ['#here'],
    [''],
    ['/favicon.svg'],
    ['/favicon.svg#part'],
    ['/ro/404.html'],
    ['/ro/404/'],
    ['/ro/404.html#sorry'],
    ['https://example.org/ro/projects/'],
    ['https://elsewhere.example/ro/nothing/'],
    ['//elsewhere.example/nothing/'],
    ['mailto:name@example.org'],
    ['tel:+40123'],
  ])('“%s” leads somewhere', (href) => {
    expect(check(`<p id="here"><a href="${href}">x</a></p>`)).toEqual([]);
  });

  test.each([
    ['/ro/nothing/', 'page-link'],
    ['/projects/', 'page-link'],
    ['../projects/', 'page-link'],
    ['/ro/projects/nothing.pdf', 'page-link'],
    ['/hu/404.html', 'page-link'],
    ['https://example.org/ro/nothing/', 'page-link'],
    ['/%E0%A4%A', 'page-link'],
    ['#nowhere', 'page-link-place'],
    ['/ro/projects/#nowhere', 'page-link-place'],
    ['/ro/404.html#nowhere', 'page-link-place'],
  ])('“%s” leads nowhere', (href, code) => {
    expect(codesOf(check(`<a href="${href}">x</a>`))).toEqual([code]);
  });
});

describe('files that a page needs are there', () => {
  test.each([
    ['an image', '<img src="/_astro/small.webp" alt="">', '<img src="/_astro/gone.webp" alt="">'],
    [
      'one of several sizes',
      '<img srcset="/_astro/small.webp 1x" alt="">',
      '<img srcset="/_astro/small.webp 1x, /_astro/gone.webp 2x" alt="">',
    ],
    ['a part of a drawing', '<svg><use href="/favicon.svg#a"/></svg>', '<svg><use xlink:href="/gone.svg#a"/></svg>'],
    ['where a form leads', '<form action="/ro/projects/"></form>', '<form action="/ro/find/"></form>'],
  ])('%s', (_, present, absent) => {
    expect(check(present)).toEqual([]);
    expect(codesOf(check(absent))).toEqual(['page-link']);
  });

  test.each([
    [
      'a style sheet',
      '<link rel="stylesheet" href="/_astro/site.css">',
      '<link rel="stylesheet" href="/_astro/gone.css">',
    ],
    [
      'the canonical page',
      '<link rel="canonical" href="https://example.org/ro/">',
      '<link rel="canonical" href="https://example.org/ro/x/">',
    ],
    [
      'where it sends readers on',
      '<meta http-equiv="refresh" content="0; url=/ro/projects/">',
      '<meta http-equiv="refresh" content="0;URL=/fr/">',
    ],
  ])('%s', (_, present, absent) => {
    expect(check('', present)).toEqual([]);
    expect(codesOf(check('', absent))).toEqual(['page-link']);
  });
});

describe('a site below a base', () => {
  test.each([
    ['/sub/ro/projects/#toate', []],
    ['projects/', []],
    ['https://example.org/sub/ro/projects/', []],
    ['https://example.org/another-site/', []],
    ['/ro/projects/', ['page-link']],
    ['../../../ro/', ['page-link']],
    ['/sub/ro/nothing/', ['page-link']],
  ])('“%s”', (href, codes) => {
    expect(codesOf(check(`<a href="${href}">x</a>`, '', '/sub/'))).toEqual(codes);
    expect(codesOf(check(`<a href="${href}">x</a>`, '', '/sub'))).toEqual(codes);
  });
});

test('a link that is wrong on two pages is named on both, and once on each', () => {
  const wrong = '<a href="/ro/nothing/">x</a><a href="/ro/nothing/">y</a>';
  expect(checkLinks(siteOf([pageAt('/ro/', wrong), pageAt('/hu/', wrong)]))).toEqual([
    { file: 'dist/ro/index.html', code: 'page-link', values: { found: '/ro/nothing/' } },
    { file: 'dist/hu/index.html', code: 'page-link', values: { found: '/ro/nothing/' } },
  ]);
});
