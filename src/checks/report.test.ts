import { describe, expect, test } from 'vitest';
import type { Issue } from './issue.ts';
import { messageLocale } from './language.ts';
import { asAnnotations, asJson, asText } from './report.ts';

const wrong: Issue = {
  file: 'content/a.yaml',
  line: 3,
  field: 'amounts[0].value',
  code: 'too-long',
  values: { found: 400, wanted: 320 },
};
const differs: Issue = {
  file: 'content/b.mdx',
  line: 7,
  code: 'figure-differs',
  values: { found: '152', wanted: '125', other: { allOf: ['content/c.mdx:8', 'content/d.mdx:9'] }, facts: '' },
  related: [{ file: 'content/c.mdx', line: 8 }],
};
const unfinished: Issue = {
  file: 'content/e.yaml',
  code: 'translation-missing',
  values: { wanted: 'content/e.hu.mdx' },
};
const needed: Issue = { file: 'content/f.mdx', line: 2, code: 'image-alt', values: { found: './a.jpg' } };
const counts = { projects: 5, narratives: 15 };

describe('The report for a person', () => {
  test('has what is wrong first, then what does not agree, then what is unfinished', () => {
    const report = asText([unfinished, differs, wrong, needed], 'en', counts);
    expect(report.match(/^.*\(\d\)$/gm)).toEqual([
      'Wrong, to be mended (1)',
      'The languages or the facts do not agree (1)',
      'Not finished yet (2)',
    ]);
    expect(report).toContain(
      'content/a.yaml:3 · amounts[0].value\n    The text has 400 characters. Write at most 320.',
    );
    expect(report).toContain('Found “152” here, but “125” in content/c.mdx:8 and content/d.mdx:9. Correct');
  });

  test('says of what is unfinished whether it keeps a site from being built', () => {
    expect(asText([needed], 'en', counts)).toContain('Without this the site cannot be built.');
    expect(asText([unfinished], 'en', counts)).not.toContain('Without this');
    expect(asText([unfinished], 'en', counts)).toContain('5 projects, 15 narratives, no mistake; what is not finished');
  });

  test.for([
    ['ro', 'Încă neterminat (1)', 'content/: proiecte 5, texte 15, nicio greșeală'],
    ['hu', 'Még befejezetlen (1)', 'content/: 5 projekt, 15 szöveg, egyetlen hiba sincs'],
  ] as const)('speaks %s', ([locale, title, fine]) => {
    expect(asText([unfinished], locale, counts)).toContain(title);
    expect(asText([], locale, counts)).toBe(fine);
  });
});

test('Programs get the same as JSON, with severity and message', () => {
  expect(JSON.parse(asJson([wrong, differs], 'hu'))).toMatchObject([
    {
      file: 'content/a.yaml',
      line: 3,
      field: 'amounts[0].value',
      code: 'too-long',
      severity: 'wrong',
      stopsBuild: true,
    },
    {
      code: 'figure-differs',
      severity: 'disagreement',
      stopsBuild: false,
      message: 'Itt „152” áll, itt viszont „125”: content/c.mdx:8 és content/d.mdx:9. Javítsa ki, amelyik hibás.',
      related: [{ file: 'content/c.mdx', line: 8 }],
    },
  ]);
});

test('GitHub gets one annotation a line, its signs written as GitHub wants them', () => {
  const odd: Issue = {
    ...wrong,
    file: 'content/a,b.yaml',
    code: 'cedilla',
    values: { found: '100% a\nb', wanted: 'c' },
  };
  expect(asAnnotations([odd, unfinished], 'en').split('\n')).toEqual([
    '::error file=content/a%2Cb.yaml,line=3,title=amounts[0].value::Found “100%25 a%0Ab” with a cedilla. Write “c” with a comma below: ș ț Ș Ț.',
    '::warning file=content/e.yaml,title=translation-missing::There is no text in this language yet: content/e.hu.mdx does not exist. Until it does, its page shows the original and says so.',
  ]);
});

describe('The language of the messages is that of the computer:', () => {
  test.for([
    [{ LANG: 'hu_HU.UTF-8' }, 'en-US', 'hu'],
    [{ LANG: 'ro_RO.UTF-8' }, 'en-US', 'ro'],
    [{ LANG: 'ro' }, 'en-US', 'ro'],
    [{ LANG: 'de_DE.UTF-8' }, 'hu-HU', 'en'],
    [{ LANG: 'C.UTF-8' }, 'en-US', 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'hu_HU.UTF-8' }, 'en-US', 'hu'],
    [{ LANG: 'hu_HU.UTF-8', LC_ALL: '' }, 'en-US', 'hu'],
    [{}, 'hu-HU', 'hu'],
    [{}, 'rom', 'en'],
  ] as const)('%j on a system in %s: %s', ([environment, system, locale]) => {
    expect(messageLocale(environment, system)).toBe(locale);
  });
});
