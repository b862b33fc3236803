import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatMessage } from '../checks/issue.ts';
import { partsOf } from './parse.ts';
import { checkStandingText } from './standing.ts';

const page = 'content/pages/about/page.en.mdx';

describe('In a standing page,', () => {
  test.for([
    ['Children of <5 years', 'slip-less-than'],
    ['a number in braces, {RO-123}', 'narrative-braces'],
    ['<br>', 'slip-break'],
    ['<https://example.org>', 'slip-address'],
    ['[mail](htpps://example.org)', 'slip-scheme'],
    ['<div>text</div>', 'narrative-html'],
    ['# A second title', 'narrative-heading'],
    ['![](./picture.png)', 'image-alt'],
    ['<Video />', 'narrative-component'],
    ['<Note>A call-out.</Note>', 'page-component'],
    ['<Results />', 'page-component'],
    ['a “quotation" that ends straight', 'slip-quotes'],
  ] as const)('“%s” is %s, with its line', ([text, code]) => {
    const issues = checkStandingText(`## About\n\n${text}\n`, page, 4, 'en');
    expect(issues.map((issue) => [issue.code, issue.line])).toContainEqual([code, 7]);
  });

  test.for([
    ['a link to a neighbour', 'See [privacy](../privacy/).'],
    ['a component that is spoken of', 'Write `<Note>` there.'],
    ['a developer’s import and what comes of it', `import Map from './Map.astro'\n\n<Map size={3} />`],
  ] as const)('%s is right', ([, text]) => {
    expect(checkStandingText(`${text}\n`, page, 4, 'en')).toEqual([]);
  });

  test('a component is answered in the language of the officer', () => {
    const [issue] = checkStandingText('<Note>A call-out.</Note>\n', page, 4, 'en');
    const said = (['ro', 'hu', 'en'] as const).map((locale) => issue && formatMessage(issue, locale).split('. ', 1)[0]);
    expect(said).toEqual(['Aici scrie <Note>', 'Itt ez áll: <Note>', 'Found <Note>']);
  });
});

test('Nothing is wrong in the pages of this site', () => {
  const files = globSync('content/pages/*/page.*.mdx');
  const issues = files.flatMap((file) => {
    const { body = '', bodyFrom = 0 } = partsOf(readFileSync(file, 'utf8')) ?? {};
    return checkStandingText(body, file, bodyFrom, /\.([a-z]+)\.mdx$/.exec(file)?.[1] ?? '');
  });
  expect(files.length).toBeGreaterThan(0);
  expect(issues).toEqual([]);
});
