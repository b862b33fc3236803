import { describe, expect, test } from 'vitest';
import { localeCodes } from '../../i18n/locales.ts';
import { standingOf, type WordingStanding } from '../../model/notice.ts';
import { isStated } from '../../schema/text.ts';
import type { ProgrammeFact } from '../../schema/visibility.ts';
import { readContent } from '../../source/read.ts';

/** What is known of each programme, written by hand from the dossier and not from `content/`; all else is not stated. */
interface Known {
  years: string;
  donors: string[];
  operator: string;
  slogan: string;
  brand: Record<string, string> | 'not-stated';
  threshold: boolean;
  links: string[];
  /** The standing of the notice in Romanian, Hungarian and English. */
  notice: [WordingStanding, WordingStanding, WordingStanding];
  /** The first words of each wording. */
  wordings: string[];
  emblem: boolean;
}

const brand = { ro: 'Granturile SEE și Norvegiene', en: 'EEA and Norway Grants' };
const nothing = {
  operator: 'not-stated',
  slogan: 'not-stated',
  brand: 'not-stated',
  threshold: false,
  links: [] as string[],
  notice: ['not-found', 'not-found', 'not-found'],
  wordings: [],
  emblem: false,
} satisfies Partial<Known>;
const slogan = 'Working together for a green, competitive and inclusive Europe';

const programmes: Record<string, Known> = {
  'eea-grants-2009-2014-ro10': {
    ...nothing,
    years: '2009–2014',
    donors: ['IS', 'LI', 'NO'],
    operator: 'frds',
    links: ['https://eeagrants.org/', 'https://frds.ro/'],
  },
  'eea-grants-2014-2021-local-development': {
    years: '2014–2021',
    donors: ['IS', 'LI', 'NO'],
    operator: 'frds',
    slogan,
    brand,
    threshold: true,
    links: ['https://eeagrants.org/', 'https://eeagrants.ro/', 'https://frds.ro/'],
    notice: ['official', 'translation', 'translation'],
    wordings: ['Material realizat cu sprijinul financiar al Granturilor SEE și/sau Norvegiene 2014 – 2021.'],
    emblem: false,
  },
  'eea-norway-grants-2021-2028': {
    ...nothing,
    years: '2021–2028',
    donors: ['IS', 'LI', 'NO'],
    slogan: 'Working together for a green, democratic and resilient Europe',
    brand,
  },
  'active-citizens-fund-romania': {
    ...nothing,
    years: '2014–2021',
    donors: ['IS', 'LI', 'NO'],
    slogan,
    brand,
    threshold: true,
    links: ['https://eeagrants.org/', 'https://www.activecitizensfund.ro/'],
    notice: ['in-use', 'not-found', 'in-use'],
    wordings: [
      'Conținutul acestui website nu reprezintă în mod necesar poziția oficială a Granturilor SEE și Norvegiene 2014-2021;',
      'The content of this website does not necessarily reflect the official position of the EEA and Norway Grants 2014-2021;',
    ],
  },
  'esf-2014-2020-pocu': {
    ...nothing,
    years: '2014–2020',
    donors: ['EU'],
    notice: ['in-use', 'not-found', 'not-found'],
    wordings: ['Conținutul acestui material nu reprezintă în mod obligatoriu poziția oficială a Uniunii Europene'],
    emblem: true,
  },
};

const { content } = await readContent(process.cwd());

describe('Of each programme there is on file what the dossier states, and nothing else:', () => {
  test('the programmes themselves', () => {
    expect(content.programmes.map(({ id }) => id).toSorted()).toEqual(Object.keys(programmes).toSorted());
  });

  test.for(Object.entries(programmes))('%s', ([id, known]) => {
    const { data } = entryOf(id);
    const { visibility } = data;
    expect({
      years: data.years,
      donors: data.donors,
      operator: data.operator,
      slogan: data.slogan,
      brand: visibility?.brand,
      threshold: visibility && isStated(visibility.threshold),
      links: data.links,
      notice: localeCodes.map((locale) => standingOf(data, locale)),
      emblem: visibility?.emblem !== undefined,
    }).toEqual({ ...known, wordings: undefined });
    expect(data.notices).toHaveLength(known.wordings.length);
    for (const [index, words] of known.wordings.entries()) expect(data.notices[index]?.text).toContain(words);
  });

  test.for(Object.keys(programmes))('%s has no logo file and none of the numbers that were not found', (id) => {
    const { visibility } = entryOf(id).data;
    expect(visibility?.logos.flatMap(({ file, sha256 }) => [file, sha256]).filter(isStated)).toEqual([]);
    expect(Object.values(visibility?.limits ?? {}).filter(isStated)).toEqual([]);
  });

  test.for(Object.keys(programmes))('%s names the source of everything that it states', (id) => {
    const { data } = entryOf(id);
    const { visibility } = data;
    if (!visibility) throw new Error(`${id} says nothing about visibility.`);
    const stated: Partial<Record<ProgrammeFact, boolean>> = {
      donors: true,
      operator: isStated(data.operator),
      slogan: isStated(data.slogan),
      brand: isStated(visibility.brand),
      threshold: isStated(visibility.threshold),
      emblem: visibility.emblem !== undefined,
    };
    const sourced = visibility.sources.flatMap(({ facts }) => facts);
    expect(
      Object.entries(stated).flatMap(([fact, is]) => (is && !sourced.includes(fact as ProgrammeFact) ? fact : [])),
    ).toEqual([]);
  });
});

test('The threshold is a grant of 150,000 EUR, from which Romanian and English are demanded', () => {
  const stated = content.programmes.flatMap(({ data }) => data.visibility?.threshold ?? []).filter(isStated);
  expect(stated).toEqual([1, 2].map(() => ({ amount: 150000, currency: 'EUR', languages: ['ro', 'en'] })));
});

function entryOf(id: string) {
  const entry = content.programmes.find((each) => each.id === id);
  if (!entry) throw new Error(`content/programmes/${id}.yaml cannot be read.`);
  return entry;
}
