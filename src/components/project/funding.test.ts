import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import { langOf, parsePage, tagsNamed, tagsWith, textOf, type Page } from '../../checks/site/page.ts';
import { localeCodes, type Locale } from '../../i18n/locales.ts';
import { exampleProject } from '../../model/example.ts';
import type { Project } from '../../model/project.ts';
import { isStated } from '../../schema/text.ts';
import type { Visibility } from '../../schema/visibility.ts';
import { readContent } from '../../source/read.ts';
import EuEmblem from './EuEmblem.astro';
import Funding from './Funding.astro';

const container = await AstroContainer.create();
const { content } = await readContent(process.cwd());

describe('The emblem of the European Union has its public geometry:', () => {
  const HEIGHT = 1800;
  let page: Page;
  let stars: { x: number; y: number }[][];
  const rectangle = () => tagsWith(page, 'data-eu-emblem')[0]?.attributes ?? {};

  beforeAll(async () => {
    page = parsePage('x.html', await container.renderToString(EuEmblem, { props: { label: 'Emblem' } }));
    stars = tagsWith(page, 'data-eu-star').map(({ attributes }) =>
      (attributes['points'] ?? '').split(' ').map((pair) => {
        const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number);
        return { x, y };
      }),
    );
  });

  test('a rectangle of Reflex Blue, two high and three wide', () => {
    expect(rectangle()).toMatchObject({ width: String((HEIGHT * 3) / 2), height: String(HEIGHT), fill: '#003399' });
  });

  test('twelve gold stars with five points', () => {
    expect(stars).toHaveLength(12);
    expect(stars.every((corners) => corners.length === 10)).toBe(true);
    expect(tagsWith(page, 'data-eu-star').every(({ attributes }) => attributes['fill'] === '#ffcc00')).toBe(true);
  });

  test('on a circle of a third of the height, like the hours of a clock', () => {
    for (const [hour, corners] of stars.entries()) {
      const { x, y } = middleOf(corners);
      const angle = (hour / 12) * 2 * Math.PI;
      expect(x).toBeCloseTo(HEIGHT * 0.75 + (HEIGHT / 3) * Math.sin(angle), 0);
      expect(y).toBeCloseTo(HEIGHT / 2 - (HEIGHT / 3) * Math.cos(angle), 0);
    }
  });

  test('each inscribed in a circle of an eighteenth of the height, and upright', () => {
    for (const corners of stars) {
      const middle = middleOf(corners);
      const points = corners.filter((_, index) => index % 2 === 0);
      for (const { x, y } of points) expect(Math.hypot(x - middle.x, y - middle.y)).toBeCloseTo(HEIGHT / 18, 0);
      const [top] = points;
      expect(top?.x).toBeCloseTo(middle.x, 0);
      expect(Math.min(...corners.map(({ y }) => y))).toBe(top?.y);
    }
  });

  test('the lines of a star run straight from point to point', () => {
    for (const corners of stars) {
      const [a, b, , d] = [0, 1, 2, 3].map((index) => corners[index]);
      const e = corners[4];
      if (!a || !b || !d || !e) throw new Error('A star has ten corners.');
      for (const inner of [b, d]) expect(Math.abs(areaOf(a, inner, e))).toBeLessThan(HEIGHT);
    }
  });

  test('within a white border of a twenty-fifth of the height', () => {
    const [border] = tagsNamed(page, 'rect');
    expect(border?.attributes).toMatchObject({ x: String(-HEIGHT / 25), fill: '#ffffff' });
    expect(tagsNamed(page, 'svg')[0]?.attributes).toMatchObject({ role: 'img', 'aria-label': 'Emblem' });
  });
});

describe('The marks of the funder stand with the statement of who pays:', () => {
  test.for(localeCodes)(
    'emblem, words and fund for every project of the European Social Fund, in %s',
    async (locale) => {
      const page = await render(funded('esf-2014-2020-pocu'), locale);
      const words: Record<Locale, string> = { ro: 'Uniunea Europeană', hu: 'Európai Unió', en: 'European Union' };
      expect(tagsWith(page, 'data-eu-emblem')).toHaveLength(1);
      expect(said(page, 'data-eu-words')).toEqual([words[locale]]);
      expect(said(page, 'data-eu-fund')[0]).toMatch(
        /Fondul Social European|Európai Szociális Alap|European Social Fund/,
      );
    },
  );

  test.for([
    ['ro', 'Granturile SEE și Norvegiene', 'ro'],
    ['hu', 'EEA and Norway Grants', 'en'],
    ['en', 'EEA and Norway Grants', 'en'],
  ] as const)('the name in the place of a logo that is not there, in %s: %s', async ([locale, name, lang]) => {
    const page = await render(funded('eea-grants-2014-2021-local-development'), locale);
    expect(said(page, 'data-logo-missing')).toEqual([name]);
    expect(tagsWith(page, 'data-logo-missing').map((tag) => langOf(tag) ?? locale)).toEqual([lang]);
    for (const drawing of ['img', 'svg']) expect(tagsNamed(page, drawing)).toEqual([]);
  });

  test('the official file once it is there, with the name for those who do not see it', async () => {
    const page = await render(
      funded('eea-grants-2014-2021-local-development', (visibility) => ({
        ...visibility,
        logos: visibility.logos.map((slot) => ({ ...slot, file: 'eea.svg' })),
      })),
      'en',
    );
    expect(tagsNamed(page, 'img').map(({ attributes }) => [attributes['src'], attributes['alt']])).toEqual([
      ['/logos/eea.svg', 'EEA and Norway Grants'],
    ]);
    expect(tagsWith(page, 'data-logo-missing')).toEqual([]);
  });

  test('nothing of the kind where no funder is stated', async () => {
    const page = await render(exampleProject(), 'en');
    expect(said(page, 'data-funding-not-stated')).toHaveLength(1);
    for (const mark of ['data-eu-emblem', 'data-logo', 'data-logo-missing', 'data-funding-statement']) {
      expect(tagsWith(page, mark)).toEqual([]);
    }
  });
});

/** A project of a programme of `content/`, whose visibility `change` may change. */
function funded(id: string, change: (visibility: Visibility) => Visibility = (same) => same): Project {
  const data = content.programmes.find((each) => each.id === id)?.data;
  if (!data?.visibility) throw new Error(`content/ has no programme ${id} with visibility.`);
  const operator = content.organisations.find((each) => each.id === data.operator);
  const value = {
    ...data,
    id,
    visibility: change(data.visibility),
    operator: operator && isStated(data.operator) ? { ...operator.data, id: operator.id } : ('not-stated' as const),
  };
  return exampleProject({ programme: { value, source: 'document' } });
}

async function render(project: Project, locale: Locale): Promise<Page> {
  return parsePage('x.html', await container.renderToString(Funding, { props: { project, locale } }));
}

function said(page: Page, mark: string): string[] {
  return tagsWith(page, mark).map((tag) => textOf(page, tag));
}

function middleOf(corners: readonly { x: number; y: number }[]): { x: number; y: number } {
  const sum = corners.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / corners.length, y: sum.y / corners.length };
}

/** Twice the area of a triangle: nothing where its corners lie on one line. */
function areaOf(...[a, b, c]: [Point, Point, Point]): number {
  return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
}

type Point = { x: number; y: number };
