import { localeCodes, type Locale } from '../i18n/locales.ts';
import { beginningsOf, hasWord, wordsOf } from './query.ts';

/** What a reader asks: words, and the filters that are chosen. */
export interface Question {
  typed: string;
  filters: Record<string, string>;
}

/** A project that was found; what is shown of it is fetched when it is asked for. */
export interface Result {
  id: string;
  score: number;
  data(): Promise<Hit>;
}

/** What the index keeps of a page. */
export interface Hit {
  url: string;
  excerpt: string;
  content: string;
  meta: { title: string; period?: string; names?: string };
}

/** The search of one language, which can also ask the others. */
export interface Engine {
  find(question: Question): Promise<Result[]>;
  /** What the other languages have, for a reader whose own has nothing. */
  findElsewhere(question: Question): Promise<{ locale: Locale; found: Result[] }[]>;
}

/**
 * Starts the search of a language. Each language has an index in a folder of its own. The others are asked by an instance of their
 * own, which starts when it is first needed: a reader whose language has an answer never loads them, and one whose line breaks
 * meanwhile keeps the search that works.
 */
export async function openEngine(bundle: string, locale: Locale): Promise<Engine> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}${locale}/pagefind.js`)) as Pagefind;
  await pagefind.options(optionsFor(locale));
  await pagefind.init();
  const others = localeCodes.filter((each) => each !== locale);
  let joined: Promise<Index> | undefined;

  async function join(): Promise<Index> {
    const instance = pagefind.createInstance(optionsFor(locale));
    await Promise.all(others.map((each) => instance.mergeIndex(`${bundle}${each}/`, optionsFor(each))));
    return instance;
  }

  return {
    find: (question) => find(pagefind, locale, question),
    findElsewhere: async (question) => {
      joined ??= join();
      const index = await joined.catch((error: unknown) => {
        joined = undefined;
        throw error;
      });
      return Promise.all(others.map(async (each) => ({ locale: each, found: await find(index, each, question) })));
    },
  };
}

/** Every index says by a filter which language it has. */
function optionsFor(language: Locale): IndexOptions {
  return { ranking: { metaWeights: { title: 5, names: 3 } }, mergeFilter: { language } };
}

async function find(index: Index, language: Locale, { typed, filters }: Question): Promise<Result[]> {
  const search = async (term: string | null, chosen: Record<string, string>) =>
    (await index.search(term, { filters: { ...chosen, language } })).results;
  const words = wordsOf(typed);
  if (words.length === 0) return typed.trim() ? [] : search(null, filters);

  // Where no word begins so, Pagefind takes the longest word that is a beginning of it (`apa` would find `a`), and does so for all
  // results alike: the first one tells.
  const isKnown = async (beginning: string) => {
    const [first] = await search(beginning, {});
    const page = await first?.data();
    return page !== undefined && hasWord([page.content, ...Object.values(page.meta)].join(' '), beginning);
  };
  const known = await Promise.all(words.map((word) => keep(beginningsOf(word), isKnown)));
  const found = await Promise.all(combinationsOf(known).map((each) => search(each.join(' '), filters)));
  const asTyped = (await keep(words, isKnown)).length === words.length ? await search(words.join(' '), filters) : [];
  return ranked(found.flat(), asTyped);
}

/** Each project once, best first; one that also has the words as they were typed comes before those that have other forms. */
function ranked(found: Result[], asTyped: Result[]): Result[] {
  const best = new Map<string, Result>();
  for (const result of found) if (result.score > (best.get(result.id)?.score ?? -1)) best.set(result.id, result);
  const extra = new Map(asTyped.map(({ id, score }) => [id, score]));
  const scoreOf = ({ id, score }: Result) => score + (extra.get(id) ?? 0);
  return [...best.values()].sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** Every way to take one of each: of `[[a, b], [c]]`, `[a, c]` and `[b, c]`; none where there is nothing to take. */
function combinationsOf(choices: string[][]): string[][] {
  return choices.reduce<string[][]>(
    (taken, each) => taken.flatMap((before) => each.map((one) => [...before, one])),
    [[]],
  );
}

async function keep<T>(values: T[], test: (value: T) => Promise<boolean>): Promise<T[]> {
  const isKept = await Promise.all(values.map(test));
  return values.filter((_, index) => isKept[index]);
}

/** The part of Pagefind's own interface that is used here: https://pagefind.app/docs/api/ */
interface Pagefind extends Index {
  options(options: IndexOptions): Promise<void>;
  init(): Promise<void>;
  createInstance(options: IndexOptions): Index & {
    mergeIndex(bundle: string, options: IndexOptions): Promise<void>;
  };
}

interface Index {
  search(term: string | null, options: { filters: Record<string, string> }): Promise<{ results: Result[] }>;
}

interface IndexOptions {
  ranking: { metaWeights: Record<string, number> };
  mergeFilter: Record<string, string>;
}
