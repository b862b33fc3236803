import { describe, expect, test } from 'vitest';
import { checkAlternates } from './alternates.ts';
import { codesOf, content, pageAt, siteOf } from './example.ts';
import { expectedOf } from './expected.ts';

const to = (lang: string, path: string) =>
  `<link rel="alternate" hreflang="${lang}" href="https://example.org${path}">`;
const all = (path = 'projects/together/', base = '/') =>
  ['ro', 'hu', 'en'].map((locale) => to(locale, `${base}${locale}/${path}`)).join('') +
  to('x-default', `${base}ro/${path}`);
const pagesWith = (heads: Record<string, string>) =>
  Object.entries(heads).map(([path, head]) => pageAt(path, '', head));
const complete = { '/ro/projects/together/': all(), '/hu/projects/together/': all(), '/en/projects/together/': all() };

describe('pages name each other', () => {
  test('in every language', () => {
    expect(checkAlternates(siteOf(pagesWith(complete)))).toEqual([]);
  });

  test('below a base', () => {
    const head = all('projects/together/', '/sub/');
    const pages = pagesWith({
      '/ro/projects/together/': head,
      '/hu/projects/together/': head,
      '/en/projects/together/': head,
    });
    expect(checkAlternates(siteOf(pages, { base: '/sub/' }))).toEqual([]);
  });

  test('or have no versions at all', () => {
    expect(checkAlternates(siteOf(pagesWith({ '/ro/about/': '', '/ro/404/': '' })))).toEqual([]);
  });

  test('and the root page as the default of the home pages', () => {
    const head = to('ro', '/ro/') + to('x-default', '/');
    expect(checkAlternates(siteOf(pagesWith({ '/': head, '/ro/': head })))).toEqual([]);
  });
});

describe('a version that is named', () => {
  test.each([
    ['was not built', all() + to('fr', '/fr/projects/together/'), ['page-alternate']],
    ['stands elsewhere', all() + to('de', '/').replace('example.org', 'elsewhere.example'), ['page-alternate']],
    ['is in another language', all() + to('en', '/hu/projects/together/'), ['page-alternate-lang']],
    ['is no default', all().replace(/<link[^>]*x-default[^>]*>/, ''), ['page-alternate-default']],
    ['has a default that was not built', all().replace(/(x-default[^>]*)together/, '$1gone'), ['page-alternate']],
  ])('%s', (_, head, codes) => {
    expect(codesOf(checkAlternates(siteOf(pagesWith({ ...complete, '/ro/projects/together/': head }))))).toEqual(codes);
  });

  test('does not name the page back', () => {
    const alone = to('hu', '/hu/projects/together/') + to('x-default', '/ro/projects/together/');
    expect(checkAlternates(siteOf(pagesWith({ ...complete, '/hu/projects/together/': alone })))).toEqual(
      ['ro', 'en'].map((locale) => ({
        file: `dist/${locale}/projects/together/index.html`,
        code: 'page-alternate-back',
        values: { found: 'https://example.org/hu/projects/together/', other: 'dist/hu/projects/together/index.html' },
      })),
    );
  });
});

describe('where a project has no text in a language', () => {
  const expected = expectedOf({ ...content, narratives: content.narratives.filter(({ locale }) => locale !== 'en') });
  const two =
    to('ro', '/ro/projects/together/') + to('hu', '/hu/projects/together/') + to('x-default', '/ro/projects/together/');
  const pages = { '/ro/projects/together/': two, '/hu/projects/together/': two, '/en/projects/together/': two };

  test('its page names those that have it', () => {
    expect(checkAlternates(siteOf(pagesWith(pages), { expected }))).toEqual([]);
  });

  test('no page names it', () => {
    const wrong = pagesWith({ ...pages, '/ro/projects/together/': all() });
    expect(codesOf(checkAlternates(siteOf(wrong, { expected })))).toEqual(['page-alternate-fallback']);
  });
});
