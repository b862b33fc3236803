import { z } from 'astro/zod';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { idOf, inEveryLanguage, line, localeCode, sentences, stated, webAddress } from './text.ts';
import { visibility } from './visibility.ts';

/**
 * `official`: quoted from a document of the programme or one that carries it · `in-use`: found on other projects' sites,
 * not proved to be demanded.
 */
export const noticeStandings = ['official', 'in-use'] as const;

/** `content/programmes/<id>.yaml`: who pays, for what, and the words that projects must carry. */
export const programme = z.strictObject({
  fund: inEveryLanguage().describe('The fund in every language: Example Fund'),
  name: inEveryLanguage().describe('The programme in every language: Local Development'),
  code: line().optional().describe('The code of the programme, where it has one: RO10'),
  years: z
    .string()
    .regex(/^\d{4}–\d{4}$/)
    .describe('The funding period with an en dash: 2014–2021'),
  operator: stated(idOf('organisations')).describe(
    'The id of the programme operator in content/organisations: example-operator, or not-stated',
  ),
  donors: z
    .array(z.string().regex(/^[A-Z]{2}$|^EU$/))
    .min(1)
    .describe('Who gives the money, as country codes, or EU: [IS, LI, NO]'),
  statement: inEveryLanguage(sentences).describe(
    'One plain sentence that names the fund, the donors, the programme and the period; printed on every project of the programme',
  ),
  slogan: stated(line()).describe('The slogan of the funding period, quoted exactly, or not-stated'),
  notices: z
    .array(
      z.strictObject({
        lang: localeCode().describe('The language of the wording'),
        standing: z.enum(noticeStandings).describe('official or in-use; only an official notice is printed'),
        text: sentences().describe('The wording, quoted byte for byte'),
        reference: line().describe('Where the wording comes from'),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .optional()
          .describe('The mark of the wording as it was quoted; npm run check names it where it is missing or another'),
        translations: z
          .strictObject(
            Object.fromEntries(localeCodes.map((code) => [code, sentences().optional()])) as Record<
              Locale,
              z.ZodOptional<z.ZodString>
            >,
          )
          .default({})
          .describe('Unofficial translations, printed beside the wording and labelled as unofficial'),
      }),
    )
    .default([])
    .describe('The notices that the programme demands or that are in use'),
  links: z.array(webAddress()).default([]).describe('The official sites that a project page links to'),
  visibility: visibility
    .optional()
    .describe('What the programme asks of the pages of its projects; left out where no text about it is known'),
});

export type Programme = z.infer<typeof programme>;
export type Notice = Programme['notices'][number];
