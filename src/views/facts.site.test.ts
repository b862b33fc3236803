import { describe, expect, test } from 'vitest';
import { tagsNamed, tagsWith, textOf, type Page } from '../checks/site/page.ts';
import { localeCodes, locales, type Locale } from '../i18n/locales.ts';
import { isStated } from '../schema/text.ts';
import { contentOf, readPage, readSiteContent, siteFolder } from '../testing/site.ts';

/** What the facts of a project state is on its page in each language. The sheet of facts by hand is dossier.site.test.ts. */
const content = siteFolder() ? await readSiteContent() : undefined;
const projects = content?.projects ?? [];
const rows = projects.flatMap(({ id, data }) => localeCodes.map((locale) => ({ id, locale, facts: data })));

describe('amounts are written as each language writes them, without a line break inside', () => {
  const NB = '\u00a0';
  const amounts: [string, Record<Locale, string>][] = [
    ['together-for-all', { ro: '416.158 EUR', hu: '416 158 EUR', en: 'EUR 416,158' }],
    ['together-for-all', { ro: '408.949 EUR', hu: '408 949 EUR', en: 'EUR 408,949' }],
    ['united-networks-2015', { ro: '1.756.996,00 lei', hu: '1 756 996,00 lej', en: 'RON 1,756,996.00' }],
    ['united-networks-2015', { ro: '175.699,60 lei', hu: '175 699,60 lej', en: 'RON 175,699.60' }],
    ['united-networks-2015', { ro: '398.864 EUR', hu: '398 864 EUR', en: 'EUR 398,864' }],
    ['united-networks-2015', { ro: '387.855 EUR', hu: '387 855 EUR', en: 'EUR 387,855' }],
    ['united-networks-2015', { ro: '296.710 EUR', hu: '296 710 EUR', en: 'EUR 296,710' }],
    ['together-we-are-more', { ro: '1.279.461,60 lei', hu: '1 279 461,60 lej', en: 'RON 1,279,461.60' }],
    ['tara-nasaudului', { ro: '4.639.106,64 lei', hu: '4 639 106,64 lej', en: 'RON 4,639,106.64' }],
  ];
  const cases = amounts.flatMap(([id, texts]) => localeCodes.map((locale) => ({ id, locale, text: texts[locale] })));

  test.each(cases)('$id, $locale: $text', ({ id, locale, text }) => {
    const page = readPage(`/${locale}/projects/${id}/`);
    const spans = tagsNamed(page, 'span').map((span) => textOf(page, span));
    expect(spans).toContain(text.replaceAll(' ', NB));
  });

  test('and there are no others', () => {
    const stated = projects.flatMap(({ data }) => (isStated(data.amounts) ? data.amounts : []));
    expect(stated).toHaveLength(amounts.length);
  });
});

describe('places', () => {
  test.each(rows)('of $id are on its page in $locale, with both names', ({ locale, id, facts }) => {
    const text = contentOf(readPage(`/${locale}/projects/${id}/`));
    for (const { id: siruta } of isStated(facts.places) ? facts.places : []) {
      const { ro = '', hu } = content?.places.find((place) => place.id === String(siruta))?.data.names ?? {};
      expect(text).toContain(!hu ? ro : locale === 'hu' ? `${hu} (${ro})` : `${ro} (${hu})`);
    }
  });

  test.each(rows)('of $id are under the name of their county in $locale', ({ locale, id, facts }) => {
    const text = contentOf(readPage(`/${locale}/projects/${id}/`));
    const counties = isStated(facts.places)
      ? facts.places.map(({ id: siruta }) => content?.places.find((place) => place.id === String(siruta))?.data.county)
      : [];
    for (const county of new Set([...counties, ...facts.counties.map((each) => each.id)])) {
      const { ro, hu } = content?.counties.find((each) => each.id === county)?.data.names ?? {};
      expect(text).toContain(locale === 'hu' ? `${hu} (${ro})` : `${ro} (${hu})`);
    }
  });
});

describe('organisations', () => {
  test.each(rows)('of $id are on its page by their name in $locale', ({ locale, id, facts }) => {
    const text = contentOf(readPage(`/${locale}/projects/${id}/`));
    for (const { id: member } of facts.organisations) {
      const names = content?.organisations.find((each) => each.id === member)?.data.names;
      expect(text).toContain(names?.[locale] ?? `no name of ${member}`);
    }
  });

  test.each(rows)(
    'whose name is translated stand with the sourced name beside it: $id in $locale',
    ({ locale, id, facts }) => {
      const page = readPage(`/${locale}/projects/${id}/`);
      for (const { id: member } of facts.organisations) {
        const organisation = content?.organisations.find((each) => each.id === member)?.data;
        if (!organisation?.translated.includes(locale)) continue;
        const sourced = localeCodes
          .filter((each) => !organisation.translated.includes(each))
          .map((each) => `${organisation.names[locale]} (${organisation.names[each]})`);
        const text = contentOf(page);
        expect(
          sourced.some((pair) => text.includes(pair)) || sourced.length === 0,
          `${member}: ${sourced.join(' | ')}`,
        ).toBe(true);
      }
    },
  );
});

describe('indicators', () => {
  test.each(rows)(
    'of $id are in the table of its page in $locale: $facts.indicators.length',
    ({ locale, id, facts }) => {
      const lines = linesOf(readPage(`/${locale}/projects/${id}/`), 'indicators');
      const format = new Intl.NumberFormat(locales[locale].intl);
      const narrative = content?.narratives.find((each) => each.project === id && each.locale === locale)?.data;
      for (const { id: indicator, target, result } of facts.indicators) {
        const line = lines.find((each) => each.startsWith(`${narrative?.indicators[indicator]} `));
        expect(line, indicator).toBeDefined();
        for (const measure of [target, result]) {
          if (!isStated(measure)) continue;
          const values = [measure.value, ...measure.otherRecords.map(({ value }) => value)];
          for (const value of values) expect(line).toMatch(new RegExp(`(^|\\s)${escaped(format.format(value))}\\s`));
        }
      }
      expect(lines).toHaveLength(facts.indicators.length);
    },
  );
});

describe('every source of a fact can be reached from it', () => {
  test.each(rows)('$id in $locale', ({ locale, id, facts }) => {
    const page = readPage(`/${locale}/projects/${id}/`);
    const marks = new Set(tagsNamed(page, 'a').flatMap(({ attributes }) => attributes['href'] ?? []));
    for (const key of Object.keys(facts.sources)) {
      expect(
        tagsWith(page, 'id').some(({ attributes }) => attributes['id'] === `source-${key}`),
        key,
      ).toBe(true);
    }
    expect([...marks].some((href) => href.startsWith('#source-'))).toBe(true);
  });
});

describe('for machines', () => {
  const linked = (page: Page) =>
    tagsNamed(page, 'script')
      .filter(({ attributes }) => attributes['type'] === 'application/ld+json')
      .map(({ code }) => JSON.parse(code) as LinkedPage);
  const grants: Record<string, object[] | undefined> = {
    'together-for-all': [{ amount: { '@type': 'MonetaryAmount', value: 416158, currency: 'EUR' } }],
    'united-networks-2015': [{ amount: { '@type': 'MonetaryAmount', value: 296710, currency: 'EUR' } }],
    'together-we-are-more': [{}],
    'united-networks-2019': undefined,
    'tara-nasaudului': [{}],
  };

  test.each(rows)('the page of $id in $locale is a WebPage about a Project', ({ id, locale }) => {
    const [data, ...others] = linked(readPage(`/${locale}/projects/${id}/`));
    expect(others).toEqual([]);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      inLanguage: locale,
      dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      mainEntity: { '@type': 'Project' },
    });
  });

  test.each(rows)('the Project $id has its funding in $locale, or none', ({ id, locale }) => {
    const [data] = linked(readPage(`/${locale}/projects/${id}/`));
    const wanted = grants[id]?.map((grant) => ({
      '@type': 'MonetaryGrant',
      funder: { '@type': 'Organization' },
      ...grant,
    }));
    if (wanted) expect(data?.mainEntity.funding).toMatchObject(wanted);
    else expect(data?.mainEntity).not.toHaveProperty('funding');
  });
});

interface LinkedPage {
  mainEntity: { funding?: object[] };
}

/** The rows of the table in the section that `heading` names, each as one line. */
function linesOf(page: Page, heading: string): string[] {
  const section = tagsWith(page, 'aria-labelledby').find(({ attributes }) => attributes['aria-labelledby'] === heading);
  return tagsNamed(page, 'tr')
    .filter((row) => section && row.from >= section.from && row.to <= section.to)
    .filter((row) => tagsNamed(page, 'td').some((cell) => cell.from >= row.from && cell.to <= row.to))
    .map((row) => textOf(page, row));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
