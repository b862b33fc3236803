import type { Programme } from '../../schema/programme.ts';
import { expectedOf, type Expected, type ExpectedContent } from './expected.ts';
import { parsePage, type Page } from './page.ts';
import { outlineOf, type Site } from './site.ts';
import { Texts } from './texts.ts';

/** What the tests of these rules share: two programmes, three projects and pages about them. */

export const officialNotice = 'Material realizat cu sprijinul Granturilor SEE. Conținutul nu reflectă opinia oficială.';
export const officialNoticeInHungarian = 'Az anyag az EGT-támogatásokból készült.';
export const noticeInUse = 'Conținutul nu reprezintă în mod obligatoriu poziția oficială a Uniunii Europene.';

export const eea = {
  fund: { ro: 'Granturile SEE', hu: 'EGT-támogatások', en: 'EEA Grants' },
  name: { ro: 'Dezvoltare locală', hu: 'Helyi fejlesztés', en: 'Local Development' },
  years: '2014–2021',
  operator: 'frds',
  donors: ['IS', 'LI', 'NO'],
  statement: { ro: 'Finanțat prin Granturile SEE.', hu: 'Az EGT-támogatásokból.', en: 'Funded by the EEA Grants.' },
  slogan: 'not-stated',
  notices: [
    {
      lang: 'ro',
      standing: 'official',
      text: officialNotice,
      reference: 'A project page',
      translations: { hu: officialNoticeInHungarian },
    },
  ],
  links: [],
} satisfies Programme;

export const esf = {
  ...eea,
  statement: { ro: 'Finanțat prin FSE.', hu: 'Az ESZA finanszírozta.', en: 'Financed by the ESF.' },
  notices: [{ lang: 'ro', standing: 'in-use', text: noticeInUse, reference: 'Many sites', translations: {} }],
} satisfies Programme;

export const content = {
  programmes: [
    { id: 'eea', data: eea },
    { id: 'esf', data: esf },
  ],
  projects: [
    { id: 'together', data: { programme: { value: 'eea', source: 'record' } } },
    { id: 'valley', data: { programme: { value: 'esf', source: 'record' } } },
    { id: 'unpaid', data: { programme: 'not-stated' } },
  ],
  narratives: ['together', 'valley', 'unpaid'].flatMap((project) =>
    (['ro', 'hu', 'en'] as const).map((locale) => ({ project, locale })),
  ),
} satisfies ExpectedContent;

export const expected: Expected = expectedOf(content);

/** The page at an address below the base: `/ro/projects/together/`. */
export function pageAt(path: string, body: string, head = ''): Page {
  const lang = path.split('/')[1] || 'ro';
  const name = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
  return parsePage(name, `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`);
}

/** A site of these pages, which `files` may join. */
export function siteOf(pages: Page[], { files = [], base = '/', ...more }: Partial<Site> = {}): Site {
  const place = { address: 'https://example.org', base };
  const texts = new Texts();
  return {
    ...place,
    files: [...pages.map(({ file }) => file.replace(/^dist\//, '')), ...files],
    pages: pages.map((page) => ({ ...outlineOf(page, Buffer.of(), place, texts), sum: '' })),
    texts,
    expected,
    ...more,
  };
}

export function codesOf(issues: readonly { code: string }[]): string[] {
  return issues.map(({ code }) => code);
}
