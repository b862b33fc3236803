import { finding, type ContentRule } from './rule.ts';

const text = 'regulation-821-2014' as const;
const family = 'esf' as const;
const years = ['2014–2020'];

/** European Social Fund 2014–2020: Regulation (EU) 821/2014, art. 4. How the emblem looks on the page is for `seen.ts`. */
export const esfRules: ContentRule[] = [
  {
    id: 'emblem-words',
    text,
    family,
    years,
    judge: ({ programme: { visibility } }, locale) =>
      visibility.emblem
        ? finding('met', 'named', { found: visibility.emblem.words[locale] })
        : finding('not-met', 'emblem-missing'),
  },
  {
    id: 'fund-reference',
    text,
    family,
    years,
    judge: ({ programme: { fund } }, locale) => finding('met', 'named', { found: fund[locale] }),
  },
];
