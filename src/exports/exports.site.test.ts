import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linksOf, outwards, tagsNamed, tagsWith, textOf, type Page, type Tag } from '../checks/site/page.ts';
import { localeCodes, locales, type Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import { isStated } from '../schema/text.ts';
import { readCsv } from '../testing/csv.ts';
import { breachesOf } from '../testing/ruleset.ts';
import { readPage, readSiteFile, siteFiles, siteFolder } from '../testing/site.ts';
import { grantsErrors, hasStandards, iatiErrors, jsonErrors } from '../testing/standards.ts';
import { dialects } from './csv.ts';
import type { ProjectRecord } from './record.ts';

/**
 * Every number in every export is the page's. The numbers of a page are read from what its readers see, in the form of their
 * language; those of the files as a program reads them. Nothing here asks how either was made.
 */
const records = (readJson('data/projects.json') as { projects: ProjectRecord[] }).projects;
const rows = records.flatMap((record) => localeCodes.map((locale) => ({ id: record.id, record, locale })));
const geojson = readJson('data/places.geojson') as {
  features: { id: string; geometry: { coordinates: number[] }; properties: { projects: string[] } }[];
};
const iati = existsSync(join(siteFolder(), 'data/iati.xml')) ? readSiteFile('data/iati.xml') : undefined;
const grants = existsSync(join(siteFolder(), 'data/360giving.json'))
  ? (readJson('data/360giving.json') as { grants: { url: string; amountAwarded: number; currency: string }[] })
  : undefined;

test('There are projects to compare', () => {
  expect(records.length).toBeGreaterThan(0);
  expect(siteFiles().filter((name) => /^data\/projects\/.+\.json$/.test(name))).toHaveLength(records.length);
});

describe.for(rows)('The amounts on the page of $id in $locale are those', ({ id, record, locale }) => {
  const shown = amountsOn(pageOf(id, locale), locale);

  test('of projects.json', () => {
    const { amounts, shares } = record.facts;
    const stated = isStated(amounts) ? amounts : [];
    const ofAmount = (amount: { kind: string; of?: string | undefined }) =>
      shares.find(({ kind, of }) => kind === amount.kind && of === amount.of);
    const apart = shares.filter(({ kind, of }) => !stated.some((each) => each.kind === kind && each.of === of));
    expect(shown).toEqual([
      ...stated.map((amount) => ({
        value: amount.value,
        currency: amount.currency,
        percent: ofAmount(amount)?.percent,
      })),
      ...apart.map(({ percent }) => ({ value: undefined, currency: undefined, percent })),
    ]);
  });

  test.for([`data/${locale}/amounts.csv`, 'data/amounts.csv'])('of %s', (file) => {
    const variant = file === 'data/amounts.csv' ? 'all' : locale;
    const column = translate(locale)('data.column', { returnObjects: true });
    const headerOf = (name: 'id' | 'amount' | 'currency' | 'percent') =>
      variant === 'all' ? name : column[name].header;
    const found = table(file, variant)
      .filter((row) => row[headerOf('id')] === id)
      .map((row) => ({
        value: figure(row[headerOf('amount')], variant),
        currency: row[headerOf('currency')] || undefined,
        percent: figure(row[headerOf('percent')], variant),
      }));
    expect(found).toEqual(shown);
  });

  test('of projects.csv, which has one of them', () => {
    const column = translate(locale)('data.column', { returnObjects: true });
    for (const variant of [locale, 'all'] as const) {
      const file = variant === 'all' ? 'data/projects.csv' : `data/${variant}/projects.csv`;
      const header = (name: 'id' | 'amount' | 'currency') => (variant === 'all' ? name : column[name].header);
      const row = table(file, variant).find((each) => each[header('id')] === id) ?? {};
      const value = figure(row[header('amount')], variant);
      const currency = row[header('currency')] || undefined;
      if (shown.some((each) => each.value !== undefined))
        expect(shown).toContainEqual(expect.objectContaining({ value, currency }));
      else expect({ value, currency }).toEqual({ value: undefined, currency: undefined });
    }
  });

  test('of the facts for search engines, IATI and 360Giving, where they have any', () => {
    const page = pageOf(id, locale);
    const linked = linkedOf(page).mainEntity.funding?.flatMap(({ amount }) => amount ?? []) ?? [];
    const activity = iati?.split('<iati-activity ').find((each) => each.includes(`-${id}</iati-identifier>`)) ?? '';
    const budgets = [...activity.matchAll(/<value currency="(\w+)"[^>]*>([\d.]+)</g)].map(([, currency, value]) => ({
      currency,
      value: Number(value),
    }));
    const awarded = (grants?.grants ?? [])
      .filter(({ url }) => url.endsWith(`/projects/${id}/`))
      .map(({ amountAwarded: value, currency }) => ({ value, currency }));
    for (const { value, currency } of [...linked, ...budgets, ...awarded])
      expect(shown).toContainEqual(expect.objectContaining({ value, currency }));
  });
});

describe.for(rows)('The other figures on the page of $id in $locale are those of projects.json:', (row) => {
  const { id, record, locale } = row;
  const page = pageOf(id, locale);
  const { facts } = record;
  const t = translate(locale);

  test('indicators, target and result, with what other records say', () => {
    const cells = section(page, 'indicators', 'td').map((cell) => figuresIn(readable(page, cell), locale));
    expect(cells).toEqual(facts.indicators.flatMap(({ target, result }) => [target, result].map(measured)));
  });

  test('people in the target groups', () => {
    const groups = isStated(facts.targetGroups) ? facts.targetGroups : [];
    const shown = factsUnder(page, t('facts.targetGroups')).map((dd) => readable(page, dd));
    expect(shown).toHaveLength(Math.max(groups.length, 1));
    groups.forEach(({ people }, index) => {
      const last = figuresIn(shown[index]?.split(': ').at(-1) ?? '', locale).at(-1);
      expect(last).toBe(isStated(people) ? people : undefined);
    });
  });

  test('the duration in months', () => {
    const [duration] = factsUnder(page, t('facts.duration')).map((dd) => figuresIn(readable(page, dd), locale));
    expect(duration).toEqual(isStated(facts.period.months) ? [facts.period.months] : []);
  });

  test('the project number', () => {
    const [number] = factsUnder(page, t('facts.number')).map((dd) => readable(page, dd));
    if (isStated(facts.number)) expect(number).toBe(facts.number.value);
  });
});

describe.for(rows)('The coordinates of the places of $id in $locale', ({ id, record, locale }) => {
  const column = translate(locale)('data.column', { returnObjects: true });
  const inTable = new Map(
    table(`data/${locale}/places.csv`, locale)
      .filter((row) => row[column.id.header] === id)
      .map((row) => [
        row[column.siruta.header],
        [column.latitude, column.longitude].map(({ header }) => figure(row[header], locale)),
      ]),
  );

  test('are those that the pages of the places show', () => {
    for (const { id: siruta } of record.places) {
      const address = pathOf(placePageOf(siruta, locale));
      const place = readPage(address);
      const [shown] = tagsWith(place, 'data-coordinates').map((tag) => textOf(place, tag));
      expect(shown?.split(/[;,] /).map((text) => figure(text, locale))).toEqual(coordinatesOf(record, siruta));
    }
  });

  test('are the same in the tables, in GeoJSON and for search engines', () => {
    expect([...inTable.keys()].sort()).toEqual(record.places.map((place) => place.id).sort());
    const linked = linkedOf(pageOf(id, locale)).mainEntity.location.map(({ geo }) => [geo.latitude, geo.longitude]);
    for (const place of record.places) {
      const here = coordinatesOf(record, place.id);
      expect(inTable.get(place.id)).toEqual(here);
      expect(linked).toContainEqual(here);
      const feature = geojson.features.find((each) => each.id === place.id);
      expect(feature?.geometry.coordinates.toReversed()).toEqual(here);
      expect(feature?.properties.projects).toContain(id);
    }
  });
});

describe('The table of a group', () => {
  const tables = siteFiles().filter((name) => /^(ro|hu|en)\/.+\/projects\.csv$/.test(name));

  test.for(tables)('%s has the rows that the table of all projects has, for the projects of its page', (file) => {
    const locale = file.slice(0, 2) as Locale;
    const page = readPage(`/${file.replace(/projects\.csv$/, '')}`);
    const listed = tagsWith(page, 'data-project').map(({ attributes }) => attributes['data-project']);
    const { header } = translate(locale)('data.column', { returnObjects: true }).id;
    const whole = table(`data/${locale}/projects.csv`, locale);
    expect(table(file, locale)).toEqual(listed.map((id) => whole.find((row) => row[header] === id)));
    for (const name of ['projects', 'amounts', 'places'])
      expect(addressesOn(page)).toContain(`/${file.replace(/projects\.csv$/, `${name}.csv`)}`);
  });

  test('is there for every way to find projects', () => {
    const ways = new Set(tables.map((name) => name.split('/')[1]));
    expect([...ways].sort()).toEqual(['organisations', 'places', 'programmes', 'themes', 'years']);
  });
});

describe('The files are what they say they are:', () => {
  test('each project fits the published schema, in its own file and, without its texts, among all', () => {
    const schema = readJson('data/schema/project.json');
    for (const record of records) {
      const own = readJson(`data/projects/${record.id}.json`) as ProjectRecord;
      expect(jsonErrors(own, schema)).toEqual([]);
      expect(jsonErrors(record, schema)).toEqual([]);
      for (const narrative of Object.values(own.narratives)) {
        expect(narrative.blocks?.length).toBeGreaterThan(0);
        delete narrative.blocks;
      }
      expect(own).toEqual(record);
    }
  });

  test('each table begins with a byte order mark, ends its rows with CR LF and holds no formula', () => {
    for (const name of siteFiles().filter((each) => each.endsWith('.csv'))) {
      const text = readSiteFile(name);
      expect(text.startsWith('\ufeff'), name).toBe(true);
      expect(text.replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
      const { separator } = dialects[isEnglish(name) ? 'en' : 'ro'];
      const cells = readCsv(text, separator).flatMap((row) => Object.values(row));
      expect(
        cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
        name,
      ).toEqual([]);
    }
  });

  test('a file of a standard is valid, or its list says why each project is missing', async () => {
    if (iati) expect(breachesOf(iati, new Date().toISOString().slice(0, 10))).toEqual([]);
    if (iati && hasStandards) expect(await iatiErrors(iati)).toEqual([]);
    if (grants && hasStandards) expect(grantsErrors(grants)).toEqual([]);
    const leftOut = (name: string) =>
      (readJson(`data/${name}-left-out.json`) as { leftOut: { project: string; what: string; reasons: object[] }[] })
        .leftOut;
    const gone = leftOut('iati').filter(({ what }) => what === 'activity');
    expect(gone.length + (iati?.match(/<iati-activity /g)?.length ?? 0)).toBe(records.length);
    for (const { reasons } of [...gone, ...leftOut('360giving')]) expect(reasons.length).toBeGreaterThan(0);
  });
});

describe.for(localeCodes)('The data page in %s', (locale) => {
  const page = readPage(`/${locale}/data/`);

  test('leads to every file about all projects, and tells its size', () => {
    const files = siteFiles().filter((name) => /^data\/(?!projects\/)/.test(name));
    expect(addressesOn(page)).toEqual(expect.arrayContaining(files.map((name) => `/${name}`)));
    const kilobytes = new Intl.NumberFormat(locales[locale].intl, { maximumFractionDigits: 1 });
    for (const name of files) {
      const row = tagsNamed(page, 'tr').find((tr) => textOf(page, tr).startsWith(`${name.slice('data/'.length)} `));
      expect(row && textOf(page, row)).toContain(kilobytes.format(Buffer.byteLength(readSiteFile(name)) / 1000));
    }
  });

  test('names the catalogue for programs', () => {
    expect(linksOf(page, 'alternate').map(({ attributes }) => attributes.href)).toContain('/data/catalogue.jsonld');
  });

  test('says of each project that is left out why', () => {
    const { leftOut } = readJson('data/iati-left-out.json') as { leftOut: { reasons: Record<Locale, string>[] }[] };
    for (const reason of leftOut.flatMap(({ reasons }) => reasons)) expect(page.text).toContain(reason[locale]);
  });

  test('is in the footer of every page, and each project’s page leads to its file', () => {
    for (const { id } of records) {
      const links = addressesOn(pageOf(id, locale));
      expect(links).toContain(`/${locale}/data/`);
      expect(links).toContain(`/data/projects/${id}.json`);
    }
    expect(addressesOn(readPage(`/${locale}/projects/`))).toContain(`/data/${locale}/projects.csv`);
  });
});

function pageOf(id: string, locale: Locale): Page {
  return readPage(`/${locale}/projects/${id}/`);
}

function readJson(name: string): object {
  return JSON.parse(readSiteFile(name)) as object;
}

function table(name: string, variant: Locale | 'all'): Record<string, string>[] {
  return readCsv(readSiteFile(name), dialects[variant === 'all' ? 'ro' : variant].separator);
}

function isEnglish(name: string): boolean {
  return /^(data\/)?en\//.test(name);
}

/** The amounts of a page: each row of their table. */
function amountsOn(page: Page, locale: Locale) {
  return section(page, 'amounts', 'td').map((cell) => {
    const text = readable(page, cell);
    const money = /^(?:([A-Z]{3}) )?([\d., ]*\d)(?: ([A-Z]{3}|lei|lej))?(?= |$)(?! ?%)/.exec(text);
    const percent = /([\d.,]+) ?%/.exec(text)?.[1];
    const currency = money?.[1] ?? money?.[3];
    return {
      value: figure(money?.[2], locale),
      currency: currency === 'lei' || currency === 'lej' ? 'RON' : currency,
      percent: figure(percent, locale),
    };
  });
}

/** The elements of one name in the section that a heading names. */
function section(page: Page, heading: string, name: string): Tag[] {
  return tagsNamed(page, name).filter((tag) =>
    outwards(tag).some((each) => each.name === 'section' && each.attributes['aria-labelledby'] === heading),
  );
}

/** What stands under a term of the facts. */
function factsUnder(page: Page, term: string): Tag[] {
  const dt = tagsNamed(page, 'dt').find((tag) => textOf(page, tag) === term);
  return tagsNamed(page, 'dd').filter(({ parent }) => parent !== undefined && parent === dt?.parent);
}

/** The text of an element without the numbers that lead to its sources, each white space as a space. */
function readable(page: Page, tag: Tag): string {
  const marks = tagsNamed(page, 'a').filter(
    (each) => each.attributes.class?.includes('source-mark') && outwards(each).includes(tag),
  );
  const text = marks.reduceRight(
    (rest, mark) => rest.slice(0, mark.from - tag.from) + rest.slice(mark.to - tag.from),
    page.text.slice(tag.from, tag.to),
  );
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

function figuresIn(text: string, locale: Locale): number[] {
  const grouped = { ro: /\d+(?:\.\d{3})*(?:,\d+)?/g, hu: /\d+(?: \d{3})*(?:,\d+)?/g, en: /\d+(?:,\d{3})*(?:\.\d+)?/g };
  return [...text.matchAll(grouped[locale])].flatMap(([found]) => figure(found, locale) ?? []);
}

/** A figure as it is written in a language, with or without the marks that group its digits. */
function figure(text: string | undefined, variant: Locale | 'all'): number | undefined {
  if (text === undefined || text === '') return undefined;
  const isPoint = variant === 'en';
  const plain = text.replace(isPoint ? /[, ]/g : /[. \u00a0]/g, '').replace(',', '.');
  return Number(plain);
}

function measured(measure: ProjectRecord['facts']['indicators'][number]['target']): number[] {
  return isStated(measure) ? [measure.value, ...measure.otherRecords.map(({ value }) => value)] : [];
}

function coordinatesOf({ places }: ProjectRecord, siruta: string): number[] {
  const place = places.find(({ id }) => id === siruta);
  return place ? [place.latitude, place.longitude] : [];
}

function placePageOf(siruta: string, locale: Locale): string {
  const feature = geojson.features.find(({ id }) => id === siruta) as
    { properties: { pages: Record<Locale, string> } } | undefined;
  return feature?.properties.pages[locale] ?? `no page of ${siruta}`;
}

function pathOf(address: string): string {
  return new URL(address).pathname;
}

function addressesOn(page: Page): string[] {
  return tagsNamed(page, 'a').flatMap(({ attributes }) => attributes.href ?? []);
}

function linkedOf(page: Page): Linked {
  const script = tagsNamed(page, 'script').find(({ attributes }) => attributes.type === 'application/ld+json');
  return JSON.parse(script?.code ?? '') as Linked;
}

interface Linked {
  mainEntity: {
    funding?: { amount?: { value: number; currency: string } }[];
    location: { geo: { latitude: number; longitude: number } }[];
  };
}
