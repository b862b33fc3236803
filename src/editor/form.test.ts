import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { projectFacts } from '../schema/project.ts';
import { id, idOf, source, stated } from '../schema/text.ts';
import { fromForm, toForm } from './form.ts';

const { shape } = projectFacts;

describe('A form asks for what a file says:', () => {
  test.for([
    ['nothing, where no source says it', shape.amounts, 'not-stated', undefined],
    ['a list of sources, where a file names one', source(), 'document', ['document']],
    ['a place by the name of its file', shape.places, [{ id: 83133 }], [{ id: '83133' }]],
    [
      'sources one by one, each with its key',
      shape.sources,
      { document: { kind: 'document', reference: 'Report' } },
      [{ key: 'document', kind: 'document', reference: 'Report' }],
    ],
    [
      'a period part by part',
      shape.period,
      { start: '2015-05', end: 'not-stated', months: 'not-stated', standing: 'stated', source: 'a' },
      { start: '2015-05', standing: 'stated', source: ['a'] },
    ],
  ] as const)('%s', ([, schema, written, asked]) => {
    expect(toForm(schema, written)).toEqual(asked);
  });
});

describe('A file says what a form answered:', () => {
  test.for([
    ['not-stated, where nothing was filled in', stated(z.int()), null, 'not-stated'],
    ['not-stated, for an empty list that no source gives', shape.amounts, [], 'not-stated'],
    ['nothing, for an empty list that may be left out', shape.milestones, [], undefined],
    ['nothing, for an optional field left empty', z.string().optional(), '', undefined],
    ['nothing, for not-stated where that goes without saying', stated(id()).default('not-stated'), '', undefined],
    ['one source alone, not a list of one', source(), ['document'], 'document'],
    ['two sources as a list', source(), ['document', 'website'], ['document', 'website']],
    ['a text without the spaces around it', z.string(), '  Caritas ', 'Caritas'],
    [
      'the number of a place as a number',
      shape.places,
      [{ id: '83133', role: 'venue', source: ['a'] }],
      [{ id: 83133, role: 'venue', source: 'a' }],
    ],
    ['the id of an entry as it is', idOf('themes'), 'education', 'education'],
    ['false as what goes without saying', z.boolean().default(false), false, undefined],
    [
      'an object whose parts are all unknown',
      z.strictObject({ start: stated(z.string()), end: stated(z.string()) }),
      { start: '', end: null },
      { start: 'not-stated', end: 'not-stated' },
    ],
    ['an optional object that was not added not at all', shape.series, null, undefined],
  ] as const)('%s', ([, schema, answer, written]) => {
    expect(fromForm(schema, answer)).toEqual(written);
  });

  test.for([
    ['a list of one source', source(), ['document']],
    ['an empty list', shape.milestones, []],
    ['a flag that says no', z.boolean().default(false), false],
    ['a place in quotation marks', shape.places, [{ id: '83133', role: 'venue', source: 'a' }]],
    ['not-stated where it goes without saying', stated(id()).default('not-stated'), 'not-stated'],
  ] as const)('what it said before, the way it was written: %s', ([, schema, before]) => {
    expect(fromForm(schema, toForm(schema, before), before)).toBe(before);
  });

  test('a list with one item more keeps the others as they were', () => {
    const before = [{ id: 'hr', source: ['a'] }];
    const answer = [
      { id: 'hr', source: ['a'] },
      { id: 'cv', source: ['a'] },
    ];
    expect(fromForm(shape.counties, answer, before)).toEqual([
      { id: 'hr', source: ['a'] },
      { id: 'cv', source: 'a' },
    ]);
  });

  test('what the schema does not know stays, for the check to name', () => {
    expect(fromForm(z.strictObject({ title: z.string() }), { title: 'A', subtitle: 'B' })).toEqual({
      title: 'A',
      subtitle: 'B',
    });
  });
});
