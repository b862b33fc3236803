import { expect, test } from 'vitest';
import { withMarks } from './marks.ts';

test('What a project says to the search in few words is said to Pagefind in full', () => {
  const marked = withMarks(
    '<meta name="search" content="Caritas, “A &amp; B”" data-places="Makód,Székelyudvarhely" data-title="Title &#34;one&#34;" data-period="2015 – 2017" data-filters="county:cj,bh status:finished theme:">' +
      '<a href="/sub/hu/places/cj/cluj-napoca/"><span>Kolozsvár</span><span> (<span lang="ro">Cluj-Napoca</span>)</span></a>',
  );
  expect(marked.replace(/<a .*/, '').split(/(?=<meta)/)).toEqual([
    '<meta data-pagefind-meta="title[content]" content="Title &#34;one&#34;">',
    expect.stringMatching(
      /^<meta data-pagefind-meta="names\[content\]" content="Kolozsvár, Cluj-Napoca, Makód, Székelyudvarhely, Caritas, “A &amp; B”, .*udvarhely.*">$/,
    ),
    '<meta data-pagefind-meta="period[content]" content="2015 – 2017">',
    '<meta data-pagefind-filter="county[content]" content="cj">',
    '<meta data-pagefind-filter="county[content]" content="bh">',
    '<meta data-pagefind-filter="status[content]" content="finished">',
  ]);
});

test('What is not stated has no mark', () => {
  expect(withMarks('<meta name="search" content="" data-places="" data-title="T" data-filters="">')).toBe(
    '<meta data-pagefind-meta="title[content]" content="T">',
  );
});

test.each([
  ['cells', '<td>139753</td><td>RO10</td>', '<td>139753</td> <td>RO10</td>'],
  ['terms', '<dt>Period</dt><dd>May 2021</dd></div>', '<dt>Period</dt> <dd>May 2021</dd> </div>'],
])('There is a space between %s, which stand apart', (_, html, marked) => {
  expect(withMarks(html)).toBe(marked);
});
