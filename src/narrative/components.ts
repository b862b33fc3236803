import { z } from 'astro/zod';
import { asked, localeCode, line, webAddress } from '../schema/text.ts';

/**
 * The components that a narrative may use, with their properties. Each has an `.astro` file of the same name in
 * `components/narrative`. `inline` ones stand within a sentence, the others on lines of their own.
 */
export const narrativeComponents = {
  Figure: {
    inline: false,
    holdsText: false,
    properties: z.strictObject({
      src: z
        .string()
        .regex(/^\.(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+\.(jpe?g|png|webp|avif|svg)$/)
        .register(asked, { image: true })
        .describe(
          'An image beside the narrative, named without spaces and accents, its ending in small letters: ./centre.jpg',
        ),
      alt: line().describe('What is to be seen, for readers who cannot see it: Children drawing at a long table'),
      caption: line().optional().describe('A line below the image'),
      credit: line().optional().describe('Who made the image'),
    }),
  },
  Quote: {
    inline: false,
    holdsText: true,
    properties: z.strictObject({
      by: line().optional().describe('Who said it'),
      lang: localeCode().optional().describe('Its language, where it is not the language of the page'),
    }),
  },
  Note: {
    inline: false,
    holdsText: true,
    properties: z.strictObject({ title: line().optional().describe('A heading of a few words') }),
  },
  DocumentLink: {
    inline: false,
    holdsText: false,
    properties: z.strictObject({
      href: webAddress()
        .refine((address) => address.startsWith('https://'))
        .describe('The complete address of the document: https://example.org/report.pdf'),
      label: line().describe('The words to click, the title of the document: Annual report 2016'),
      about: line().optional().describe('What kind of file it is and how large: PDF, 2 MB'),
      lang: z
        .string()
        .regex(/^[a-z]{2,3}$/)
        .optional()
        .describe('The two-letter code of the document’s language, where it is not the language of the page: de'),
    }),
  },
  // The project's own indicators, from project.yaml: a second copy of their figures could drift from the first.
  Results: { inline: false, holdsText: false, properties: z.strictObject({}) },
  Foreign: {
    inline: true,
    holdsText: true,
    properties: z.strictObject({ lang: localeCode().describe('The language of the words inside: hu') }),
  },
} as const satisfies Record<string, { inline: boolean; holdsText: boolean; properties: z.ZodObject }>;

export type NarrativeComponent = keyof typeof narrativeComponents;

export const componentNames = Object.keys(narrativeComponents) as NarrativeComponent[];

export function isNarrativeComponent(name: string | null): name is NarrativeComponent {
  return name !== null && Object.hasOwn(narrativeComponents, name);
}
