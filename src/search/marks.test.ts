import { expect, test } from 'vitest';
import { withMarks } from './marks.ts';

const marked = (html: string) => withMarks(Buffer.from(html))?.toString();

const page = (head: string, body: string) =>
  `<html lang="hu"><head>${head}</head><body><header>Menu</header><main>${body}</main><footer>Imprint</footer></body></html>`;

/** What Pagefind is given of a page with this head and in this article, without what is around it. */
const given = (head: string, body: string) => {
  const article = `<article class="sheet" data-pagefind-body>${body}</article>`;
  const [, marks = '', read = ''] =
    /^<html><head>(.*)<\/head><body><article data-pagefind-body>(.*)<\/article><\/body><\/html>$/.exec(
      marked(page(head, article)) ?? '',
    ) ?? [];
  return { marks, read };
};

test('What a project says to the search in few words is said to Pagefind in full', () => {
  const { marks } = given(
    '<meta name="search" content="Caritas, “A &amp; B”" data-places="Makód,Székelyudvarhely" data-title="Title &#34;one&#34;" data-period="2015 – 2017" data-filters="county:cj,bh status:finished theme:">',
    '<a href="/sub/hu/places/cj/cluj-napoca/"><span>Kolozsvár</span><span> (<span lang="ro">Cluj-Napoca</span>)</span></a>',
  );
  expect(marks.split(/(?=<meta)/)).toEqual([
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
  expect(given('<meta name="search" content="" data-places="" data-title="T" data-filters="">', '').marks).toBe(
    '<meta data-pagefind-meta="title[content]" content="T">',
  );
});

test.each([
  [
    'cells, with a space between them',
    '<tr><td class="x">139753</td><td>RO10</td></tr>',
    '<td>139753</td> <td>RO10</td> ',
  ],
  ['terms, with a space between them', '<dl><dt>Period</dt><dd>May 2021</dd></dl>', 'Period May 2021 '],
  ['a sentence with what stands within it', '<p id="a">One <a href="#b"><b>two</b></a>.</p>', '<p>One two.</p>'],
  ['headings, whose words count more', '<h2 id="goal">Goal</h2>', '<h2>Goal</h2>'],
  ['quotes that have an angle in them', '<p title="a > b">Text</p>', '<p>Text</p>'],
  ['no marks of sources', '<p>Text <a class="source-mark" href="#s">1</a></p>', '<p>Text </p>'],
  ['no pictures', '<p>Text <svg><text>12 %</text></svg><img src="map.svg" alt="Map"></p>', '<p>Text </p>'],
  [
    'nothing that is said of others, however deep',
    '<p>One</p><div data-pagefind-ignore><div>Two</div><p>Three</p></div><p>Four</p>',
    '<p>One</p><p>Four</p>',
  ],
  ['an article within the article', '<article>One</article><p>Two</p>', '<article>One</article><p>Two</p>'],
])('Pagefind is given %s', (_, html, read) => {
  expect(given('', html).read).toBe(read);
});

test('Pagefind is not given a page without anything to search', () => {
  expect(marked(page('', '<p>Text</p>'))).toBeUndefined();
});

test('A page that breaks off is refused', () => {
  expect(() => marked('<article data-pagefind-body><p>Text')).toThrow('does not end');
  expect(() => marked('<article data-pagefind-body><div data-pagefind-ignore>Text</article>')).toThrow('does not end');
});
