import { existsSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { withoutDrafts } from './src/integrations/drafts.ts';
import { editor } from './src/integrations/editor.ts';
import { headers } from './src/integrations/headers.ts';
import { pages } from './src/integrations/pages.ts';
import { preview } from './src/integrations/preview.ts';
import { aside, publish } from './src/integrations/publish.ts';
import { pictures } from './src/integrations/pictures.ts';
import { search } from './src/integrations/search.ts';
import { sums } from './src/integrations/sums.ts';
import { verify } from './src/integrations/verify.ts';
import { defaultLocale, localeCodes } from './src/i18n/locales.ts';
import { site } from './src/site.ts';

/** Whether a page is in the language that its address names: a project or standing page without a text in it is shown in another. */
function isInItsLanguage(page) {
  const [, locale, id] = /\/([a-z]+)\/projects\/([^/]+)\/$/.exec(page) ?? [];
  if (id) return hasContent(`projects/${id}/narrative.${locale}.mdx`);
  const [, language, standing] = /\/([a-z]+)\/([^/]+)\/$/.exec(page) ?? [];
  return !standing || !hasContent(`pages/${standing}`) || hasContent(`pages/${standing}/page.${language}.mdx`);
}

function hasContent(name) {
  return existsSync(new URL(`content/${name}`, import.meta.url));
}

/** The page that offers the languages is none of them: it is nobody's version in another language, and has none. */
function withoutChoice(item) {
  const choice = new URL(process.env.SITE_BASE ?? site.base, process.env.SITE_ADDRESS ?? site.address).href;
  const links = item.url === choice ? [] : (item.links ?? []).filter(({ url }) => url !== choice);
  return { ...item, links: links.length > 0 ? links : undefined };
}

/** What the steps of a build tell each other. */
const making = { addresses: [] };

export default defineConfig({
  site: process.env.SITE_ADDRESS ?? site.address,
  base: process.env.SITE_BASE ?? site.base,
  trailingSlash: 'always',
  cacheDir: './.astro/cache',
  i18n: { locales: localeCodes, defaultLocale, routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false } },
  // What happens to `dist/`, in this order: built aside, indexed, freed of drafts, checked, summed up, put in the place of the last one.
  integrations: [
    preview(),
    aside(),
    mdx(),
    pages(making),
    // Goes on beside the steps that follow, until verify waits for it.
    search(making),
    sitemap({
      customPages: making.addresses,
      i18n: { defaultLocale, locales: Object.fromEntries(localeCodes.map((code) => [code, code])) },
      // A visibility sheet is a working paper, dated by its build; search engines need the project page.
      filter: (page) =>
        !page.includes('/404') &&
        !page.endsWith('/visibility/') &&
        !/\/status\/(pages\/\d+\/)?$/.test(page) &&
        isInItsLanguage(page),
      serialize: withoutChoice,
    }),
    withoutDrafts(),
    pictures(),
    verify(making),
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
    build: { assetsInlineLimit: 0 },
  },
  devToolbar: { enabled: false },
});
