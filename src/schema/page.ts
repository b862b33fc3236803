import { z } from 'astro/zod';
import { line } from './text.ts';

/** The front matter of `content/pages/<id>/page.<locale>.mdx`: a standing page such as “About”. */
export const standingPage = z.strictObject({
  title: line().describe('The heading of the page, also its name in search engines: About this site'),
  summary: line().max(160).describe('What the page tells, in one sentence of at most 160 characters'),
});
