import { expect, test } from 'vitest';
import { readYaml } from '../../source/yaml.ts';
import { projectFacts } from '../../schema/project.ts';
import type { Content } from '../../source/read.ts';
import { checkAmounts } from './amounts.ts';

const HEAD = `originalLocale: ro
number: not-stated
programme: not-stated
organisations: [{ id: a, role: promoter, source: s }]
period: { start: not-stated, end: not-stated, months: not-stated, standing: stated, source: s }
places: not-stated
targetGroups: not-stated
contact: not-stated
sources: { s: { kind: document, reference: X } }
lastChange: 2026-01-01
`;

function complaints(yaml: string) {
  const file = 'content/projects/x/project.yaml';
  const { value, issues } = readYaml(HEAD + yaml, projectFacts, file);
  if (!value) throw new Error(JSON.stringify(issues));
  return checkAmounts({ projects: [{ id: 'x', file, ...value }] } as unknown as Content).map(({ field, code }) => [field, code]);
}

const total = '{ kind: total, value: 100, currency: RON, source: s }';

test.each([
  ['parts within the whole', `[${total}, { kind: grant, value: 100, currency: RON, of: total, source: s }]`, []],
  [
    'parts that exceed the whole',
    `[${total}, { kind: grant, value: 60, currency: RON, of: total, source: s }, { kind: own-contribution, value: 50, currency: RON, of: total, source: s }]`,
    [['amounts[2].value', 'parts-exceed']],
  ],
  [
    'a part whose whole is in another currency',
    `[${total}, { kind: grant, value: 10, currency: EUR, of: total, source: s }]`,
    [['amounts[1].of', 'part-without-whole']],
  ],
])('Amounts: %s', (_, amounts, expected) => {
  expect(complaints(`amounts: ${amounts}\n`)).toEqual(expected);
});

test('Shares that come to more than the whole are refused', () => {
  const shares = '[{ kind: grant, percent: 90, of: total, source: s }, { kind: private-contribution, percent: 11, of: total, source: s }]';
  expect(complaints(`amounts: [${total}]\nshares: ${shares}\n`)).toEqual([['shares[1].percent', 'shares-exceed']]);
});
