import type { Locale } from './i18n/locales.ts';

/**
 * What the site is called and where it stands. `SITE_ADDRESS` and `SITE_BASE` in the environment take precedence, so that the
 * same commit can be built for a preview or for a sub-path: `SITE_BASE=/projects/ npm run build`.
 */
export const site = {
  address: 'https://example.org',
  base: '/',
  name: {
    ro: 'Proiecte sociale în Transilvania',
    hu: 'Szociális projektek Erdélyben',
    en: 'Social projects in Transylvania',
  } satisfies Record<Locale, string>,
  /** Under its icon, where there is room for some twelve letters. */
  shortName: { ro: 'Proiecte', hu: 'Projektek', en: 'Projects' } satisfies Record<Locale, string>,
};
