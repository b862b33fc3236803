import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureSight } from '../browser/sight.ts';
import { isShown, linksOf, tagsNamed, tagsWith, textOf, type Page } from '../checks/site/page.ts';
import { judge } from '../checks/visibility/index.ts';
import { windows } from '../checks/visibility/sight.ts';
import { subjectsOf } from '../checks/visibility/subject.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import { isMeasured } from '../model/visibility.ts';
import { openBrowser, readPage, readSiteContent, readSiteFile, serveSite, siteFolder } from '../testing/site.ts';

const content = siteFolder() ? await readSiteContent() : undefined;
const subjects = content ? subjectsOf(content, '2026-11-21') : [];
const everywhere = subjects.flatMap((subject) => localeCodes.map((locale) => ({ id: subject.id, locale, subject })));

describe('on the finished page, in a browser,', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSite>>;

  beforeAll(async () => {
    browser = await openBrowser();
    site = await serveSite();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.for(everywhere)('$id in $locale shows what its funder demands', async ({ id, locale, subject }) => {
    const sight = await measureSight(browser, `${site.address}${locale}/projects/${id}/`, windows);
    const measured = judge(subject, locale, sight).filter(({ rule }) => isMeasured(rule));
    const unmet = measured.flatMap(({ rule, findings }) =>
      (findings ?? [{ verdict: 'not-met', reason: 'not measured', values: {} }])
        .filter(({ verdict, reason }) => verdict === 'not-met' || (verdict === 'cannot-be-checked' && reason !== 'off'))
        .map(({ reason, values }) => `${rule}: ${reason} ${JSON.stringify(values)}`),
    );
    expect(unmet).toEqual([]);
  });

  test.for(localeCodes)('the emblem and the words beneath it are on paper too, in %s', async (locale) => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    try {
      const page = await context.newPage();
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${site.address}${locale}/projects/tara-nasaudului/`);
      expect(await page.locator('[data-eu-emblem]').isVisible()).toBe(true);
      const words = page.locator('[data-eu-words]');
      expect(await words.isVisible()).toBe(true);
      expect(await words.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 51, 153)');
      const { height = 0 } = (await page.locator('[data-eu-emblem]').boundingBox()) ?? {};
      // One centimetre, at 96 CSS pixels an inch.
      expect(height).toBeGreaterThan(96 / 2.54);
    } finally {
      await context.close();
    }
  });
});

describe('the sheet of a project', () => {
  test.for(everywhere)('$id in $locale has a row for each requirement, with its verdict', ({ id, locale, subject }) => {
    const page = sheetOf(id, locale);
    const wanted = judge(subject, locale).flatMap(({ rule, findings = [undefined] }) =>
      findings.map((finding) => [rule, finding?.verdict]),
    );
    const rows = tagsWith(page, 'data-rule').map(({ attributes }) => [
      attributes['data-rule'],
      attributes['data-verdict'],
    ]);
    expect(rows.toSorted()).toEqual(wanted.toSorted());
  });

  test.for(everywhere)('$id in $locale says of which day and which build it speaks', ({ id, locale }) => {
    const page = sheetOf(id, locale);
    expect(tagsWith(page, 'data-build-day').map(({ attributes }) => attributes['datetime'])).toEqual([
      expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    ]);
    // The copies that are built for the tests are outside of Git.
    expect(page.text).toContain(translate(locale)('visibility.commitUnknown'));
  });

  test.for(everywhere)(
    '$id in $locale is public and linked, but kept from search engines and from the search',
    ({ id, locale }) => {
      const page = sheetOf(id, locale);
      const robots = tagsNamed(page, 'meta').filter(({ attributes }) => attributes['name'] === 'robots');
      expect(robots.map(({ attributes }) => attributes['content'])).toEqual(['noindex']);
      expect(linksOf(page, 'canonical')).toHaveLength(1);
      expect(tagsWith(page, 'data-pagefind-body')).toEqual([]);
      expect(readSiteFile('sitemap-0.xml')).not.toContain('/visibility/');
      const links = tagsNamed(readPage(`/${locale}/projects/${id}/`), 'a').map(({ attributes }) => attributes['href']);
      expect(links).toContain(`/${locale}/projects/${id}/visibility/`);
    },
  );

  const missing: [id: string, said: Record<Locale, string>][] = [
    [
      'together-for-all',
      {
        ro: 'Lipsește: fișierul oficial nu a fost găsit. În locul lui apare numele, ca text: Granturile SEE și Norvegiene.',
        hu: 'Ezen a nyelven nem található hivatalos szöveg.',
        en: 'No official wording in this language was found.',
      },
    ],
    [
      'tara-nasaudului',
      {
        ro: 'nu este dovedit că programul îl cere, de aceea nu se tipărește. Textul oficial lipsește.',
        hu: 'nincs igazolva, hogy a program előírja, ezért nem jelenik meg. A hivatalos szöveg hiányzik.',
        en: 'that the programme demands it is not shown, so it is not printed. The official wording is missing.',
      },
    ],
    [
      'united-networks-2015',
      {
        ro: 'Nu s-a găsit niciun text, în nicio limbă. Textul oficial lipsește.',
        hu: 'Egyetlen nyelven sem található szöveg. A hivatalos szöveg hiányzik.',
        en: 'No wording was found in any language. The official wording is missing.',
      },
    ],
    [
      'united-networks-2019',
      {
        ro: 'Sursele nu precizează finanțatorul, iar pagina o spune.',
        hu: 'A források nem nevezik meg a finanszírozót, és az oldal ezt közli.',
        en: 'The sources do not state the funder, and the page says so.',
      },
    ],
  ];

  test.for(missing.flatMap(([id, said]) => localeCodes.map((locale) => ({ id, locale, said: said[locale] }))))(
    '$id in $locale says “$said”',
    ({ id, locale, said }) => {
      expect(sheetOf(id, locale).text).toContain(said);
    },
  );

  test.for(localeCodes)(
    'names the text that demands each thing, and the numbers that nobody found, in %s',
    (locale) => {
      const t = translate(locale);
      const eea = sheetOf('together-for-all', locale).text;
      expect(eea).toContain(t('visibility.text.eea-norway-2014-2021'));
      expect(eea).toContain('visibility.limits.clearSpace');
      expect(sheetOf('tara-nasaudului', locale).text).toContain(t('visibility.text.regulation-821-2014'));
    },
  );
});

describe('what is only in use is printed nowhere', () => {
  test.for(everywhere)('$id in $locale', ({ id, locale }) => {
    const unofficial = (content?.programmes ?? []).flatMap(({ data }) =>
      data.notices.filter(({ standing }) => standing === 'in-use').map(({ text }) => text),
    );
    for (const page of [readPage(`/${locale}/projects/${id}/`), sheetOf(id, locale)]) {
      for (const text of unofficial) expect(page.text).not.toContain(text);
    }
  });
});

describe('a programme page says where what it states comes from', () => {
  const inUse = [...new Set(subjects.flatMap(({ programme }) => (programme === 'not-stated' ? [] : programme.id)))];
  test.for(inUse.flatMap((id) => localeCodes.map((locale) => ({ id, locale }))))('$id in $locale', ({ id, locale }) => {
    const page = readPage(`/${locale}/programmes/${id}/`);
    const [sources] = tagsWith(page, 'data-programme-sources');
    const references = content?.programmes.find((each) => each.id === id)?.data.visibility?.sources ?? [];
    expect(references.length).toBeGreaterThan(0);
    for (const { reference } of references) expect(sources && textOf(page, sources)).toContain(reference);
  });
});

describe('who can be told of a mistake is said on every page', () => {
  test.for(localeCodes)('in %s', (locale) => {
    for (const path of [
      '/',
      '/projects/',
      '/search/',
      '/about/',
      '/projects/together-for-all/',
      '/projects/tara-nasaudului/visibility/',
    ]) {
      const page = readPage(`/${locale}${path}`);
      const [report, ...others] = tagsWith(page, 'data-report');
      expect(others, path).toEqual([]);
      expect(report && isShown(report), path).toBe(true);
      expect(report && textOf(page, report), path).toContain(translate(locale)('report.none'));
    }
  });

  test.for([
    ['together-for-all', 'https://caritas-ab.ro/'],
    ['united-networks-2015', 'https://caritas-ab.ro/'],
    ['united-networks-2019', 'https://caritas-ab.ro/'],
    ['together-we-are-more', 'https://togetherwearemore.ro/en/results/'],
    ['tara-nasaudului', 'https://delucru-taranasaudului.ro/stiri/1'],
  ] as const)('those who run %s can be asked at %s', ([id, url]) => {
    const page = readPage(`/en/projects/${id}/`);
    const [report] = tagsWith(page, 'data-report');
    const links = tagsNamed(page, 'a').filter((link) => report && link.from >= report.from && link.to <= report.to);
    expect(links.map(({ attributes }) => attributes['href'])).toEqual([url]);
  });
});

function sheetOf(id: string, locale: Locale): Page {
  return readPage(`/${locale}/projects/${id}/visibility/`);
}
