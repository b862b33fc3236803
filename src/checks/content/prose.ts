import { proseSlips, type Slip } from '../../narrative/prose.ts';
import type { ProjectFacts } from '../../schema/project.ts';
import type { Strings } from '../../schema/strings.ts';
import { isStated } from '../../schema/text.ts';
import type { Content, Entry } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';

/** What is typed into fields is prose like that of the narratives: its quotation marks, spaces and addresses are looked at too. */
export function checkProse(content: Content): Issue[] {
  return [
    ...content.narratives.flatMap(({ locale, ...entry }) => {
      const { title, summary, plain, targetGroups, indicators, milestones } = entry.data;
      return slipsIn(entry, [], { title, summary, plain, targetGroups, indicators, milestones }, locale);
    }),
    ...[...content.organisations, ...content.themes].flatMap((entry) => byLocale(entry, ['names'], entry.data.names)),
    ...content.programmes.flatMap((entry) => [
      ...byLocale(entry, ['fund'], entry.data.fund),
      ...byLocale(entry, ['name'], entry.data.name),
      ...byLocale(entry, ['statement'], entry.data.statement),
      ...entry.data.notices.flatMap(({ translations }, index) =>
        byLocale(entry, ['notices', index, 'translations'], translations),
      ),
    ]),
    ...content.updates.flatMap((entry) => byLocale(entry, ['words'], entry.data.words)),
    ...[...content.places, ...content.counties].flatMap((entry) => byLocale(entry, ['names'], entry.data.names)),
    ...content.places.flatMap((entry) => slipsIn(entry, ['commune'], entry.data.commune, 'ro')),
    ...content.projects.flatMap(shownOfFacts),
    ...content.strings.flatMap((entry) => slipsIn(entry, [], entry.data, entry.id)),
  ];
}

/** What a page shows of the facts as it stands. Where no language is named, it is read in each of them. */
function shownOfFacts(entry: Entry<ProjectFacts>): Issue[] {
  const { series, number, call, otherTitles, contact, sources } = entry.data;
  return [
    ...slipsIn(entry, ['series', 'name'], series?.name, STRICTEST),
    ...slipsIn(entry, ['number', 'value'], isStated(number) ? number.value : undefined, STRICTEST),
    ...slipsIn(entry, ['call', 'value'], call?.value, STRICTEST),
    ...slipsIn(entry, ['contact', 'name'], isStated(contact) ? contact.name : undefined, STRICTEST),
    ...otherTitles.flatMap(({ text, lang }, index) => slipsIn(entry, ['otherTitles', index, 'text'], text, lang)),
    ...Object.entries(sources).flatMap(([key, { reference, lang = STRICTEST }]) =>
      slipsIn(entry, ['sources', key, 'reference'], reference, lang),
    ),
  ];
}

/** A language whose quotation marks differ from those of English, so that a straight one is found whoever reads it. */
const STRICTEST = 'ro';

type Texts = string | undefined | Strings | { [key: string]: string | undefined | Strings };

function byLocale(entry: Entry<unknown>, path: PropertyKey[], texts: Record<string, Texts>): Issue[] {
  return Object.entries(texts).flatMap(([locale, text]) => slipsIn(entry, [...path, locale], text, locale));
}

function slipsIn(entry: Entry<unknown>, path: PropertyKey[], text: Texts, locale: string): Issue[] {
  if (text === undefined) return [];
  if (typeof text === 'object') {
    return Object.entries(text).flatMap(([key, each]) => slipsIn(entry, [...path, key], each, locale));
  }
  return [...proseSlips(text, locale), ...markup(text)].map(({ code, found, wanted }) => ({
    file: entry.file,
    line: entry.lineAt(path),
    field: fieldName(path),
    code,
    values: { found, wanted },
  }));
}

/** Markdown and HTML, which a field shows as they are. */
function markup(text: string): Slip[] {
  return [...text.matchAll(/<\/?[a-z][^<>]*>|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\)/gi)].map(({ 0: found, index: at }) => ({
    code: 'slip-markup',
    found,
    wanted: '',
    at,
  }));
}
