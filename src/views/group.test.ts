import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import { parsePage, tagsNamed, textOf, tidy } from '../checks/site/page.ts';
import { localeCodes } from '../i18n/locales.ts';
import { exampleNarrative, exampleProject } from '../model/example.ts';
import { partsOf } from '../model/part.ts';
import { groupsBy, ways } from '../model/ways.ts';
import GroupView from './GroupView.astro';

const container = await AstroContainer.create({ astroConfig: { site: 'https://example.org' } });
/** A project of which nothing is stated by which readers find it. */
const project = exampleProject({ years: [], narratives: { ro: exampleNarrative('ro') } });
const groups = ways.flatMap((way) => groupsBy(way, [project]));

test('A project of which nothing is stated is found by every way', () => {
  expect(groups.map(({ way, id }) => `${way} ${id}`)).toEqual(ways.map((way) => `${way} not-stated`));
});

describe.for(localeCodes)('In %s the pages of what is not stated', (locale) => {
  test.for(['title', 'h1'])('have a <%s> each of their own: one shared by two stops the build', async (tag) => {
    const names = await Promise.all(
      groups.map(async (group) => {
        const page = parsePage(
          'x.html',
          await container.renderToString(GroupView, { props: { group, part: partsOf(group.projects, 20)[0], locale } }),
        );
        return tagsNamed(page, tag).map((each) => tidy(textOf(page, each)))[0];
      }),
    );
    expect(names.filter(Boolean)).toHaveLength(ways.length);
    expect(new Set(names).size).toBe(ways.length);
  });
});
