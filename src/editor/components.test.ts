import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { componentNames } from '../narrative/components.ts';
import { officerLocales } from '../schema/hints.ts';
import { editorComponents } from './components.ts';

const components = new Map(editorComponents('en').map((component) => [component.id, component]));

test('Every component of a narrative is offered, under a name in every language', () => {
  for (const locale of officerLocales) {
    const offered = editorComponents(locale);
    expect(offered.map(({ id }) => id)).toEqual(componentNames);
    if (locale !== 'en') expect(offered.filter(({ id, label }) => id === label)).toEqual([]);
  }
});

describe('A component is read into a form and written from it:', () => {
  test.for([
    ['Foreign', '<Foreign lang="en">TOGETHER WE ARE MORE</Foreign>', { lang: 'en', text: 'TOGETHER WE ARE MORE' }],
    [
      'Note',
      '<Note title="Luna de Sus">\nThe promoter speaks of ten.\n</Note>',
      { title: 'Luna de Sus', text: 'The promoter speaks of ten.' },
    ],
    ['Note', '<Note>\nOne.\n\nTwo.\n</Note>', { text: 'One.\n\nTwo.' }],
    ['Quote', '<Quote by="Anna" lang="hu">\nJó volt.\n</Quote>', { by: 'Anna', lang: 'hu', text: 'Jó volt.' }],
    [
      'Figure',
      '<Figure src="./centre.jpg" alt="Children &quot;at work&quot;" />',
      { src: './centre.jpg', alt: 'Children "at work"' },
    ],
  ] as const)('<%s>', ([id, block, answers]) => {
    const component = components.get(id);
    const match = component?.pattern.exec(block);
    expect(match && component?.fromBlock?.(match)).toEqual(answers);
    expect(component?.toBlock(answers)).toBe(block);
  });
});

test('Every component in the narratives of this site is written back as it stands', () => {
  const bodies = globSync('content/projects/*/*.mdx').map((file) => readFileSync(file, 'utf8'));
  for (const { pattern, fromBlock, toBlock } of components.values()) {
    for (const match of bodies.join('\n\n').matchAll(new RegExp(pattern.source, `${pattern.flags}gm`))) {
      expect(toBlock(fromBlock?.(match) ?? {})).toBe(match[0]);
    }
  }
});
