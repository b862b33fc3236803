import { localeCodes, type Locale } from '../../i18n/locales.ts';
import type { Content, Entry } from '../../source/read.ts';
import { formsOf, isAdjective } from './endings.ts';

/** Somebody or some place that has names. */
export interface Named {
  /** `place 83133`, `county hr`, `organisation town-hall`, `country NO` */
  key: string;
  file: string;
  names: Partial<Record<Locale, string>>;
}

/** A place or an organisation named in a text. */
export interface Mention {
  key: string;
  found: string;
  at: number;
}

/** Every name of every place, county and organisation, to be found by its first word. */
export interface Names {
  named: Map<string, Named>;
  byWord: Map<string, Form[]>;
}

interface Form {
  key: string;
  words: string[];
}

/** What is looked for at a time: a place may well stand within the name of an organisation. */
export type Kind = keyof typeof kinds;

const kinds = { place: ['place', 'county'], organisation: ['organisation'], country: ['country'] };

/** A text and its words, which are looked through once for each kind of name. */
export interface Spoken {
  plain: string;
  words: readonly Word[];
}

export function spokenIn(text: string): Spoken {
  const plain = withoutAbbreviation(text);
  return { plain, words: wordsIn(plain) };
}

export interface Word {
  text: string;
  at: number;
}

const displayNames = new Map<Locale, Intl.DisplayNames>();

/** Learns the names once for all texts: those of all languages, since a text may name a place in the other one. */
export function learnNames(content: Content): Names {
  const named = new Map<string, Named>();
  const byWord = new Map<string, Form[]>();
  const learn = (
    key: string,
    { file }: Pick<Entry<unknown>, 'file'>,
    names: Named['names'],
    others: readonly string[],
  ) => {
    named.set(key, { key, file, names });
    for (const name of new Set([...Object.values(names), ...others])) {
      const words = wordsIn(withoutAbbreviation(name)).map(({ text }) => text.toLowerCase());
      const [first] = words;
      if (first === undefined) continue;
      const forms = byWord.get(first) ?? [];
      if (!forms.some((form) => form.key === key && form.words.join(' ') === words.join(' ')))
        forms.push({ key, words });
      byWord.set(first, forms);
    }
  };
  for (const entry of content.places)
    learn(`place ${entry.id}`, entry, inEvery(entry.data.names), entry.data.otherNames);
  for (const entry of content.counties) learn(`county ${entry.id}`, entry, inEvery(entry.data.names), []);
  for (const entry of content.organisations) {
    learn(`organisation ${entry.id}`, entry, entry.data.names, entry.data.otherNames);
  }
  for (const { code, names } of countries) learn(`country ${code}`, { file: '' }, names, []);
  for (const [word, key] of distinctive(content)) {
    const forms = byWord.get(word) ?? [];
    const isName = forms.some((form) => form.words.length === 1 && form.key.startsWith('organisation '));
    if (!isName) byWord.set(word, [...forms, { key, words: [word] }]);
  }
  return { named, byWord };
}

/**
 * The places (with counties) or the organisations that a text names, the longest name where several begin at one word. A name of several places is taken for that of the project's
 * own (`own`); where that does not decide, nothing is said.
 */
export function mentionsIn(
  { plain, words }: Spoken,
  locale: Locale,
  kind: Kind,
  { byWord }: Names,
  own: ReadonlySet<string>,
): Mention[] {
  const mentions: Mention[] = [];
  for (let index = 0; index < words.length;) {
    const found = formsAt(words, index, locale, kind, byWord);
    const length = found[0]?.words.length ?? 1;
    const [first, last] = [words[index], words[index + length - 1]];
    const key = keyOf(
      [...new Set(found.map((form) => form.key))],
      own,
      last ? plain.slice(last.at + last.text.length) : '',
    );
    if (key && first && last)
      mentions.push({ key, found: plain.slice(first.at, last.at + last.text.length), at: first.at });
    index += length;
  }
  return mentions;
}

export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu)].map(({ 0: found, index: at }) => ({
    text: found,
    at,
  }));
}

/** An abbreviation in brackets is no part of the name around it: “… Child Protection (DGASPC) of Mureș”. */
export function withoutAbbreviation(text: string): string {
  return text.replace(/\(\p{Lu}{2,}\)/gu, (match) => ' '.repeat(match.length));
}

function formsAt(words: readonly Word[], index: number, locale: Locale, kind: Kind, byWord: Names['byWord']): Form[] {
  const word = words[index];
  if (!word) return [];
  const isCapital = /^\p{Lu}/u.test(word.text);
  // Only Hungarian writes an adjective made of a name in small letters.
  if (!isCapital && (locale !== 'hu' || !/i(?:ak)?\p{L}{0,4}$/u.test(word.text))) return [];
  const forms = formsOf(word.text, locale).flatMap((form) =>
    (byWord.get(form) ?? []).filter(
      ({ key, words: wanted }) =>
        kinds[kind].includes(key.split(' ', 1)[0] ?? '') &&
        (isCapital || (wanted.length === 1 && isAdjective(word.text.toLowerCase(), form, locale))) &&
        (wanted.length === 1 || form === word.text.toLowerCase() || locale !== 'hu') &&
        wanted.slice(1).every((each, next) => isFormOf(words[index + next + 1]?.text ?? '', each, locale)),
    ),
  );
  const longest = Math.max(0, ...forms.map(({ words: { length } }) => length));
  return forms.filter((form) => form.words.length === longest);
}

function isFormOf(word: string, name: string, locale: Locale): boolean {
  return word.toLowerCase() === name || formsOf(word, locale).includes(name);
}

function keyOf(keys: string[], own: ReadonlySet<string>, after: string): string | undefined {
  if (keys.length < 2) return keys[0];
  const isCounty = (key: string) => key.startsWith('county ');
  // Kolozs is a village and a county: what follows tells, as in “Kolozs és Bihar megyében”.
  if (keys.some(isCounty) && COUNTY.test(after)) return keys.find(isCounty);
  const places = keys.filter((key) => !isCounty(key));
  const owned = (places.length > 0 ? places : keys).filter((key) => own.has(key));
  if (owned.length === 1) return owned[0];
  return places.length === 1 ? places[0] : undefined;
}

const COUNTY = /^(?:(?:, | és |-)\p{Lu}[\p{L}-]*)*\s+(?:megy|count|Count)/u;

/** Of places and counties the Romanian name is that of every language but Hungarian. */
function inEvery({ ro, hu }: { ro: string; hu?: string | undefined }): Named['names'] {
  return Object.fromEntries(localeCodes.map((locale) => [locale, locale === 'hu' ? (hu ?? ro) : ro]));
}

/**
 * Words that stand for an organisation by themselves: those that its name has in every language, such as Diakonia, and no other
 * organisation’s. Names of countries and places do not count.
 */
function distinctive({ organisations, places, counties }: Content): Map<string, string> {
  const geographic = new Set(
    [...places, ...counties].flatMap(({ data: { names } }) => Object.values(names).flatMap(foldedWords)),
  );
  const owners = new Map<string, Set<string>>();
  for (const { id, data } of organisations) {
    for (const word of [...Object.values(data.names), ...data.otherNames].flatMap(foldedWords)) {
      owners.set(word, (owners.get(word) ?? new Set()).add(`organisation ${id}`));
    }
  }
  return new Map(
    organisations.flatMap(({ id, data }) => {
      const languages = Object.values(data.names).map((name) => new Set(foldedWords(name)));
      return wordsIn([...Object.values(data.names), ...data.otherNames].join(' '))
        .map(({ text }) => ({ text, folded: fold(text) }))
        .filter(({ text, folded }) => {
          const isName =
            /^\p{Lu}/u.test(text) &&
            text.length > 3 &&
            !countryWords.has(folded) &&
            ![folded, ...formsOf(folded, 'ro')].some((form) => geographic.has(form));
          return (
            isName &&
            owners.get(folded)?.size === 1 &&
            languages.length > 1 &&
            languages.every((words) => words.has(folded))
          );
        })
        .map(({ text }) => [text.toLowerCase(), `organisation ${id}`] as const);
    }),
  );
}

function foldedWords(name: string): string[] {
  return wordsIn(name).map(({ text }) => fold(text));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Countries as the languages of the site call them, under their codes. */
const countries = regionCodes().flatMap((code) => {
  const names = Object.fromEntries(localeCodes.flatMap((locale) => [[locale, regionNames(locale).of(code)] as const]));
  return names[localeCodes[0]] === undefined ? [] : [{ code, names }];
});

const countryWords = new Set(
  countries.flatMap(({ names }) => Object.values(names).flatMap((name) => foldedWords(name ?? ''))),
);

function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !/^(?:EU|EZ|UN|XA|XB|ZZ)$/.test(code));
}

function regionNames(locale: Locale): Intl.DisplayNames {
  const known = displayNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  displayNames.set(locale, known);
  return known;
}
