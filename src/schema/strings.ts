import { z } from 'astro/zod';
import { line } from './text.ts';

/** Interface strings, which may be gathered in groups. */
export interface Strings {
  [key: string]: string | Strings;
}

/** `content/interface/<locale>.json`: what the site itself says, in one language. */
export const strings: z.ZodType<Strings> = z.record(
  z.string(),
  z.union([line(), z.lazy(() => strings)]).describe('A text between double quotes, or a group of texts between braces'),
);
