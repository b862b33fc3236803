import { hash } from 'node:crypto';
import type { NarrativeHead } from '../schema/narrative.ts';

/** Spaces that are not one plain space already. */
const SPACES = /\s\s+|[^\S ]/g;

/**
 * A short hash of what a narrative says: its words, not its dates, standing or empty lines. A translation keeps the hash of the
 * original that it was made from, and is out of date once the two differ.
 */
export function digestOf(
  head: Pick<NarrativeHead, 'title' | 'summary' | 'plain' | 'targetGroups' | 'indicators' | 'milestones'>,
  body: string,
): string {
  const { title, summary, plain, targetGroups, indicators, milestones } = head;
  const words = JSON.stringify([
    title,
    summary,
    plain,
    targetGroups,
    indicators,
    milestones,
    body.trim().replace(SPACES, ' '),
  ]);
  return hash('sha256', words.normalize('NFC')).slice(0, 12);
}
