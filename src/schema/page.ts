import { z } from 'astro/zod';
import { line, sentences } from './text.ts';

/** The front matter of `content/pages/<id>/page.<locale>.mdx`: a standing page such as “About”. */
export const standingPage = z.strictObject({
  title: line().describe('The heading of the page, also its name in search engines: About this site'),
  summary: sentences().max(160).describe('What the page tells, in one sentence of at most 160 characters'),
  preview: z
    .boolean()
    .optional()
    .describe('true for a page that is meant for those who write the site: shown in the preview, never published'),
});

export type StandingPage = z.infer<typeof standingPage>;
