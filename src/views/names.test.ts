import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import { parsePage, tagsNamed, tagsWith, type Page } from '../checks/site/page.ts';
import { localeCodes } from '../i18n/locales.ts';
import { exampleNarrative, exampleProject, frds, harghita, odorhei } from '../model/example.ts';
import { NAMES_ON_A_PAGE, partsOf, partsOfProjects } from '../model/part.ts';
import type { Place, Project } from '../model/project.ts';
import { groupsBy, placesOf } from '../model/ways.ts';
import CountyView from './CountyView.astro';
import OrganisationView from './OrganisationView.astro';
import PlacesView from './PlacesView.astro';
import WayView from './WayView.astro';

const container = await AstroContainer.create({ astroConfig: { site: 'https://example.org' } });
const narratives = { ro: exampleNarrative('ro') };
const many = Array.from({ length: 200 }, (_, index) => index + 1);

describe('Many organisations are named on several pages', () => {
  const projects = many.map((number) =>
    exampleProject({
      id: `p${number}`,
      narratives,
      organisations: [{ organisation: { ...frds, id: `o${number}` }, role: 'partner', source: 'document' }],
    }),
  );
  const parts = partsOf(groupsBy('organisation', projects), NAMES_ON_A_PAGE);

  test.for(localeCodes)('each once, in %s', async (locale) => {
    const pages = await Promise.all(parts.map((part) => render(WayView, { way: 'organisation', part, locale })));
    expect(pages.flatMap((page) => linksBelow(page, `/${locale}/organisations/o`))).toEqual(
      many.map((number) => `/${locale}/organisations/o${number}/`),
    );
    expect(pages.map((page) => tagsWith(page, 'aria-current').some(isNumber))).toEqual([true, true, true]);
  });

  test.each([
    ['ro', '81–160 din 200 de nume'],
    ['hu', '200 név; ezen az oldalon: 81–160'],
    ['en', '81–160 of 200 names'],
  ])('and each page says which, in %s: %s', async (locale, said) => {
    expect((await render(WayView, { way: 'organisation', part: parts[1], locale })).text).toContain(said);
  });
});

describe('The many places of a county', () => {
  const places = many.map((number): Place => ({
    ...odorhei,
    id: String(number),
    slug: `place-${number}`,
    names: { ro: `Localitatea ${String(number).padStart(3, '0')}` },
  }));
  /** The last place has the most projects. */
  const projects = [
    ...many.map((number) => at(`p${number}`, places[number - 1])),
    ...many.slice(180).map((number) => at(`q${number}`, places[number - 1])),
  ];
  const counties = groupsBy('county', projects);
  const all = placesOf(projects);

  test('are on its page those with the most projects, and the others one link away', async () => {
    const [group] = counties;
    const [part] = partsOfProjects(projects);
    const page = await render(CountyView, { group, places: all, part, index: 3, locale: 'en' });
    const named = linksBelow(page, '/en/places/hr/place-');
    expect(named).toHaveLength(40);
    expect(named).toEqual(expect.arrayContaining(many.slice(180).map((number) => `/en/places/hr/place-${number}/`)));
    expect(linksBelow(page, '/en/places/pages/')).toEqual(['/en/places/pages/3/#county-hr']);
    expect(page.text).toContain('the places with the most of them');
  });

  test('are all in the list of places, page after page, below the name of the county', async () => {
    const parts = partsOf(all, NAMES_ON_A_PAGE);
    const pages = await Promise.all(
      parts.map((part) => render(PlacesView, { projects, counties, part, locale: 'en' })),
    );
    expect(pages.flatMap((page) => linksBelow(page, '/en/places/hr/place-'))).toHaveLength(many.length);
    for (const page of pages) {
      expect(tagsWith(page, 'id').filter(({ attributes }) => attributes.id === 'county-hr')).toHaveLength(1);
    }
    expect(pages.map((page) => tagsNamed(page, 'svg').length)).toEqual([1, 0, 0]);
  });
});

test.each([
  ['ro', 'Partener: 30 de proiecte'],
  ['hu', 'Partner: 30 projekt'],
  ['en', 'Partner: 30 projects'],
])('An organisation in many projects is told by role and number, in %s: %s', async (locale, said) => {
  const organisations: Project['organisations'] = [{ organisation: frds, role: 'partner', source: 'document' }];
  const projects = many.slice(0, 30).map((number) => exampleProject({ id: `p${number}`, narratives, organisations }));
  const [group] = groupsBy('organisation', projects);
  const [first, second] = partsOfProjects(projects);
  expect((await render(OrganisationView, { group, part: first, locale })).text).toContain(said);
  expect((await render(OrganisationView, { group, part: second, locale })).text).not.toContain(said);
});

function at(id: string, place: Place | undefined): Project {
  return exampleProject({
    id,
    narratives,
    counties: [harghita],
    places: place ? [{ place, role: 'venue', source: 'document' }] : [],
  });
}

async function render(
  view: Parameters<typeof container.renderToString>[0],
  props: Record<string, unknown>,
): Promise<Page> {
  return parsePage('en/x.html', await container.renderToString(view, { props }));
}

/** Where the links of a page lead that lie below an address, other than the pager's. */
function linksBelow(page: Page, path: string): string[] {
  const [main] = tagsNamed(page, 'main');
  return tagsNamed(page, 'a').flatMap(({ attributes: { href = '', ...others }, from }) =>
    main && from >= main.from && href.startsWith(path) && !('aria-label' in others) && !('rel' in others) ? [href] : [],
  );
}

function isNumber({ attributes }: Page['tags'][number]): boolean {
  return /^\d+$|^Page|^Pagina|oldal/.test(attributes['aria-label'] ?? '');
}
