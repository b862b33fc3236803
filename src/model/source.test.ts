import { expect, test } from 'vitest';
import { exampleProject, harghita, odorhei } from './example.ts';
import { countySources } from './source.ts';

const places = [
  { place: odorhei, role: 'venue' as const, source: ['a', 'b'] },
  { place: { ...odorhei, id: '1' }, role: 'visit' as const, source: 'b' },
  { place: { ...odorhei, id: '2', county: { ...harghita, id: 'ms' } }, role: 'visit' as const, source: 'c' },
];

test.for([
  ['the source that names it', [{ id: 'hr', source: 'named' }], ['named']],
  ['those of its places, where no source names it', [], ['a', 'b']],
] as const)('The sources of a county are %s', ([, counties, wanted]) => {
  expect(countySources(exampleProject({ places }, { counties }), 'hr')).toEqual(wanted);
});
