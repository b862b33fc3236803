import { expect, test, describe } from 'vitest';
import { pageAt } from './example.ts';
import { outlineOf } from './site.ts';
import { Texts } from './texts.ts';

const place = { address: 'https://example.org', base: '/sub/' };

function keptOf(body: string) {
  const texts = new Texts();
  const outline = outlineOf(pageAt('/ro/', body), Buffer.from(body), place, texts);
  const textsOf = (numbers: number[]) => numbers.map((number) => texts.textOf(number));
  return { links: textsOf(outline.links), assets: textsOf(outline.assets) };
}

describe('of its links a page keeps those that are not to a place it has', () => {
  test.each([
    ['a place it has', '<h2 id="list">x</h2><a href="#list">x</a>', []],
    ['a place it has not', '<h2 id="list">x</h2><a href="#lists">x</a>', ['/sub/ro/#lists']],
    ['the same place, of another page', '<h2 id="list">x</h2><a href="/sub/hu/#list">x</a>', ['/sub/hu/#list']],
    ['a place that is not what it says', '<h2 id="a%20b">x</h2><a href="#a%20b">x</a>', ['/sub/ro/#a%20b']],
    ['one page, named twice', '<a href="/sub/hu/">x</a><a href="https://example.org/sub/hu/">x</a>', ['/sub/hu/']],
    ['another site', '<a href="https://elsewhere.example/">x</a>', []],
  ])('%s', (_, body, links) => {
    expect(keptOf(body).links).toEqual(links);
  });
});

test('a page names its assets in whatever letters they are written', () => {
  const names = ['site.B1.css', 'piață.à.C2.webp'];
  expect(keptOf(names.map((name) => `<img src="/sub/_astro/${name}" alt="">`).join('')).assets).toEqual(names);
});
