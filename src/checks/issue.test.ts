import { describe, expect, test } from 'vitest';
import { fieldName, formatIssue, IssuesError, type Issue } from './issue.ts';
import { nearest } from './nearest.ts';

const cedilla: Issue = {
  file: 'content/b.yaml',
  line: 12,
  field: 'names.ro',
  code: 'cedilla',
  values: { found: 'Mureş', wanted: 'Mureș' },
};
const missing: Issue = { file: 'content/a.yaml', code: 'not-utf8' };

describe('An issue names its place and says what is wrong below it,', () => {
  test.for([
    ['with line and field', cedilla, 'content/b.yaml:12 · names.ro\n    Found “Mureş” with a cedilla. Write “Mureș”'],
    ['with a line', { ...cedilla, field: undefined }, 'content/b.yaml:12\n    Found'],
    ['with the file alone', missing, 'content/a.yaml\n    The file is not saved as UTF-8'],
  ] as const)('%s', ([, issue, text]) => {
    expect(formatIssue(issue).startsWith(text)).toBe(true);
  });

  test('and what was found is never taken for a part of the message', () => {
    const issue: Issue = { ...cedilla, values: { found: '{{wanted}} $1', wanted: 'x' } };
    expect(formatIssue(issue)).toContain('Found “{{wanted}} $1” with a cedilla. Write “x”');
  });
});

test.for([
  [['period', 'end'], 'period.end'],
  [['amounts', 2, 'value'], 'amounts[2].value'],
  [['themes', 0], 'themes[0]'],
  [[], ''],
] as const)('The field at %j is called %s', ([path, name]) => {
  expect(fieldName(path)).toBe(name);
});

test('What is wrong is said all at once, in the order of files and lines, without a stack trace', () => {
  const error = new IssuesError([{ ...cedilla, line: 30 }, cedilla, missing], 'content/', 'en');
  expect(error.issues.map(({ file, line }) => [file, line])).toEqual([
    ['content/a.yaml', undefined],
    ['content/b.yaml', 12],
    ['content/b.yaml', 30],
  ]);
  expect(error.message).toMatch(/^content\/: 3 mistakes\n\n/);
  expect(new IssuesError([cedilla], 'content/', 'en').message).toMatch(/^content\/: one mistake\n\n/);
  expect(error.stack).toBe('');
});

test.for([
  ['renovabiss', 'renovabis'],
  ['carits-norway', 'caritas-norway'],
  ['FRDS', 'frds'],
] as const)('“%s” looks most like %s', ([found, wanted]) => {
  expect(nearest(found, ['caritas-alba-iulia', 'caritas-norway', 'frds', 'renovabis'], 1)).toEqual([wanted]);
});
