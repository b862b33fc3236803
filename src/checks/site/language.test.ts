import { describe, expect, test } from 'vitest';
import { codesOf, pageAt } from './example.ts';
import { checkLanguage } from './language.ts';

const codesAt = (path: string, body: string, head = '') => codesOf(checkLanguage(pageAt(path, body, head)));

describe('Romanian is written with commas below', () => {
  test.each([
    ['Comunități și școli', []],
    ['Comunităţi', ['page-cedilla']],
    ['Proiecte ş', ['page-cedilla']],
    ['ŞCOALA ŢARA', ['page-cedilla', 'page-cedilla']],
  ])('%s', (text, codes) => {
    expect(codesAt('/ro/about/', `<p>${text}</p>`)).toEqual(codes);
  });

  test('in the title too, but not in data', () => {
    expect(codesAt('/ro/about/', '', '<title>Şcoala</title>')).toEqual(['page-cedilla']);
    expect(codesAt('/ro/search/', '<script type="application/json">{"a":"ş"}</script>')).toEqual([]);
  });

  test('the issue shows the words around the letter', () => {
    expect(checkLanguage(pageAt('/ro/about/', '<p>O şcoală</p>'))).toEqual([
      { file: 'dist/ro/about/index.html', code: 'page-cedilla', values: { found: 'O şcoală' } },
    ]);
  });
});

describe('Romanian and Hungarian quote „like this”', () => {
  test.each([
    ['curled', '/ro/about/', '<p>Programul „Dezvoltare locală”</p>', []],
    [
      'straight in Romanian',
      '/ro/about/',
      '<p>Programul "Dezvoltare"</p>',
      ['page-straight-quotes', 'page-straight-quotes'],
    ],
    ['straight in Hungarian', '/hu/about/', '<p>5" cső</p>', ['page-straight-quotes']],
    ['straight in English', '/en/about/', '<p>The "Local Development" programme</p>', []],
    ['straight in English words on a Romanian page', '/ro/about/', '<p lang="en">The "best"</p>', []],
    [
      'straight in Hungarian words on an English page',
      '/en/about/',
      '<p><i lang="hu">5" cső</i> 6"</p>',
      ['page-straight-quotes'],
    ],
    ['straight in an attribute', '/ro/about/', `<p title='Programul "X"'>x</p>`, []],
    ['straight in a script', '/ro/about/', '<script type="application/ld+json">{"a":1}</script>', []],
    ['straight in what is typed', '/ro/about/', '<p><code>lang="ro"</code></p>', []],
    ['straight in a notice quoted as it stands', '/ro/', '<p data-notice-text>Programul "X"</p>', []],
  ])('%s', (_, path, body, codes) => {
    expect(codesAt(path, body)).toEqual(codes);
  });
});

describe('a language that is marked is one', () => {
  test.each([
    ['hu', []],
    ['de', []],
    ['de-AT', []],
    ['rom', []],
    ['xx', ['page-lang-unknown']],
    ['english', ['page-lang-unknown']],
    ['undefined', ['page-lang-unknown']],
    ['', ['page-lang-unknown']],
  ])('“%s”', (lang, codes) => {
    expect(codesAt('/ro/about/', `<p lang="${lang}">x</p>`)).toEqual(codes);
  });
});
