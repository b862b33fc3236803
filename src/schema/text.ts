import { z } from 'astro/zod';
import { localeCodes, type Locale } from '../i18n/locales.ts';

/** Written in place of a value that no source gives. The page prints it in words, in the reader's language. */
export const NOT_STATED = 'not-stated';

/** A line of text that is not empty. */
export const line = () => z.string().trim().min(1);

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
    .describe('Small letters a–z, digits and hyphens, as in the name of the file: united-networks-2015');

/** The language of a text: one of the site's. */
export const localeCode = () => z.enum(localeCodes).describe(`One of ${localeCodes.join(', ')}`);

/** A text in every language of the site. */
export const inEveryLanguage = () =>
  z
    .strictObject(Object.fromEntries(localeCodes.map((code) => [code, line()])) as Record<Locale, z.ZodString>)
    .describe('The text in every language of the site: ro, hu and en');

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
  z.url({ protocol: /^https?$/ }).describe('A complete address that begins with https://: https://eeagrants.org/');

/** Where a fact comes from: one or more keys of the project's own `sources`. */
export const source = () =>
  z
    .union([id(), z.array(id()).min(1)])
    .describe('The key of the source in this project’s `sources`, or a list of keys: [funder-record, promoter-page]');
