import { describe, expect, test } from 'vitest';
import { codesOf, pageAt } from './example.ts';
import { checkOrigin, checkStyleSheet } from './origin.ts';

const csp = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const strict = csp("default-src 'none'; script-src 'none'; style-src 'self'");
const codesWith = (body: string, { head = '', path = '/ro/about/' } = {}) =>
  codesOf(checkOrigin(pageAt(path, body, strict + head)));

describe('a page asks nothing of another origin', () => {
  test.each([
    ['a link that readers may follow', '<a href="https://eeagrants.org/">EEA</a>'],
    ['an image of its own', '<img src="/_astro/a.webp" srcset="/_astro/a.webp 1x, /_astro/b.webp 2x" alt="">'],
    ['an image within the page', '<img src="data:image/gif;base64,R0lGOD//lhAQABAA" alt="">'],
    ['where its words come from', '<blockquote cite="https://eeagrants.org/">…</blockquote>'],
  ])('but may have %s', (_, body) => {
    expect(codesWith(body)).toEqual([]);
  });

  test.each([
    ['an image', '<img src="https://cdn.example/a.webp" alt="">'],
    ['an image without scheme', '<img src="//cdn.example/a.webp" alt="">'],
    ['an image by the complete address of the site', '<img src="https://example.org/a.webp" alt="">'],
    ['a second size of an image', '<img srcset="/a.webp 1x, https://cdn.example/b.webp 2x" alt="">'],
    ['a source of a picture', '<picture><source srcset="https://cdn.example/b.webp"></picture>'],
    ['a frame', '<iframe src="https://maps.example/"></iframe>'],
    ['an object', '<object data="https://maps.example/"></object>'],
    ['a poster', '<video poster="https://cdn.example/a.jpg"></video>'],
    ['an image in a drawing', '<svg><image href="https://cdn.example/a.webp"/></svg>'],
    ['a form', '<form action="https://forms.example/"></form>'],
    ['a report of each click', '<a href="/ro/" ping="https://count.example/">x</a>'],
    ['a style', '<style>p { background: url("https://cdn.example/a.webp") }</style>'],
    ['an imported style', '<style>@import "//fonts.example/css";</style>'],
  ])('not for %s', (_, body) => {
    expect(codesWith(body)).toEqual(['page-foreign-request']);
  });

  test.each([
    ['<link rel="canonical" href="https://example.org/ro/about/">', []],
    ['<link rel="alternate" hreflang="hu" href="https://example.org/hu/about/">', []],
    ['<link rel="stylesheet" href="/_astro/site.css">', []],
    ['<link rel="stylesheet" href="https://fonts.example/css">', ['page-foreign-request']],
    ['<link rel="preload" as="font" href="//fonts.example/a.woff2">', ['page-foreign-request']],
    ['<link rel="preconnect" href="https://fonts.example">', ['page-foreign-request']],
    ['<link rel="alternate icon" href="https://cdn.example/favicon.svg">', ['page-foreign-request']],
  ])('in its head: %s', (head, codes) => {
    expect(codesWith('', { head })).toEqual(codes);
  });

  test.each([
    ['p { background: url(/_astro/a.webp) }', []],
    ['p { background: url(data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E) }', []],
    ['/* url(https://tailwindcss.com) */', []],
    ['p { background: url( "https://cdn.example/a.webp" ) }', ['https://cdn.example/a.webp']],
    ['@import"https://fonts.example/css";', ['https://fonts.example/css']],
    ['@import url(//fonts.example/css);', ['//fonts.example/css']],
    ["@import 'https://fonts.example/css';", ['https://fonts.example/css']],
  ])('in its style sheet: %s', (css, found) => {
    const issues = checkStyleSheet('dist/_astro/site.css', css);
    expect(issues.map(({ values }) => values?.found)).toEqual(found);
  });
});

describe('a page runs no script', () => {
  test.each([
    ['facts for machines', '/ro/about/', '<script type="application/ld+json">{}</script>', []],
    ['data', '/ro/about/', '<script type="application/json">{}</script>', []],
    ['a script in the page', '/ro/about/', '<script>alert(1)</script>', ['page-script']],
    ['a module in the page', '/ro/search/', '<script type="module">alert(1)</script>', ['page-script']],
    ['a module from a file', '/ro/about/', '<script type="module" src="/_astro/a.js"></script>', ['page-script']],
    ['the module of the search page', '/hu/search/', '<script type="module" src="/_astro/a.js"></script>', []],
    ['another script on the search page', '/hu/search/', '<script src="/_astro/a.js"></script>', ['page-script']],
    ['a script behind a link', '/ro/about/', '<a href="javascript:alert(1)">x</a>', ['page-script']],
    ['a handler', '/ro/about/', '<button onclick="alert(1)">x</button>', ['page-inline-handler']],
    ['a style of an element', '/ro/about/', '<p style="color: red">x</p>', ['page-inline-style']],
  ])('%s', (_, path, body, codes) => {
    expect(codesWith(body, { path })).toEqual(codes);
  });
});

describe('a page has a policy that keeps scripts out', () => {
  test.each([
    [strict, []],
    [csp("default-src 'none'"), []],
    [csp("script-src 'self' 'wasm-unsafe-eval'"), []],
    ['', ['page-policy-missing']],
    [csp("img-src 'self'"), ['page-policy']],
    [csp("script-src 'self' 'unsafe-inline'"), ['page-policy']],
    [csp("default-src 'none'; script-src 'unsafe-eval'"), ['page-policy']],
    [csp("default-src 'unsafe-inline'"), ['page-policy']],
    [csp("script-src 'none'; script-src-elem 'unsafe-inline'"), ['page-policy']],
  ])('%s', (head, codes) => {
    expect(codesOf(checkOrigin(pageAt('/ro/about/', '', head)))).toEqual(codes);
  });
});
