import { describe, expect, test } from 'vitest';
import { askableFor } from './askable.ts';
import { exampleProject, frds } from './example.ts';
import type { Organisation, Project } from './project.ts';

const withSite: Organisation = { ...frds, website: 'https://frds.ro/' };
const member = (role: Project['organisations'][number]['role'], organisation = withSite) => ({
  organisation,
  role,
  source: 's',
});
const links = [
  { kind: 'project-page', url: 'https://example.org/ro/', lang: 'ro' },
  { kind: 'project-page', url: 'https://example.org/hu/', lang: 'hu' },
  { kind: 'news', url: 'https://example.org/news/' },
];

describe('A reader who wants to ask is sent', () => {
  test.for([
    ['to the site of the promoter', [member('partner'), member('promoter')], {}, 'https://frds.ro/'],
    ['to that of the lead partner', [member('lead-partner')], {}, 'https://frds.ro/'],
    ['to that of who published the project', [member('publisher')], {}, 'https://frds.ro/'],
    ['to the page of the project, in the language', [member('promoter', frds)], { links }, 'https://example.org/hu/'],
    ['to its page in another language', [], { links: links.slice(0, 1) }, 'https://example.org/ro/'],
    ['nowhere, where neither is known', [member('partner')], { links: links.slice(2) }, undefined],
  ] as const)('%s', ([, organisations, facts, url]) => {
    const project = exampleProject({ organisations: [...organisations] }, facts);
    expect(askableFor(project, 'hu')?.url).toBe(url);
  });
});
