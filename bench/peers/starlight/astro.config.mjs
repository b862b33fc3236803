import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import words from './words.json' with { type: 'json' };

export default defineConfig({
  site: 'https://example.org',
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: Object.fromEntries(Object.entries(words).map(([locale, { site }]) => [locale, site])),
      defaultLocale: 'ro',
      locales: {
        ro: { label: 'Română', lang: 'ro' },
        hu: { label: 'Magyar', lang: 'hu' },
        en: { label: 'English', lang: 'en' },
      },
      // Not a link for every project: with a thousand of them each page would hold them all.
      sidebar: [{ label: words.ro.site, translations: { hu: words.hu.site, en: words.en.site }, link: '/projects/' }],
    }),
  ],
});
