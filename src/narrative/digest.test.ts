import { expect, test } from 'vitest';
import { narrativeHead } from '../schema/narrative.ts';
import { digestOf } from './digest.ts';

const head = narrativeHead.parse({
  title: 'Împreună',
  titleStanding: 'official',
  summary: 'S',
  plain: 'P',
  origin: 'original',
  indicators: { people: 'Persoane' },
  lastChange: '2026-11-21',
});
const mark = digestOf(head, 'Un text.\n\nAlt text.\n');

test.for([
  ['its last change', { lastChange: '2026-12-01' }, 'Un text.\n\nAlt text.\n'],
  ['the standing of its title', { titleStanding: 'translation' }, 'Un text.\n\nAlt text.\n'],
  ['empty lines and line breaks', {}, '\nUn\ntext.\n\n\nAlt text.'],
] as const)('What a narrative says is not changed by %s', ([, change, body]) => {
  expect(digestOf({ ...head, ...change }, body)).toBe(mark);
});

test.for([
  ['a word of the text', {}, 'Un cuvânt.\n\nAlt text.\n'],
  ['its title', { title: 'Împreună!' }, 'Un text.\n\nAlt text.\n'],
  ['a label', { indicators: { people: 'Oameni' } }, 'Un text.\n\nAlt text.\n'],
] as const)('but by %s', ([, change, body]) => {
  expect(digestOf({ ...head, ...change }, body)).not.toBe(mark);
});
