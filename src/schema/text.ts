import { z } from 'astro/zod';
import { localeCodes, standInOf, type Locale } from '../i18n/locales.ts';

/** Written in place of a value that no source gives. The page prints it in words, in the reader's language. */
export const NOT_STATED = 'not-stated';

/** The longest line and the longest text of several sentences: far more than anybody reads in one place of a page. */
const LONGEST = { line: 500, sentences: 5_000, address: 2_000 };

const text = (most: number) => z.string().trim().min(1).max(most);

/** A line of text that is not empty. */
export const line = () => text(LONGEST.line);

/** `value`, or the words `not-stated` where no source gives it: an author must say which. */
export const stated = <T extends z.ZodType>(value: T) => z.union([z.literal(NOT_STATED), value]);

export type NotStated = typeof NOT_STATED;

export function isStated<T>(value: T | NotStated): value is T {
  return value !== NOT_STATED;
}

/** An id: the name of the file or folder that it leads to. */
export const id = () =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('Small letters a–z, digits and hyphens, as in the name of the file: bridges-2015');

/** A folder of `content/` whose entries others name by id. */
export type Named = 'projects' | 'organisations' | 'programmes' | 'places' | 'counties' | 'themes';

/** What a form must know of a field and its type does not tell: src/editor/fields.ts asks for it accordingly. */
export const asked = z.registry<{
  /** An id to be picked from the entries of this folder. */
  from?: Named;
  /** More than a line: asked for in a box with room. */
  long?: true;
  /** A day to be picked from a calendar. */
  day?: true;
  /** Keys of the `sources` of the same entry. */
  sources?: true;
  /** The same in every language; where a language has a stand-in, its text may be missing. */
  everyLanguage?: true;
  /** An image beside the text. */
  image?: true;
}>();

/** The id of an entry of another folder of `content/`. */
export const idOf = (folder: Named) => id().register(asked, { from: folder });

/** A text of one or more sentences. */
export const sentences = () => text(LONGEST.sentences).register(asked, { long: true });

/** Whether an entry is still being written: seen in the preview only. Left out where it is not. */
export const draft = () =>
  z
    .boolean()
    .optional()
    .describe(
      'true while the text is being written: shown in the preview, left out of what is published. Delete the line to publish',
    );

/** The language of a text: one of the site's. */
export const localeCode = () => z.enum(localeCodes).describe(`One of ${localeCodes.join(', ')}`);

/** The same in every language of the site. A language with a stand-in may do without: i18n/locales.ts tells why. */
export const everyLanguage = <T extends z.ZodType>(one: () => T) =>
  z
    .strictObject(
      Object.fromEntries(
        localeCodes.map((code) => [code, standInOf(code) === undefined ? one() : one().optional()]),
      ) as unknown as Record<Locale, T>,
    )
    .register(asked, { everyLanguage: true });

/** A text in every language of the site. */
export const inEveryLanguage = (text: () => z.ZodString = line) =>
  everyLanguage(text).describe('The text in every language of the site: ro, hu and en');

/** A text in those languages in which it is known. */
export const inKnownLanguages = () =>
  z
    .strictObject(
      Object.fromEntries(localeCodes.map((code) => [code, line().optional()])) as Record<
        Locale,
        z.ZodOptional<z.ZodString>
      >,
    )
    .describe('The text in the languages in which it is known: any of ro, hu and en');

/** An address on the web, complete and encrypted. */
export const webAddress = () =>
  z
    .url({ protocol: /^https?$/ })
    .max(LONGEST.address)
    // Signs that no address holds as they are: who types one means %22, or has typed on after the address.
    .regex(/^[^\s"<>\\^`{|}]+$/)
    .describe('A complete address that begins with https://: https://example.org/projects/');

/** Where a fact comes from: one or more keys of the project's own `sources`. */
export const source = () =>
  z
    .union([id(), z.array(id()).min(1)])
    .register(asked, { sources: true })
    .describe('The key of the source in this project’s `sources`, or a list of keys: [funder-record, promoter-page]');
