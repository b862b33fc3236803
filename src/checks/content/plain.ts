import type { Content } from '../../source/read.ts';
import type { Issue } from '../issue.ts';

export const MOST_WORDS = 90;

/** A plain summary is short enough to be read by everybody. */
export function checkPlainSummaries(content: Content): Issue[] {
  return content.narratives.flatMap(({ file, data, lineAt }): Issue[] => {
    const found = data.plain?.split(/\s+/).length ?? 0;
    if (found <= MOST_WORDS) return [];
    return [
      { file, line: lineAt(['plain']), field: 'plain', code: 'plain-long', values: { found, wanted: MOST_WORDS } },
    ];
  });
}
