import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { digestOf } from './narrative/digest.ts';
import { renderNarrative, type Block, type Heading } from './narrative/render.ts';
import { localePath } from './i18n/paths.ts';
import type { Locale } from './i18n/locales.ts';
import type { NarrativeHead } from './schema/narrative.ts';
import { organisation } from './schema/organisation.ts';
import { standingPage } from './schema/page.ts';
import { county, place } from './schema/place.ts';
import { programme } from './schema/programme.ts';
import { projectFacts } from './schema/project.ts';
import { theme } from './schema/theme.ts';
import { update } from './schema/update.ts';
import { fromContent } from './source/loaders.ts';

type StoredNarrative = NarrativeHead & {
  digest: string;
  project: string;
  locale: Locale;
  blocks: Block[];
  headings: Heading[];
};

export const collections = {
  projects: defineCollection({ loader: fromContent((content) => content.projects), schema: projectFacts }),
  narratives: defineCollection({
    loader: fromContent((content, base) =>
      content.narratives.map(({ id, project, locale, data, body, narrative }) => ({
        id,
        data: {
          ...data,
          project,
          locale,
          digest: digestOf(data, body),
          ...renderNarrative(narrative.tree, (path) => localePath(locale, path, base)),
        },
      })),
    ),
    schema: z.custom<StoredNarrative>(),
  }),
  organisations: defineCollection({
    loader: fromContent((content) => content.organisations),
    schema: organisation,
  }),
  programmes: defineCollection({
    loader: fromContent((content) => content.programmes),
    schema: programme,
  }),
  places: defineCollection({ loader: fromContent((content) => content.places), schema: place }),
  counties: defineCollection({ loader: fromContent((content) => content.counties), schema: county }),
  themes: defineCollection({ loader: fromContent((content) => content.themes), schema: theme }),
  updates: defineCollection({ loader: fromContent((content) => content.updates), schema: update }),
  pages: defineCollection({
    loader: glob({ base: 'content/pages', pattern: '*/page.*.mdx', generateId: ({ entry }) => pageId(entry) }),
    schema: standingPage,
  }),
};

/** `about/page.hu.mdx` is `about/hu`. */
function pageId(entry: string): string {
  return entry.replace(/\/page\.([^.]+)\.mdx$/, '/$1');
}
