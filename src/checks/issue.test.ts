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

describe('A terminal does nothing that an author wrote:', () => {
  test.for([
    ['a command of a terminal', 'x\u001b[2Jy', 'x‹U+001B›[2Jy'],
    ['a turn of the line', 'x\u202ey', 'x‹U+202E›y'],
    ['a space without width', 'x\u200by', 'x‹U+200B›y'],
    ['half of a pair', 'x\ud800y', 'x‹U+D800›y'],
    ['letters of any alphabet', 'ă ő д 漢 🏫', 'ă ő д 漢 🏫'],
  ] as const)('%s is shown', ([, found, shown]) => {
    const issue: Issue = { ...cedilla, file: `content/${found}.yaml`, values: { found, wanted: 'x' } };
    expect(formatIssue(issue)).toContain(`content/${shown}.yaml:12`);
    expect(formatIssue(issue)).toContain(`Found “${shown}”`);
  });

  test('a text without end does not bury what is said of it', () => {
    expect(formatIssue({ ...cedilla, values: { found: 'x'.repeat(1e6), wanted: 'y' } }).length).toBeLessThan(1_000);
  });
});

test('Of thousands of mistakes a build lists two hundred, and says how many there are', () => {
  const { message, issues } = new IssuesError(Array<Issue>(1_826).fill(missing), 'content/', 'en');
  expect(issues).toHaveLength(1_826);
  expect(message.match(/content\/a\.yaml/g)).toHaveLength(200);
  expect(message).toMatch(
    /^content\/: 1826 mistakes\n[\s\S]*\n1626 more are not listed here\. npm run check names them all\.\n$/,
  );
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
