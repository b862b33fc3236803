import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { freshYaml, patchYaml } from './patch.ts';

const text = `# Facts of a project
number: not-stated # to be asked
title: >-
  A title that is
  folded by hand
amounts:
  - kind: total
    value: 1279461.60
    currency: RON
places:
  - id: 54975 # Cluj-Napoca
    role: community
  - id: 57350 # Cojocna
    role: community
themes: [education, health]
lastChange: 2026-11-21
`;
const data = parse(text) as Record<string, unknown>;
const places = data['places'] as { id: number; role: string }[];

describe('A changed file differs from the one before in what was changed:', () => {
  test.for([
    ['nothing', {}, text],
    ['the last line', { lastChange: '2026-12-01' }, text.replace('2026-11-21', '2026-12-01')],
    ['a theme', { themes: ['education', 'housing'] }, text.replace('health', 'housing')],
    [
      'an amount',
      { amounts: [{ kind: 'total', value: 1500000, currency: 'RON' }] },
      text.replace('1279461.60', '1500000'),
    ],
    [
      'a place more',
      { places: [...places, { id: 26564, role: 'study' }] },
      text.replace('themes:', '  - id: 26564\n    role: study\nthemes:'),
    ],
    ['a place less', { places: [places[1]] }, text.replace('  - id: 54975 # Cluj-Napoca\n    role: community\n', '')],
    [
      'another place, without the name of the one before',
      { places: [{ id: 28610, role: 'community' }, places[1]] },
      text.replace('54975 # Cluj-Napoca', '28610'),
    ],
    ['a field that was not there', { website: 'https://a.ro/' }, `${text}website: https://a.ro/\n`],
    [
      'a text that stays folded',
      { title: 'Another title' },
      text.replace('A title that is\n  folded by hand', 'Another title'),
    ],
  ] as const)('%s', ([, change, patched]) => {
    expect(patchYaml(text, { ...data, ...change })).toBe(patched);
  });

  test('a field that is gone', () => {
    const { themes: _, ...rest } = data;
    expect(patchYaml(text, rest)).toBe(text.replace('themes: [education, health]\n', ''));
  });

  test('a new field stands where the schema has it', () => {
    const ordered = { call: 'COERENT', ...data };
    expect(patchYaml(text, ordered)).toContain('# Facts of a project\ncall: COERENT\nnumber: not-stated');
  });
});

test.for(['a: [1', 'just a text', '', '{a: 1}', 'a: &x 1\nb: *x\n'])(
  'A file of another kind, %j, is written anew and says what it should',
  (before) => {
    expect(parse(patchYaml(before, data))).toEqual(data);
  },
);

test.for([
  [{ start: '2015' }, 'start: "2015"'],
  [{ start: '2015-05' }, 'start: 2015-05'],
  [{ mark: '7e1234567890' }, 'mark: "7e1234567890"'],
  [{ languages: ['ro', 'hu'] }, 'languages: [ro, hu]'],
  [{ names: { ro: 'Caritas: sprijin' } }, "names:\n  ro: 'Caritas: sprijin'"],
] as const)('%j is written as it reads back', ([value, written]) => {
  expect(freshYaml(value).trim().replaceAll("'", '"')).toBe(written.replaceAll("'", '"'));
  expect(parse(freshYaml(value))).toEqual(value);
});
