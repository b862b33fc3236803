import { describe, expect, test } from 'vitest';
import { outwards, tagsNamed, tagsWith, textOf, type Page, type Tag } from '../checks/site/page.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import { contentOf, readPage, readSiteContent, siteFolder } from '../testing/site.ts';

const content = siteFolder() ? await readSiteContent() : undefined;
const rows = (content?.projects ?? []).flatMap(({ id, data }) =>
  localeCodes.map((locale) => ({ id, locale, facts: data })),
);

/** What follows from other facts or is this site's own: where a project stands today, its themes, its first language. */
const derived = ['facts.status', 'way.theme', 'facts.originalLanguage'] as const;

describe('each fact leads to its source by a link, or is said not to be stated:', () => {
  test.for(rows)('$id in $locale', ({ id, locale }) => {
    const page = readPage(`/${locale}/projects/${id}/`);
    const t = translate(locale);
    const own: string[] = derived.map((key) => t(key));
    const facts = tagsNamed(page, 'dl').find(({ attributes }) => attributes['class'] === 'facts');
    const values = tagsNamed(page, 'dd').filter((tag) => facts && outwards(tag).includes(facts));
    const bare = values.filter((value) => !isSourced(page, value) && !own.includes(termOf(page, value)));
    // The name of a programme stands beneath its fund, whose mark is for both.
    expect(bare.map((value) => termOf(page, value)).filter((term) => term !== t('facts.programme'))).toEqual([]);
    for (const table of ['amounts', 'indicators']) {
      for (const cell of cellsOf(page, table))
        expect(isSourced(page, cell), `${table}: ${textOf(page, cell)}`).toBe(true);
    }
    for (const time of tagsNamed(page, 'time')) {
      const item = outwards(time).find(({ name }) => name === 'li' || name === 'article');
      expect(item && isSourced(page, item), textOf(page, time)).toBe(true);
    }
  });

  test.for(rows)('who pays for $id, and its title, in $locale', ({ id, locale, facts }) => {
    const page = readPage(`/${locale}/projects/${id}/`);
    const head = content?.narratives.find((each) => each.project === id && each.locale === locale)?.data;
    const statements = tagsWith(page, 'data-funding-statement');
    expect(statements.every((tag) => isSourced(page, tag))).toBe(true);
    expect(statements).toHaveLength(facts.programme === 'not-stated' ? 0 : 1);
    if (head?.titleStanding === 'official') {
      const line = tagsNamed(page, 'p').find((tag) =>
        textOf(page, tag).startsWith(translate(locale)('project.titleSource')),
      );
      expect(line && marksIn(page, line)).toEqual([head.titleSource].flat().map((key) => `#source-${key}`));
    }
  });

  test.for(content?.projects ?? [])('and every source of $id is what some fact leads to', ({ id, data }) => {
    const listed = Object.keys(data.sources).map((key) => `#source-${key}`);
    const led = localeCodes.flatMap((locale) => {
      const page = readPage(`/${locale}/projects/${id}/`);
      return tagsNamed(page, 'a').flatMap(({ attributes: { href = '' } }) => (href.startsWith('#source-') ? href : []));
    });
    expect(led.filter((href) => !listed.includes(href))).toEqual([]);
    expect(listed.filter((href) => !led.includes(href))).toEqual([]);
  });
});

describe('where two records differ, the page states one and notes the other, each with its source:', () => {
  const differing: [id: string, texts: Record<Locale, string[]>][] = [
    [
      'together-for-all',
      { ro: ['26 de luni (planificat) 1'], hu: ['26 hónap (tervezett) 1'], en: ['26 months (planned) 1'] },
    ],
    [
      'together-for-all',
      {
        ro: [
          'Alt titlu All for all – Integrated services for the inclusion of disadvantaged communities in Odorheiu Secuiesc 2',
        ],
        hu: [
          'Más cím All for all – Integrated services for the inclusion of disadvantaged communities in Odorheiu Secuiesc 2',
        ],
        en: [
          'Other title All for all – Integrated services for the inclusion of disadvantaged communities in Odorheiu Secuiesc 2',
        ],
      },
    ],
    [
      'tara-nasaudului',
      {
        ro: ['mai 2021 – februarie 2024 1', 'În altă sursă: 24 mai 2021 – 31 decembrie 2023 2'],
        hu: ['2021. május – 2024. február 1', 'Más forrásban: 2021. május 24. – 2023. december 31. 2'],
        en: ['May 2021 – February 2024 1', 'In another record: 24 May 2021 – 31 December 2023 2'],
      },
    ],
    [
      'united-networks-2015',
      {
        ro: ['15 autorități locale 1', 'În altă sursă: 21 de autorități locale 4'],
        hu: ['15 önkormányzat 1', 'Más forrásban: 21 önkormányzat 4'],
        en: ['15 local authorities 1', 'In another record: 21 local authorities 4'],
      },
    ],
  ];

  test.for(differing.flatMap(([id, texts]) => localeCodes.map((locale) => ({ id, locale, texts: texts[locale] }))))(
    '$id in $locale: $texts',
    ({ id, locale, texts }) => {
      const text = contentOf(readPage(`/${locale}/projects/${id}/`));
      for (const each of texts) expect(text).toContain(each);
    },
  );
});

function isSourced(page: Page, tag: Tag): boolean {
  const isUnstated = tagsNamed(page, 'span').some(
    (each) => each.attributes['class'] === 'not-stated' && outwards(each).includes(tag),
  );
  return isUnstated || marksIn(page, tag).length > 0;
}

function marksIn(page: Page, tag: Tag): string[] {
  return tagsNamed(page, 'a')
    .filter((each) => each.attributes['class'] === 'source-mark' && outwards(each).includes(tag))
    .map(({ attributes }) => attributes['href'] ?? '');
}

/** What a value of a list of facts is the value of. */
function termOf(page: Page, value: Tag): string {
  const term = tagsNamed(page, 'dt').find((each) => each.parent === value.parent);
  return term ? textOf(page, term) : '';
}

/** The cells with values in the table of a section. */
function cellsOf(page: Page, heading: string): Tag[] {
  const section = tagsWith(page, 'aria-labelledby').find(({ attributes }) => attributes['aria-labelledby'] === heading);
  return tagsNamed(page, 'td').filter((cell) => section && outwards(cell).includes(section));
}
