import { describe, expect, test } from 'vitest';
import { parseNarrative } from './parse.ts';

const parse = (body: string, offset = 0) => parseNarrative(body, 'narrative.en.mdx', offset);

test('A narrative is a tree of elements, without the positions that only messages need', () => {
  const { narrative, issues } = parse('## Purpose\n\nSome *words*.\n');
  expect(issues).toEqual([]);
  expect(JSON.stringify(narrative?.tree)).not.toContain('position');
  expect(narrative?.tree.children.map((node) => (node.type === 'element' ? node.tagName : node.type))).toEqual([
    'h2',
    'text',
    'p',
  ]);
});

test('Its links and images are listed with their lines in the file', () => {
  const { narrative } = parse(
    'See [a](/projects/x/) and\n[b](https://frds.ro/).\n\n![Centre](./a.jpg "Caption")\n\n<Note>\n\n<Figure src="./b.jpg" alt="B" />\n\n</Note>\n',
    10,
  );
  expect(narrative?.links).toEqual([
    { href: '/projects/x/', line: 11 },
    { href: 'https://frds.ro/', line: 12 },
  ]);
  expect(narrative?.images).toEqual([
    { src: './a.jpg', line: 14 },
    { src: './b.jpg', line: 18 },
  ]);
});

describe('What Markdown has and what the site adds may be written:', () => {
  test.for([
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a list', '- a\n- b\n\n1. c'],
    ['a quotation', '> a'],
    ['a bare address', 'See https://frds.ro/ or a@b.ro.'],
    ['a link by reference', '[a][b]\n\n[b]: https://frds.ro/'],
    ['a link to an e-mail address', '[a](mailto:a@b.ro)'],
    ['a link within the page', '[a](#purpose)'],
    ['an escaped sign', 'a \\< 5 and \\{b\\}'],
    ['signs in code', '`<5 {a}`'],
    ['signs in a block of code', '```\n<br> {a}\nimport x\n```'],
    ['a sign that is no bracket', '5 > 3 & 2'],
    ['a component on lines of its own', '<Quote by="A" lang="hu">\n\nSzia\n\n</Quote>'],
    ['a component over several lines', '<Figure\n  src="./a.jpg"\n  alt="A"\n/>'],
    ['words of another language', 'The <Foreign lang="hu">szó</Foreign>.'],
  ] as const)('%s', ([, body]) => {
    expect(parse(body).issues).toEqual([]);
  });
});

test('Every slip is found, and with it what the parser finds in the rest', () => {
  const { issues } = parse('One <5, two {a} and <br>.\n\n<Video />\n\n[x](javascript:alert)\n', 20);
  expect(issues.map(({ code, line }) => [code, line])).toEqual([
    ['slip-break', 21],
    ['slip-less-than', 21],
    ['narrative-braces', 21],
    ['narrative-component', 23],
    ['narrative-link', 25],
  ]);
});

describe('A link is safe and leads somewhere:', () => {
  test.for([
    ['javascript:alert(1)', false],
    ['JavaScript:alert(1)', false],
    ['data:text/html,x', false],
    ['vbscript:x', false],
    ['//other.org/', false],
    ['www.frds.ro', false],
    ['projects/x/', false],
    ['../x/', false],
    ['mailto:', false],
    ['https://', false],
    ['/projects/x/', true],
    ['https://frds.ro/a?b=c#d', true],
  ] as const)('%s – %j', ([href, isSafe]) => {
    expect(parse(`[a](${href})`).issues.map(({ code }) => code)).toEqual(isSafe ? [] : ['narrative-link']);
  });
});
