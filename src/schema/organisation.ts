import { z } from 'astro/zod';
import { inKnownLanguages, line, localeCode, stated, webAddress } from './text.ts';

/** What an organisation is, in the words of IATI's list of organisation types. */
export const organisationTypes = [
  'government',
  'local-government',
  'other-public',
  'international-ngo',
  'national-ngo',
  'regional-ngo',
  'multilateral',
  'foundation',
  'private',
  'academic',
  'other',
] as const;

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
  website: stated(webAddress()).describe('Its own site: https://example.org/, or not-stated'),
  registration: stated(z.string().regex(/^[A-Z]{2,3}-[A-Z0-9]+-[^\s/&|?]+$/))
    .optional()
    .describe(
      'Its number in a public register, with the mark of the register before it as org-id.guide lists them: RO-CUI- and the fiscal code. ' +
        'Left out or not-stated where no source gives it; a made-up number is worse than none. IATI and 360Giving demand it',
    ),
  type: z
    .enum(organisationTypes)
    .optional()
    .describe(
      `What it is, one of ${organisationTypes.join(', ')}; left out where no source says so. IATI demands it of who reports`,
    ),
});

export type Organisation = z.infer<typeof organisation>;
export type OrganisationType = (typeof organisationTypes)[number];
