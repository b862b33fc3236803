import { describe, expect, test } from 'vitest';
import { localePath } from '../i18n/paths.ts';
import { parseNarrative } from './parse.ts';
import { renderNarrative, type Block } from './render.ts';

describe('A narrative becomes HTML:', () => {
  test.for([
    [
      'a link within the site gets its language and base',
      '[a](/projects/x/#y)',
      '<p><a href="/site/hu/projects/x/#y">a</a></p>',
    ],
    ['a link to another site stays', '[a](https://frds.ro/)', '<p><a href="https://frds.ro/">a</a></p>'],
    ['a link within the page stays', '[a](#cel)', '<p><a href="#cel">a</a></p>'],
    [
      'words of another language carry it',
      'A <Foreign lang="ro">casă *mare*</Foreign>.',
      '<p>A <span lang="ro">casă <em>mare</em></span>.</p>',
    ],
    ['and are a paragraph on a line of their own', '<Foreign lang="ro">Casă</Foreign>', '<p lang="ro">Casă</p>'],
    [
      'or hold some',
      '<Foreign lang="ro">\n\nCasă\n\nMasă\n\n</Foreign>',
      '<div lang="ro"><p>Casă</p><p>Masă</p></div>',
    ],
    ['signs of HTML stay signs', 'a \\< b & c', '<p>a &#x3C; b &#x26; c</p>'],
  ] as const)('%s', ([, body, html]) => {
    expect(render(body).blocks).toEqual([{ html }]);
  });
});

test('Headings of the second level have ids, which the table of contents names', () => {
  const { blocks, headings } = render('## Cél és eszköz\n\n## Țintă: *grup*\n\n### Egy\n\n## Cél és eszköz\n\n## …\n');
  expect(headings).toEqual([
    { id: 'cel-es-eszkoz', text: 'Cél és eszköz' },
    { id: 'tinta-grup', text: 'Țintă: grup' },
    { id: 'cel-es-eszkoz-2', text: 'Cél és eszköz' },
    { id: 'section', text: '…' },
  ]);
  expect(htmlOf(blocks)).toContain('<h2 id="tinta-grup">Țintă: <em>grup</em></h2>');
  expect(htmlOf(blocks)).toContain('<h3>Egy</h3>');
});

test('Boxes, quotations and figures are left to the page, in their place', () => {
  const { blocks } = render(
    'Before\n\n<Note title="N">\n\nIn [a](/about/)\n\n![Alt](./a.jpg "Caption")\n\n</Note>\n\n<Quote by="B" lang="ro">Casă</Quote>\n\n' +
      '<Figure src="./b.jpg" alt="B" credit="C" />\n\nAfter',
  );
  expect(blocks).toEqual([
    { html: '<p>Before</p>' },
    {
      component: 'Note',
      properties: { title: 'N' },
      children: [
        { html: '<p>In <a href="/site/hu/about/">a</a></p>' },
        { component: 'Figure', properties: { src: './a.jpg', alt: 'Alt', caption: 'Caption' }, children: [] },
      ],
    },
    { component: 'Quote', properties: { by: 'B', lang: 'ro' }, children: [{ html: 'Casă' }] },
    { component: 'Figure', properties: { src: './b.jpg', alt: 'B', credit: 'C' }, children: [] },
    { html: '<p>After</p>' },
  ]);
});

function render(body: string) {
  const { narrative, issues } = parseNarrative(body, 'narrative.hu.mdx', 0);
  if (!narrative) throw new Error(JSON.stringify(issues));
  const { blocks, headings } = renderNarrative(narrative.tree, (path) => localePath('hu', path, '/site/'));
  return { blocks: blocks.map(withoutLineBreaks), headings };
}

function withoutLineBreaks(block: Block): Block {
  if ('html' in block) return { html: block.html.replaceAll('\n', '') };
  return { ...block, children: block.children.map(withoutLineBreaks) };
}

function htmlOf(blocks: readonly Block[]): string {
  return blocks.map((block) => ('html' in block ? block.html : htmlOf(block.children))).join('');
}
