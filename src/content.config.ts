import { hash } from 'node:crypto';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Locale } from './i18n/locales.ts';
import { organisation } from './schema/organisation.ts';
import { standingPage } from './schema/page.ts';
import { county, place } from './schema/place.ts';
import { programme } from './schema/programme.ts';
import type { ProjectFacts } from './schema/project.ts';
import { theme } from './schema/theme.ts';
import { update } from './schema/update.ts';
import { fromContent } from './source/loaders.ts';

/** What a project or a narrative says is not kept by the collections, but unpacked (source/packed.ts) when a page shows it. */
type KeptProject = Pick<ProjectFacts, 'draft'>;
interface KeptNarrative {
  project: string;
  locale: Locale;
  /** That of its file: the same sum, the same text. */
  sum: string;
  /** That of its head. */
  headSum: string;
}

export const collections = {
  projects: defineCollection({
    loader: fromContent(({ projects }) =>
      projects.map(({ id, data }) => ({ id, data: { draft: data.draft }, stated: data })),
    ),
    schema: z.custom<KeptProject>(),
  }),
  narratives: defineCollection({
    // Their text is read when a page shows it (narrative/text.ts).
    loader: fromContent(({ narratives, sums }) =>
      narratives.map(({ id, project, locale, data, file }) => ({
        id,
        data: { project, locale, sum: sums.get(file) ?? '', headSum: hash('sha256', JSON.stringify(data)) },
      })),
    ),
    schema: z.custom<KeptNarrative>(),
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
    loader: fromContent((content) =>
      content.pages.flatMap(({ id, locale, file, text }) =>
        text ? [{ id: `${id}/${locale}`, data: text.data, shown: { file, body: text.body } }] : [],
      ),
    ),
    schema: standingPage,
  }),
};
