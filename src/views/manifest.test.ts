import { describe, expect, test } from 'vitest';
import { localeCodes } from '../i18n/locales.ts';
import { webManifest } from './manifest.ts';

describe('The web manifest', () => {
  test.for([
    { base: '/', home: '/hu/', scope: '/', icon: '/icon-192.png' },
    { base: '/sub/path/', home: '/sub/path/hu/', scope: '/sub/path/', icon: '/sub/path/icon-192.png' },
    { base: '/sub/path', home: '/sub/path/hu/', scope: '/sub/path/', icon: '/sub/path/icon-192.png' },
  ])('has addresses below $base', ({ base, home, scope, icon }) => {
    expect(webManifest('hu', base)).toMatchObject({
      id: home,
      start_url: home,
      scope,
      icons: expect.arrayContaining([{ src: icon, sizes: '192x192', type: 'image/png', purpose: 'maskable' }]),
    });
  });

  test.for([
    { locale: 'ro' as const, name: 'Proiecte sociale în Transilvania', short: 'Proiecte' },
    { locale: 'hu' as const, name: 'Szociális projektek Erdélyben', short: 'Projektek' },
    { locale: 'en' as const, name: 'Social projects in Transylvania', short: 'Projects' },
  ])('names the site in $locale', ({ locale, name, short }) => {
    expect(webManifest(locale, '/')).toMatchObject({ name, short_name: short, lang: locale });
  });

  test('is another one in each language', () => {
    const ids = localeCodes.map((locale) => JSON.stringify(webManifest(locale, '/')));
    expect(new Set(ids).size).toBe(localeCodes.length);
  });
});
