import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { formatMessage } from '../checks/issue.ts';
import { readJson } from './json.ts';
import { readYaml } from './yaml.ts';

const anything = z.record(z.string(), z.unknown());
const text = 'title: A\nparts:\n  - id: a\n    value: 1\n\n  # a comment\n  - id: b\nlist: [x,\n  y]\n';

test.for([
  [['title'], 1],
  [['parts'], 2],
  [['parts', 0], 3],
  [['parts', 0, 'value'], 4],
  [['parts', 0, 'missing'], 3],
  [['parts', 1, 'id'], 7],
  [['parts', 9], 2],
  [['list', 1], 9],
  [['missing'], 1],
  [[], 1],
] as const)('The part %j stands on line %d', ([path, line]) => {
  expect(readYaml(text, anything, 'x.yaml').value?.lineAt(path)).toBe(line);
  expect(readYaml(text, anything, 'x.mdx', 1).value?.lineAt(path)).toBe(line + 1);
});

test('Dates and codes stay as they are written', () => {
  const { value } = readYaml('day: 2021-02-23\nmonth: 2015-05\ncountry: NO\nyes: yes\n', anything, 'x.yaml');
  expect(value?.data).toEqual({ day: '2021-02-23', month: '2015-05', country: 'NO', yes: 'yes' });
});

test('What was found is said between the quotation marks of who reads the message', () => {
  const { issues } = readYaml('value: a lot\n', z.object({ value: z.number().describe('A number') }), 'x.yaml');
  const said = (['ro', 'hu', 'en'] as const).map((locale) => issues[0] && formatMessage(issues[0], locale));
  expect(said.map((each) => /[„“]a lot”/.exec(each ?? '')?.[0])).toEqual(['„a lot”', '„a lot”', '“a lot”']);
});

test('Of a broken file only the first slip is said, since the rest is mostly its echo', () => {
  const { issues } = readYaml('a: 1\n\tb: 2\nc: "x\nd: [\n', anything, 'x.yaml');
  expect(issues.map(({ code, line }) => [code, line])).toEqual([['yaml-tab', 2]]);
});

test.for([
  ['{\n  "a": "b"\n  "c": "d"\n}', 3],
  ['{\n  "a": "b",\n}', 3],
  ['{\n  "a": "b\n}', 2],
  ['{\n  \'a\': "b"\n}', 2],
  ['{\n  "a": "a long text before the slip",\n  "b": “typed with curly quotes”\n}', 3],
  ['{\n  "a": {\n    "b": "c"\n  }\n', 4],
  ['', 1],
] as const)('%j is no JSON, and line %d shows it', ([json, line]) => {
  expect(readJson(json, anything, 'x.json').issues).toMatchObject([{ file: 'x.json', line, code: 'json-syntax' }]);
});

test('JSON knows the line of each string', () => {
  const { value } = readJson('{\n  "a": {\n    "b": "c"\n  }\n}\n', anything, 'x.json');
  expect(value?.data).toEqual({ a: { b: 'c' } });
  expect(value?.lineAt(['a', 'b'])).toBe(3);
});
