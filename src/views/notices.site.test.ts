import { describe, expect, test } from 'vitest';
import { isShown, langOf, outwards, tagsWith, textOf, type Page } from '../checks/site/page.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { contentOf, readPage, readSiteContent } from '../testing/site.ts';

/** The wording that the funder demands, as it is printed at the end of the source document. */
const OFFICIAL =
  'Material realizat cu sprijinul financiar al Granturilor SEE și/sau Norvegiene 2014 – 2021. Conținutul acestuia (text, fotografii, ' +
  'video) nu reflectă opinia oficială a Operatorului de Program, a Punctului Național de Contact sau a Oficiului Mecanismului ' +
  'Financiar. Informațiile și opiniile exprimate reprezintă responsabilitatea exclusivă a autorului/autorilor.';
const PROGRAMME = 'eea-grants-2014-2021-local-development';

const others = ['united-networks-2015', 'together-we-are-more', 'united-networks-2019', 'tara-nasaudului'];
const presenting = inLanguages(['/projects/together-for-all/', '/', '/projects/', '/search/']);
const silent = inLanguages([...others.map((id) => `/projects/${id}/`), '/about/', '/accessibility/', '/privacy/']);

test('the official notice in content/ is the one of the source document', async () => {
  const { programmes } = await readSiteContent();
  const { notices = [] } = programmes.find(({ id }) => id === PROGRAMME)?.data ?? {};
  expect(notices.map(({ lang, standing, text }) => ({ lang, standing, text }))).toEqual([
    { lang: 'ro', standing: 'official', text: OFFICIAL },
  ]);
});

describe('a page that presents together-for-all prints the official notice', () => {
  test.each(presenting)('$address', ({ address }) => {
    const page = readPage(address);
    const texts = tagsWith(page, 'data-notice-text');
    expect(texts.map((tag) => textOf(page, tag))).toEqual([OFFICIAL]);
    expect(texts.map(langOf)).toEqual(['ro']);
    expect(texts.every(isShown)).toBe(true);
    expect(texts.map(programmeOf)).toEqual([PROGRAMME]);
    expect(page.text.split(OFFICIAL)).toHaveLength(2);
  });
});

describe('beside the notice stands a translation for those who do not read Romanian', () => {
  const labels: Record<Locale, string | undefined> = {
    ro: undefined,
    hu: 'Nem hivatalos fordítás',
    en: 'Unofficial translation',
  };

  test.each(presenting)('$address', async ({ locale, address }) => {
    const page = readPage(address);
    const { programmes } = await readSiteContent();
    const notice = programmes.find(({ id }) => id === PROGRAMME)?.data.notices[0];
    const wanted = locale === 'ro' ? [] : [notice?.translations[locale]];
    const translations = tagsWith(page, 'data-notice-translation');
    expect(translations.map((tag) => textOf(page, tag))).toEqual(wanted);
    expect(translations.map(langOf)).toEqual(wanted.map(() => locale));
    for (const [each, label] of Object.entries(labels)) {
      if (label) expect(contentOf(page).includes(label), label).toBe(each === locale);
    }
  });
});

describe('no other page prints a notice', () => {
  test.each(silent)('$address', ({ address }) => {
    const page = readPage(address);
    expect(tagsWith(page, 'data-notice')).toEqual([]);
    expect(page.text).not.toContain('Material realizat cu sprijinul');
    expect(page.text).not.toContain('Conținutul acestui');
  });
});

describe('every other project says who pays, in a plain statement', () => {
  const statements: [string, Record<Locale, string>][] = [
    [
      'united-networks-2015',
      {
        ro: 'Islanda, Liechtenstein și Norvegia prin Granturile SEE 2009–2014',
        hu: 'Izland, Liechtenstein és Norvégia finanszírozta az EGT-támogatásokból (2009–2014)',
        en: 'Iceland, Liechtenstein and Norway through the EEA Grants 2009–2014',
      },
    ],
    [
      'together-we-are-more',
      {
        ro: 'Islanda, Liechtenstein și Norvegia prin Granturile SEE 2009–2014',
        hu: 'Izland, Liechtenstein és Norvégia finanszírozta az EGT-támogatásokból (2009–2014)',
        en: 'Iceland, Liechtenstein and Norway through the EEA Grants 2009–2014',
      },
    ],
    [
      'tara-nasaudului',
      {
        ro: 'Uniunea Europeană din Fondul Social European',
        hu: 'az Európai Unió finanszírozza az Európai Szociális Alapból',
        en: 'financed by the European Union from the European Social Fund',
      },
    ],
  ];
  const rows = statements.flatMap(([id, texts]) => localeCodes.map((locale) => ({ id, locale, text: texts[locale] })));

  test.each(rows)('$id, $locale: $text', ({ id, locale, text }) => {
    const page = readPage(`/${locale}/projects/${id}/`);
    const [statement, ...rest] = tagsWith(page, 'data-funding-statement');
    expect(rest).toEqual([]);
    expect(statement && textOf(page, statement)).toContain(text);
    expect(tagsWith(page, 'data-funding-not-stated')).toEqual([]);
  });
});

describe('united-networks-2019 has no stated funder, and the page does not carry over that of 2015', () => {
  const said: Record<Locale, string> = {
    ro: 'Sursele acestui proiect nu precizează finanțatorul.',
    hu: 'A projekt forrásai nem nevezik meg a finanszírozót.',
    en: 'The sources of this project do not state its funder.',
  };

  test.each(localeCodes)('in %s', (locale) => {
    const page = readPage(`/${locale}/projects/united-networks-2019/`);
    expect(tagsWith(page, 'data-funding-not-stated').map((tag) => textOf(page, tag))).toEqual([said[locale]]);
    expect(tagsWith(page, 'data-funding-statement')).toEqual([]);
    expect(contentOf(page)).not.toMatch(/\b(EEA|SEE|FRDS|CORAI|RO10)\b|EGT|Norw|Norv|Island|Iceland|Izland/);
  });
});

function programmeOf(tag: Page['tags'][number]): string | undefined {
  return [...outwards(tag)].map(({ attributes }) => attributes['data-notice']).find(Boolean);
}

function inLanguages(paths: string[]) {
  return localeCodes.flatMap((locale) => paths.map((path) => ({ locale, address: `/${locale}${path}` })));
}
