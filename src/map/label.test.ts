import { expect, test } from 'vitest';
import { outlines } from './borders.ts';
import { labelOf } from './label.ts';
import { encloses, type Point } from './polygon.ts';

test('The name of a county stands within it', () => {
  const label = labelOf('hr', 'Harghita', []);
  expect(label?.lines).toEqual(['Harghita']);
  expect(label && encloses(outlines.get('hr') ?? [], label.middle)).toBe(true);
});

test('A long name takes two lines, broken after its hyphen or at its space', () => {
  expect(labelOf('bn', 'Bistrița-Năsăud', [])?.lines).toEqual(['Bistrița-', 'Năsăud']);
  expect(labelOf('sv', 'Hosszú megyenév', [])?.lines).toEqual(['Hosszú', 'megyenév']);
});

test('A name makes way for the points', () => {
  const [before, point] = [labelOf('hr', 'Harghita', []), labelOf('hr', 'Harghita', [])?.middle];
  const after = labelOf('hr', 'Harghita', point ? [point] : []);
  expect(before?.middle).toEqual(point);
  expect(after?.middle).not.toEqual(point);
});

test('A name that has no room for large letters waits for a wider map', () => {
  expect(labelOf('bn', 'Bistrița', [])?.from).toBe('narrow');
  expect(labelOf('cv', 'Kovásznamegye', [])?.from).not.toBe('narrow');
});

test('A name that has no room at all is left out', () => {
  const dense = Array.from({ length: 3000 }, (_, index): Point => [(index % 60) * 20, Math.floor(index / 60) * 20]);
  expect(labelOf('hr', 'Harghita', dense)).toBeUndefined();
});
