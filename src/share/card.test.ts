import { describe, expect, test } from 'vitest';
import { localeCodes } from '../i18n/locales.ts';
import { projectCard, siteCard, textOfCard } from './card.ts';

type Facts = Parameters<typeof projectCard>[0]['facts'];

function projectWith(facts: Partial<Facts>, others: Partial<Parameters<typeof projectCard>[0]> = {}) {
  const narrative = { title: 'Împreună', locale: 'ro' };
  return {
    id: 'impreuna',
    facts: { originalLocale: 'ro', period: { start: 'not-stated', end: 'not-stated' }, ...facts },
    programme: 'not-stated',
    counties: [],
    narratives: { ro: narrative },
    ...others,
  } as unknown as Parameters<typeof projectCard>[0];
}

const valuesOf = (project: Parameters<typeof projectCard>[0], locale: 'ro' | 'hu' | 'en') =>
  projectCard(project, locale).facts.map(({ value }) => value.replaceAll('\u00a0', ' '));

describe('The share image of a project', () => {
  test('says that the funder is not stated, and invents nothing', () => {
    expect(valuesOf(projectWith({}), 'en')).toEqual([
      'The sources of this project do not state its funder.',
      'not stated',
      'not stated',
    ]);
  });

  test.for([
    { start: '2015-05', end: '2017-01', said: 'May 2015 – January 2017' },
    { start: '2015', end: '2017', said: '2015–2017' },
    { start: '2015-05', end: 'not-stated', said: 'Start: May 2015' },
    { start: 'not-stated', end: '2017-01', said: 'End: January 2017' },
  ])('says the period as it is known: $said', ({ start, end, said }) => {
    const period = { start, end } as Facts['period'];
    expect(valuesOf(projectWith({ period }), 'en')[1]).toBe(said);
  });

  test('names the counties in the language of the page', () => {
    const counties = [
      { id: 'hr', names: { ro: 'Harghita', hu: 'Hargita' } },
      { id: 'ms', names: { ro: 'Mureș', hu: 'Maros' } },
    ] as Parameters<typeof projectCard>[0]['counties'];
    expect(valuesOf(projectWith({}, { counties }), 'hu')[2]).toBe('Hargita és Maros');
    expect(valuesOf(projectWith({}, { counties }), 'ro')[2]).toBe('Harghita și Mureș');
  });

  test('has the original title where there is no translation', () => {
    expect(projectCard(projectWith({}), 'hu').title).toBe('Împreună');
  });

  test('can be read without being seen', () => {
    expect(textOfCard(projectCard(projectWith({}), 'ro'))).toMatch(
      /^Proiecte sociale în Transilvania · Împreună · Program: .+ · Perioada: /,
    );
  });
});

test('The share image of the site says what the site is, in each language', () => {
  const texts = localeCodes.map((locale) => textOfCard(siteCard(locale)));
  expect(new Set(texts).size).toBe(localeCodes.length);
});
