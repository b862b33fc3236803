import type { NarrativeEntry, Entry } from '../../source/read.ts';
import type { Update } from '../../schema/update.ts';
import type { Locale } from '../../i18n/locales.ts';

/** A piece of prose that can be held against the same piece in another language: a field, or what stands below a heading. */
export interface Passage {
  /** The same in all languages: `summary`, `indicators.jobs`, `section 3`. */
  key: string;
  line: number;
  blocks: Block[];
}

/** A paragraph, an item of a list, or a field: words without Markdown, with their line breaks. */
export interface Block {
  line: number;
  text: string;
}

/** The prose of one language. */
export interface Text {
  locale: Locale;
  file: string;
  isOriginal: boolean;
  passages: Passage[];
}

/**
 * The texts of a project in comparable pieces. Sections are comparable where all languages have the same headings in the same order;
 * otherwise their bodies are compared as wholes. A title that is quoted from a source may say what it likes.
 */
export function textsOf(narratives: readonly NarrativeEntry[]): Text[] {
  const bodies = narratives.map((narrative) => ({ narrative, sections: sectionsOf(narrative) }));
  const [first, ...others] = bodies.map(({ sections }) => sections.map(({ level }) => level).join());
  const areAlike = others.every((levels) => levels === first);
  return bodies.map(({ narrative, sections }) => ({
    locale: narrative.locale,
    file: narrative.file,
    isOriginal: narrative.data.origin === 'original',
    passages: [
      ...fieldsOf(narrative),
      ...(areAlike
        ? sections.map(({ line, blocks }, index) => ({ key: `section ${index}`, line, blocks }))
        : [{ key: 'body', line: sections[0]?.line ?? 1, blocks: sections.flatMap(({ blocks }) => blocks) }]),
    ],
  }));
}

/** The texts of an update, which stand in one file. */
export function textsOfUpdate({ file, data, lineAt }: Entry<Update>): Text[] {
  return (Object.entries(data.words) as [Locale, Update['words'][Locale]][]).map(([locale, { title, text }]) => {
    const blocks = [
      { line: lineAt(['words', locale, 'title']), text: title },
      { line: lineAt(['words', locale, 'text']), text },
    ];
    return { locale, file, isOriginal: false, passages: [{ key: 'words', line: lineAt(['words', locale]), blocks }] };
  });
}

function fieldsOf({ data, lineAt }: NarrativeEntry): Passage[] {
  const field = (path: string[], text: string | undefined): Passage[] => {
    const line = lineAt(path);
    return text ? [{ key: path.join('.'), line, blocks: [{ line, text }] }] : [];
  };
  return [
    ...(data.titleStanding === 'translation' ? field(['title'], data.title) : []),
    ...field(['summary'], data.summary),
    ...field(['plain'], data.plain),
    ...(['targetGroups', 'indicators', 'milestones'] as const).flatMap((group) =>
      Object.entries(data[group]).flatMap(([key, label]) => field([group, key], label)),
    ),
  ];
}

interface Section {
  level: number;
  line: number;
  blocks: Block[];
}

function sectionsOf({ body, bodyFrom }: NarrativeEntry): Section[] {
  const sections: Section[] = [{ level: 0, line: bodyFrom + 1, blocks: [] }];
  let isOpen = false;
  let isCode = false;
  for (const [index, text] of body.split('\n').entries()) {
    const line = bodyFrom + index + 1;
    if (/^\s*(```|~~~)/.test(text)) isCode = !isCode;
    const heading = /^(#{2,6})\s+(.*)$/.exec(text);
    if (heading && !isCode) {
      sections.push({ level: heading[1]?.length ?? 0, line, blocks: [{ line, text: wordsOf(heading[2] ?? '') }] });
      isOpen = false;
      continue;
    }
    const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(text);
    const words = wordsOf(item?.[1] ?? text);
    const blocks = sections.at(-1)?.blocks ?? [];
    const last = blocks.at(-1);
    if (isOpen && !item && words && last) last.text += `\n${words}`;
    else if (words) blocks.push({ line, text: words });
    isOpen = words !== '';
  }
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/** What a reader reads of a line: without addresses, tags and marks; of a component the properties that are printed. */
function wordsOf(text: string): string {
  return text
    .replace(/<\/?[A-Z][^>]*>/g, (tag) =>
      [...tag.matchAll(/\b(?:title|alt|caption|credit|by|label|about)="([^"]*)"/g)]
        .map(([, value]) => value)
        .join('. '),
    )
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, '')
    .replace(/[*`\\]|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '')
    .trim();
}
