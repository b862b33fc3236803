import { z } from 'astro/zod';
import { currencies } from './money.ts';
import { id, inEveryLanguage, inKnownLanguages, line, localeCode, stated, webAddress } from './text.ts';

/** Whose texts say what a project's page must show: those of the EEA and Norway Grants, or of the European Social Fund. */
export const families = ['eea-norway', 'esf'] as const;

/** What of a programme a text can be the source of. */
export const programmeFacts = [
  'donors',
  'operator',
  'brand',
  'slogan',
  'links',
  'threshold',
  'notice',
  'emblem',
] as const;

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('The SHA-256 sum of the file: sixty-four digits and letters a–f');

const logo = z.strictObject({
  id: id().describe('A key for the slot: example-fund'),
  name: inKnownLanguages()
    .refine((names) => Object.values(names).some(Boolean), { error: 'no name' })
    .describe('Whose logo it is, printed as text while the file is not there: { en: Example Fund }'),
  file: stated(z.string().regex(/^[a-z0-9-]+\.(svg|png|webp)$/)).describe(
    'The name of the official file in public/logos: example-fund.svg, or not-stated while it is not there. Nothing is drawn in its place',
  ),
  sha256: stated(digest).describe('The SHA-256 sum of the official file, from who publishes it, or not-stated'),
});

/** What a programme asks of the pages of its projects, as far as a text says it. */
export const visibility = z.strictObject({
  family: z.enum(families).describe(`Whose texts hold, one of ${families.join(', ')}`),
  brand: stated(inKnownLanguages()).describe(
    'The term by which the funder wants to be called, in the languages in which it is known, or not-stated',
  ),
  threshold: stated(
    z.strictObject({
      amount: z.number().positive().describe('The grant from which on the languages are demanded: 150000'),
      currency: z.enum(currencies).describe('The currency of that amount: EUR'),
      languages: z.array(localeCode()).min(1).describe('The languages that are then demanded: [ro, en]'),
    }),
  ).describe('From which grant on which languages are demanded, or not-stated'),
  requiredLinks: z
    .strictObject({
      fund: stated(webAddress()),
      national: stated(webAddress()),
      operator: stated(webAddress()),
    })
    .describe('The sites of the fund, of the country and of the operator that a page must link to, each or not-stated'),
  notFound: z
    .array(localeCode())
    .describe('The languages in which a wording of the notice was looked for and not found: [hu, en]'),
  logos: z.array(logo).default([]).describe('The logos that belong on the page, one slot each'),
  emblem: z
    .strictObject({ words: inEveryLanguage().describe('“European Union” in every language') })
    .optional()
    .describe(
      'Only where the European Union pays: the words beneath its emblem, which is drawn from its public geometry',
    ),
  limits: z
    .strictObject({
      logoHeight: stated(z.number().positive()).describe('The least height of a logo in CSS pixels, or not-stated'),
      clearSpace: stated(z.number().positive()).describe(
        'The free space around a logo, as a part of its height: 0.5, or not-stated',
      ),
      retentionYears: stated(z.int().positive()).describe(
        'For how many years after its end a project keeps its page, or not-stated',
      ),
      updateMonths: stated(z.int().positive()).describe('After how many months a page is to be renewed, or not-stated'),
    })
    .describe('Numbers that switch a rule on; each is off while it is not-stated'),
  sources: z
    .array(
      z.strictObject({
        facts: z
          .array(z.enum(programmeFacts))
          .min(1)
          .describe(`What the source says, of ${programmeFacts.join(', ')}`),
        reference: line().describe('How to find it: the title of the text, or the address as people write it'),
        lang: localeCode().optional().describe('The language of the reference: en'),
        url: webAddress().optional(),
      }),
    )
    .min(1)
    .describe('Which text says what of all this'),
});

export type Visibility = z.infer<typeof visibility>;
export type Family = Visibility['family'];
export type LogoSlot = Visibility['logos'][number];
export type ProgrammeFact = (typeof programmeFacts)[number];
