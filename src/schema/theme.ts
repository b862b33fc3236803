import { z } from 'astro/zod';
import { inEveryLanguage } from './text.ts';

/** `content/themes/<id>.yaml`: a subject by which readers find projects. */
export const theme = z.strictObject({
  names: inEveryLanguage().describe('The name of the theme in every language of the site: ro, hu and en'),
});

export type Theme = z.infer<typeof theme>;
