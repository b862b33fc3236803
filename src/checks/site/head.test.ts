import { describe, expect, test } from 'vitest';
import { codesOf, pageAt } from './example.ts';
import { checkHead } from './head.ts';
import { parsePage } from './page.ts';

const good = {
  title: '<title>Proiecte</title>',
  description: '<meta name="description" content="Toate proiectele">',
  canonical: '<link rel="canonical" href="https://example.org/ro/projects/">',
  body: '<h1>Proiecte</h1><svg><title>O hartă</title></svg><img src="/a.webp" alt=""><p id="a"><b id="b">x</b></p>',
};
const codesWith = (changes: Partial<typeof good>, path = '/ro/projects/') => {
  const { title, description, canonical, body } = { ...good, ...changes };
  return codesOf(checkHead(pageAt(path, body, title + description + canonical)));
};

test('a page with everything in its place passes', () => {
  expect(codesWith({})).toEqual([]);
});

test.each([
  ['no heading', { body: '<h2>Proiecte</h2>' }, 'page-heading'],
  ['two headings', { body: '<h1>Proiecte</h1><h1>Toate</h1>' }, 'page-heading'],
  ['no title', { title: '' }, 'page-title'],
  ['an empty title', { title: '<title> </title>' }, 'page-title'],
  ['two titles', { title: '<title>A</title><title>B</title>' }, 'page-title'],
  ['only the title of a drawing', { title: '', body: `<svg><title>O hartă</title></svg>${good.body}` }, 'page-title'],
  ['no description', { description: '' }, 'page-description'],
  ['an empty description', { description: '<meta name="description" content=" ">' }, 'page-description'],
  ['no canonical address', { canonical: '' }, 'page-canonical'],
  ['two canonical addresses', { canonical: good.canonical + good.canonical }, 'page-canonical'],
  ['an id that stands twice', { body: `${good.body}<p id="a">y</p><p id="a">z</p>` }, 'page-id-twice'],
  ['an image without alternative text', { body: `${good.body}<img src="/b.webp">` }, 'page-image-alt'],
])('a page with %s does not', (_, changes, code) => {
  expect(codesWith(changes)).toEqual([code]);
});

test.each(['/ro/404/', '/404.html'])('the error page %s needs neither description nor canonical address', (path) => {
  const page = parsePage(
    `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`,
    `<html lang="ro"><title>404</title><h1>404</h1>`,
  );
  expect(checkHead(page)).toEqual([]);
});

describe('the language of a page is that of its address', () => {
  test.each([
    ['ro/projects/index.html', 'ro', []],
    ['ro/projects/index.html', 'hu', ['page-lang']],
    ['ro/projects/index.html', '', ['page-lang']],
    ['index.html', 'hu', []],
    ['404.html', 'en', []],
    ['index.html', 'fr', ['page-lang']],
  ])('%s in “%s”', (name, lang, codes) => {
    const page = parsePage(name, `<html lang="${lang}">${good.title}${good.description}${good.canonical}<h1>x</h1>`);
    expect(codesOf(checkHead(page))).toEqual(codes);
  });
});
