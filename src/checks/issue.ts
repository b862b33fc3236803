import { hintFor, type OfficerLocale } from '../schema/hints.ts';
import { messageLocale } from './language.ts';
import english from './messages/en.json' with { type: 'json' };
import hungarian from './messages/hu.json' with { type: 'json' };
import romanian from './messages/ro.json' with { type: 'json' };

/**
 * Something that is wrong or unfinished, for a person to mend. `file` is relative to the project's root. What it is is a code with
 * values (`messages/*.json` phrase it), so that it can be said in the reader's language.
 */
export interface Issue {
  file: string;
  line?: number | undefined;
  /** The field in the words of the file: `amounts[2].value`. */
  field?: string | undefined;
  code: IssueCode;
  values?: Values | undefined;
  /** The other places that the message speaks of. */
  related?: readonly Place[] | undefined;
}

export interface Place {
  file: string;
  line?: number | undefined;
}

export type Values = Record<string, Value>;

/** Words of the author's, which stay as they are, or words of ours, which are said in the reader's language. */
export type Value = string | number | Phrase | readonly Phrase[];

/** A hint of the schema (its English description), a part of a message, things of which one is meant, or all of them. */
export type Phrase =
  | { hint: string }
  | { code: PhraseCode; values?: Values }
  | { anyOf: readonly string[] }
  | { allOf: readonly string[] };

type MessageKey = keyof typeof english;
export type PhraseCode = Extract<MessageKey, `phrase-${string}`>;
export type IssueCode = Exclude<MessageKey, PhraseCode>;

const messages: Record<OfficerLocale, Record<MessageKey, string>> = { ro: romanian, hu: hungarian, en: english };

/** An issue in English, as tests and logs have it. */
export function formatIssue(issue: Issue): string {
  return formatIssueIn('en')(issue);
}

/** `content/projects/x/project.yaml:12 · amounts[0].value` and, on the lines below, what is wrong and what to write. */
export function formatIssueIn(locale: OfficerLocale): (issue: Issue) => string {
  return (issue) => {
    const place = legible([placeName(issue), issue.field].filter(Boolean).join(' · '));
    return `${place}\n    ${formatMessage(issue, locale).replaceAll('\n', '\n    ')}`;
  };
}

export function formatMessage(issue: Pick<Issue, 'code' | 'values'>, locale: OfficerLocale): string {
  return say(issue.code, issue.values ?? {}, locale);
}

/** Words that are no issue of their own: headings of a report, parts of a message. */
export function formatPhrase(phrase: Phrase, locale: OfficerLocale): string {
  if ('hint' in phrase) return hintFor(phrase.hint, locale);
  if ('anyOf' in phrase) return listIn(locale, 'disjunction', phrase.anyOf);
  if ('allOf' in phrase) return listIn(locale, 'conjunction', phrase.allOf);
  return say(phrase.code, phrase.values ?? {}, locale);
}

function listIn(locale: OfficerLocale, type: 'conjunction' | 'disjunction', items: readonly string[]): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type }).format(items);
}

/** `content/projects/x/project.yaml:12` */
export function placeName({ file, line }: Place): string {
  return line ? `${file}:${line}` : file;
}

/** The field at `path` as people write it: `amounts[2].value`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key)),
    '',
  );
}

export function byPlace(a: Issue, b: Issue): number {
  return a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0);
}

/** So many are read in a terminal, and so much of a build's last words is sure to arrive there. */
const LISTED = 200;

/** Stops a build with what is wrong, all of it at once, and without the stack trace that would help nobody. */
export class IssuesError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], what: string, locale: OfficerLocale = messageLocale()) {
    const sorted = [...issues].sort(byPlace);
    const head = formatPhrase(countOf(sorted.length), locale);
    const listed = sorted.slice(0, LISTED).map(formatIssueIn(locale));
    const left = sorted.length - listed.length;
    if (left > 0) listed.push(formatPhrase({ code: 'phrase-mistakes-left', values: { count: left } }, locale));
    super(`${what}: ${head}\n\n${listed.join('\n\n')}\n`);
    this.name = formatPhrase({ code: 'phrase-nothing-built' }, locale);
    this.issues = sorted;
    this.stack = '';
  }
}

function countOf(count: number): Phrase {
  return count === 1 ? { code: 'phrase-one-mistake' } : { code: 'phrase-mistakes', values: { count } };
}

function say(code: MessageKey, values: Values, locale: OfficerLocale): string {
  return messages[locale][code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => sayValue(values[name] ?? '', locale));
}

function sayValue(value: Value, locale: OfficerLocale): string {
  if (typeof value !== 'object') return legible(String(value));
  const phrases: readonly Phrase[] = 'length' in value ? value : [value];
  return phrases.map((phrase) => formatPhrase(phrase, locale)).join('. ');
}

/** The longest list of ours that is said, that of the fields of a programme, has some three hundred letters. */
const LONGEST = 600;
/** What a terminal obeys, what turns a line round and what is not seen; tabs and line ends are. */
const UNSEEN = /(?![\t\n])[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u00AD]|\p{Cs}/gu;

/** Words of an author's in a message: nobody's terminal or log does what they say, and they do not bury what is said of them. */
function legible(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return short.replace(UNSEEN, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}
