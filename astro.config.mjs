import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { editor } from './src/integrations/editor.ts';
import { headers } from './src/integrations/headers.ts';
import { pages } from './src/integrations/pages.ts';
import { preview } from './src/integrations/preview.ts';
import { aside, publish } from './src/integrations/publish.ts';
import { pictures } from './src/integrations/pictures.ts';
import { search } from './src/integrations/search.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { sums } from './src/integrations/sums.ts';
import { verify } from './src/integrations/verify.ts';
import { defaultLocale, localeCodes } from './src/i18n/locales.ts';
import { site } from './src/site.ts';

/** What the steps of a build tell each other. */
const making = {};

export default defineConfig({
  site: process.env.SITE_ADDRESS ?? site.address,
  base: process.env.SITE_BASE ?? site.base,
  trailingSlash: 'always',
  cacheDir: './.astro/cache',
  i18n: { locales: localeCodes, defaultLocale, routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false } },
  // What happens to `dist/`, in this order: built aside, indexed, checked, freed of pictures that no page shows, listed for search
  // engines, summed up, put in the place of the last one.
  integrations: [
    preview(),
    aside(making),
    mdx(),
    pages(making),
    // Goes on beside the steps that follow, until the sums wait for it.
    search(making),
    verify(making),
    pictures(making),
    sitemap(making),
    editor(),
    headers(),
    sums(making),
    publish(making),
  ],
  build: { inlineStylesheets: 'never' },
  vite: {
    // Not in node_modules, which copies of the project may share.
    cacheDir: './.astro/vite',
    plugins: [tailwindcss()],
    // Nothing is inlined: the content security policy allows scripts and styles from files only.
    build: {
      assetsInlineLimit: 0,
      // Astro marks each standing page with a directive of its own, and Rolldown would warn of each in every build.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
});
