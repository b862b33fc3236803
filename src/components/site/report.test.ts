import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import { parsePage, tagsNamed, tagsWith, textOf } from '../../checks/site/page.ts';
import { localeCodes, type Locale } from '../../i18n/locales.ts';
import Report from './Report.astro';

const container = await AstroContainer.create();
const PAGE = 'https://example.org/hu/projects/x/?a=1&b=2';
const build = { day: '2026-11-21', commit: '165c9810aaf9' };
const askable = { name: 'Gyulafehérvári Caritas', lang: 'hu' as const, url: 'https://caritas-ab.ro/' };

describe('A reader who finds a mistake can mail it, with the page and the build already in the letter:', () => {
  const words: Record<Locale, [subject: string, body: string]> = {
    ro: ['Greșeală pe o pagină: Proiecte sociale în Transilvania', 'Ce este greșit:'],
    hu: ['Hiba egy oldalon: Szociális projektek Erdélyben', 'Mi a hiba:'],
    en: ['Mistake on a page: Social projects in Transylvania', 'What is wrong:'],
  };

  test.for(localeCodes)('in %s', async (locale) => {
    const page = await render(locale, { email: 'a@example.org' });
    const [link, ...others] = tagsNamed(page, 'a');
    expect(others).toEqual([]);
    const [address, query = ''] = (link?.attributes['href'] ?? '').split('?');
    expect(address).toBe('mailto:a@example.org');
    // A plus is a plus in a mail link, not a space.
    expect(query).not.toContain('+');
    const letter = Object.fromEntries(query.split('&').map((each) => each.split('=').map(decodeURIComponent)));
    const [subject, body] = words[locale];
    expect(letter['subject']).toBe(subject);
    expect(letter['body'].split('\r\n')).toEqual(expect.arrayContaining([body]));
    expect(letter['body']).toContain(PAGE);
    expect(letter['body']).toContain('2026-11-21, 165c9810aaf9');
    expect(letter['body'].replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('and one that was built without Git names the day alone', async () => {
    const page = await render('en', { email: 'a@example.org', build: { day: '2026-11-21', commit: undefined } });
    const href = decodeURIComponent(tagsNamed(page, 'a')[0]?.attributes['href'] ?? '');
    expect(href).toContain('Build: 2026-11-21\r\n');
  });
});

describe('Where no address has been published, the page says so:', () => {
  test.for([
    ['ro', 'Nu a fost publicată nicio adresă pentru semnalarea greșelilor.'],
    ['hu', 'Hibák jelzésére szolgáló címet még nem tettek közzé.'],
    ['en', 'No address for reporting mistakes has been published.'],
  ] as const)('in %s', async ([locale, said]) => {
    const page = await render(locale, { email: 'not-stated' });
    expect(tagsWith(page, 'data-report').map((tag) => textOf(page, tag))).toEqual([said]);
    expect(tagsNamed(page, 'a')).toEqual([]);
  });

  test('and on the page of a project names the site of those who run it', async () => {
    const page = await render('en', { email: 'not-stated', askable });
    const [link] = tagsNamed(page, 'a');
    expect(link?.attributes).toMatchObject({ href: askable.url, lang: 'hu' });
    expect(page.text).toContain('can be asked on their own site: Gyulafehérvári Caritas');
  });
});

test('There is no form to fill in', async () => {
  for (const email of ['not-stated', 'a@example.org']) {
    expect(tagsNamed(await render('ro', { email, askable }), 'form')).toEqual([]);
  }
});

async function render(locale: Locale, props: object) {
  return parsePage(
    'x.html',
    await container.renderToString(Report, { props: { locale, page: PAGE, build, ...props } }),
  );
}
