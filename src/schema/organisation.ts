import { z } from 'astro/zod';
import { inKnownLanguages, line, localeCode, stated, webAddress } from './text.ts';

/** `content/organisations/<id>.yaml`: somebody who takes part in a project. */
export const organisation = z.strictObject({
  names: inKnownLanguages()
    .refine((names) => Object.values(names).some(Boolean), { error: 'no name' })
    .describe('The name in every language in which it is known or can be said: at least one of ro, hu and en'),
  translated: z
    .array(localeCode())
    .default([])
    .describe(
      'The languages whose name above is a translation made for this site: [ro, hu]. A page then shows the sourced name beside it',
    ),
  otherNames: z
    .array(line())
    .default([])
    .describe('Short forms and abbreviations by which readers search for it: DGASPC Mureș'),
  country: stated(z.string().regex(/^[A-Z]{2}$/)).describe('The two-letter code of its country: RO, or not-stated'),
  website: stated(webAddress()).describe('Its own site: https://caritas-ab.ro/, or not-stated'),
});

export type Organisation = z.infer<typeof organisation>;
