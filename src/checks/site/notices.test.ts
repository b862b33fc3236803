import { describe, expect, it, test } from 'vitest';
import {
  codesOf,
  content,
  eea,
  esf,
  expected,
  noticeInUse,
  officialNotice,
  officialNoticeInHungarian,
  pageAt,
} from './example.ts';
import { expectedOf } from './expected.ts';
import { checkNotices } from './notices.ts';

const wording = `<p lang="ro" data-notice-text>${officialNotice}</p>`;
const translation = `<p lang="hu" data-notice-translation>${officialNoticeInHungarian}</p>`;
const section = (inside: string, programme = 'eea') => `<section data-notice="${programme}">${inside}</section>`;
const codesAt = (path: string, body: string) => codesOf(checkNotices(pageAt(path, body), expected));

describe('a page that presents a project carries the official notice of its programme', () => {
  test.each([
    ['on the page of the project', '/ro/projects/together/'],
    ['on the home page', '/ro/'],
    ['on the search page', '/ro/search/'],
  ])('%s', (_, path) => {
    expect(codesAt(path, section(wording))).toEqual([]);
    expect(codesAt(path, '<p>Nothing of the kind</p>')).toEqual(['notice-missing']);
  });

  test.each(['/ro/projects/', '/ro/projects/pages/2/', '/ro/places/hr/pages/3/'])('on a page of a list, %s', (path) => {
    const listed = '<div data-project="together"></div>';
    expect(codesAt(path, listed + section(wording))).toEqual([]);
    expect(codesAt(path, listed)).toEqual(['notice-missing']);
    expect(codesAt(path, '<div data-project="unpaid"></div>')).toEqual([]);
    expect(codesAt(path, `<div data-project="unpaid"></div>${section(wording)}`)).toEqual(['notice-misplaced']);
  });

  test.each([
    ['in Hungarian with its translation', '/hu/projects/together/', wording + translation, []],
    ['in Hungarian without it', '/hu/projects/together/', wording, ['notice-translation-missing']],
    ['in English, for which there is none', '/en/projects/together/', wording, []],
    [
      'in English with one of its own making',
      '/en/projects/together/',
      `${wording}<p data-notice-translation>Hm.</p>`,
      ['notice-unknown'],
    ],
    [
      'with another translation',
      '/hu/search/',
      `${wording}<p lang="hu" data-notice-translation>Más.</p>`,
      ['notice-translation-altered'],
    ],
    [
      'with a translation marked as Romanian',
      '/hu/',
      wording + translation.replace('hu', 'ro'),
      ['notice-translation-lang'],
    ],
    ['with the translation alone', '/hu/', translation, ['notice-missing']],
  ])('%s', (_, path, printed, codes) => {
    expect(codesAt(path, section(printed))).toEqual(codes);
  });

  test.each([
    ['broken into lines and set in bold', wording.replace('SEE. ', '<b>SEE.</b>\n    '), []],
    ['printed twice', wording + wording, []],
    ['with a letter changed', wording.replace('oficială', 'oficiala'), ['notice-altered']],
    ['with a no-break space for a space', wording.replace('opinia ', 'opinia&nbsp;'), ['notice-altered']],
    ['shortened', wording.replace(' Conținutul nu reflectă opinia oficială.', ''), ['notice-altered']],
    ['continued', wording.replace('</p>', ' Sau da.</p>'), ['notice-altered']],
    ['marked as Hungarian', wording.replace('lang="ro"', 'lang="hu"'), ['notice-lang']],
    [
      'joined by a second one that nobody wrote',
      `${wording}<p lang="ro" data-notice-text>Altceva.</p>`,
      ['notice-unknown'],
    ],
    ['folded away', `<details><summary>…</summary>${wording}</details>`, ['notice-missing']],
    ['hidden', `<div hidden>${wording}</div>`, ['notice-missing']],
    ['without its mark', `<p lang="ro">${officialNotice}</p>`, ['notice-missing']],
  ])('%s', (_, printed, codes) => {
    expect(codesAt('/ro/projects/together/', section(printed))).toEqual(codes);
  });

  it('says where the wording departs from what is wanted', () => {
    const altered = section(wording.replace('nu reflectă', 'reflectă'));
    expect(checkNotices(pageAt('/ro/', altered), expected)).toEqual([
      {
        file: 'dist/ro/index.html',
        code: 'notice-altered',
        values: {
          programme: 'eea',
          found: '…nturilor SEE. Conținutul reflectă opinia oficială.',
          wanted: '…nturilor SEE. Conținutul nu reflectă opinia oficială.',
        },
      },
    ]);
  });
});

describe('a page about what projects share carries the notices of those that it lists', () => {
  const card = (id: string) => `<div data-project="${id}"><h3>x</h3></div>`;

  test.each([
    ['of a theme', '/ro/themes/health/', card('together') + section(wording), []],
    ['of a place in a county', '/ro/places/hr/zetea/', card('valley') + card('together') + section(wording), []],
    ['without it', '/ro/years/2021/', card('together'), ['notice-missing']],
    ['with no project that demands one', '/ro/organisations/frds/', card('valley'), []],
    [
      'with a notice and no such project',
      '/ro/programmes/esf/',
      card('valley') + section(wording),
      ['notice-misplaced'],
    ],
    ['a list of themes, which presents none', '/ro/themes/', section(wording), ['notice-misplaced']],
    ['a project that names another', '/ro/projects/valley/', card('together'), []],
    ['a standing page that links to a project', '/ro/about/', '<a href="/ro/projects/together/">x</a>', []],
  ])('%s', (_, path, body, codes) => {
    expect(codesAt(path, body)).toEqual(codes);
  });
});

describe('a page carries no notice that is not its own', () => {
  test.each([
    ['by its mark, on the page of another programme', '/ro/projects/valley/', section(wording), ['notice-misplaced']],
    [
      'by its words, on the page of another programme',
      '/ro/projects/valley/',
      `<p>„${officialNotice}”</p>`,
      ['notice-misplaced'],
    ],
    ['by its translation', '/hu/projects/valley/', `<p>${officialNoticeInHungarian}</p>`, ['notice-misplaced']],
    ['on a project whose programme is not stated', '/ro/projects/unpaid/', section(wording), ['notice-misplaced']],
    ['on a standing page', '/ro/about/', section(wording), ['notice-misplaced']],
    ['on the error page', '/ro/404/', section(wording), ['notice-misplaced']],
    ['on the root page', '/', section(wording), ['notice-misplaced']],
    ['of a programme that does not exist', '/ro/about/', section('', 'nobody'), ['notice-misplaced']],
    [
      'beside its own',
      '/ro/projects/together/',
      section(wording) + section(`<p>${noticeInUse}</p>`, 'esf'),
      ['notice-misplaced'],
    ],
    ['that is in use but not official', '/ro/projects/valley/', `<p>${noticeInUse}</p>`, ['notice-unofficial']],
    ['and none at all', '/ro/projects/valley/', '<p>Un proiect în vale</p>', []],
  ])('%s', (_, path, body, codes) => {
    expect(codesAt(path, body)).toEqual(codes);
  });

  it('may share its words with another programme', () => {
    const both = expectedOf({
      ...content,
      programmes: [
        { id: 'eea', data: eea },
        { id: 'esf', data: { ...esf, notices: [{ ...eea.notices[0], text: officialNotice.split('. ')[0] ?? '' }] } },
      ],
    } as typeof content);
    const page = pageAt('/ro/projects/together/', section(wording));
    expect(checkNotices(page, both)).toEqual([]);
  });

  it('does not carry on its overviews what no project stands for', () => {
    const unused = expectedOf({ ...content, projects: [] });
    expect(codesOf(checkNotices(pageAt('/ro/', section(wording)), unused))).toEqual(['notice-misplaced']);
    expect(codesOf(checkNotices(pageAt('/ro/', ''), unused))).toEqual([]);
  });
});
