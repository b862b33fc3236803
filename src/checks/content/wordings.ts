import { createHash } from 'node:crypto';
import { localeCodes, standInOf } from '../../i18n/locales.ts';
import type { Content } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';

/**
 * The wording of a notice is the one that was quoted, to the letter: its mark says so. And for each language it is known whether a
 * wording was found; a language in which another stands in need not say so.
 */
export function checkWordings({ programmes }: Content): Issue[] {
  return programmes.flatMap(({ file, data: { notices, visibility }, lineAt }) => {
    const altered = notices.flatMap(({ text, reference, sha256 }, index): Issue[] => {
      const found = createHash('sha256').update(text).digest('hex');
      if (found === sha256) return [];
      const path = ['notices', index, 'text'];
      const values = { found, reference };
      return [{ file, line: lineAt(path), field: fieldName(path), code: 'wording-altered', values }];
    });
    if (!visibility) return altered;
    const { notFound } = visibility;
    const wrong = localeCodes.filter((locale) => {
      const isFound = notices.some(({ lang }) => lang === locale);
      if (notFound.includes(locale) !== isFound) return false;
      return isFound || standInOf(locale) === undefined;
    });
    return [
      ...altered,
      ...wrong.map((lang): Issue => {
        const path = ['visibility', 'notFound'];
        return { file, line: lineAt(path), field: fieldName(path), code: 'wording-unaccounted', values: { lang } };
      }),
    ];
  });
}
