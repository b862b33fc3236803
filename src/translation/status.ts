import { localeCodes, type Locale } from '../i18n/locales.ts';
import type { Content, NarrativeEntry } from '../source/read.ts';
import { changedParagraphs, differenceOf, type Piece } from './difference.ts';
import { earlierText, type Words } from './history.ts';

/** The parts of a narrative that are compared, in the order in which they are shown. */
export const parts = ['title', 'summary', 'plain', 'targetGroups', 'indicators', 'milestones', 'body'] as const;

/**
 * How the text of a project stands in one language. `stale`: the original has changed since · `unmarked`: a translation that does
 * not say from which original it was made.
 */
export type State = 'original' | 'translated' | 'stale' | 'unmarked' | 'missing';

export interface LanguageStatus {
  locale: Locale;
  state: State;
  /** Since when it is stale: the day on which the original was changed, as exactly as it is known. */
  since: string | undefined;
  /** What changed in the original; undefined where the earlier text is not known. */
  changes: Change[] | undefined;
}

/** What changed in one part: its paragraphs, as pieces. */
export interface Change {
  part: (typeof parts)[number];
  paragraphs: Piece[][];
}

export interface ProjectStatus {
  id: string;
  title: string;
  titleLocale: Locale;
  isDraft: boolean;
  languages: LanguageStatus[];
}

/** How the texts of every project stand in every language. `remember` finds the earlier text of a narrative. */
export async function statusOf(content: Content, root: string, remember = earlierText): Promise<ProjectStatus[]> {
  const narratives = Map.groupBy(content.narratives, ({ project }) => project);
  const projects = content.projects.flatMap(({ id, data }) => {
    const own = narratives.get(id) ?? [];
    const original = own.find(({ locale }) => locale === data.originalLocale);
    return original ? [{ id, isDraft: data.draft === true, own, original }] : [];
  });
  return Promise.all(
    projects.map(async ({ id, isDraft, own, original }) => ({
      id,
      isDraft,
      title: original.data.title,
      titleLocale: original.locale,
      languages: await Promise.all(
        localeCodes.map((locale) => {
          const narrative = own.find((each) => each.locale === locale);
          return languageStatus(locale, narrative, original, (digest) => remember(root, original.file, digest));
        }),
      ),
    })),
  );
}

/** Whether somebody has something to do. */
export function isOpen({ state }: LanguageStatus): boolean {
  return state === 'missing' || state === 'stale' || state === 'unmarked';
}

async function languageStatus(
  locale: Locale,
  narrative: NarrativeEntry | undefined,
  original: NarrativeEntry,
  remember: (digest: string) => ReturnType<typeof earlierText>,
): Promise<LanguageStatus> {
  const plain = (state: State): LanguageStatus => ({ locale, state, since: undefined, changes: undefined });
  if (!narrative) return plain('missing');
  if (narrative === original) return plain('original');
  const { translatedFrom } = narrative.data;
  if (translatedFrom === undefined) return plain('unmarked');
  if (translatedFrom === original.digest) return plain('translated');
  const earlier = await remember(translatedFrom);
  return {
    locale,
    state: 'stale',
    since: earlier?.changedOn ?? laterOf(original, narrative),
    changes: earlier && changesBetween(earlier.words, { ...original.data, body: original.body }),
  };
}

/** The day that the original itself names as its last change, where that is after the translation's. */
function laterOf(original: NarrativeEntry, narrative: NarrativeEntry): string | undefined {
  return original.data.lastChange >= narrative.data.lastChange ? original.data.lastChange : undefined;
}

export function changesBetween(before: Words, after: Words): Change[] {
  return parts.flatMap((part) => {
    const paragraphs = changedParagraphs(differenceOf(textOf(before[part]), textOf(after[part])));
    return paragraphs.length > 0 ? [{ part, paragraphs }] : [];
  });
}

/** Labels stand each in a paragraph of its own. */
function textOf(part: string | Record<string, string> = ''): string {
  return (typeof part === 'string' ? part : Object.values(part).join('\n\n')).trim();
}
