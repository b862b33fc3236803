import { localeCodes, type Locale } from '../i18n/locales.ts';
import { openBundle, type Bundle } from './bundle.ts';
import { excerptOf, type Piece } from './excerpt.ts';
import { beginningsOf, wordsOf } from './query.ts';
import { rank, type Sought } from './ranking.ts';

/** What a reader asks: words, and the filters that are chosen. */
export interface Question {
  typed: string;
  filters: Record<string, string>;
}

/** A project that was found; what is shown of it is fetched when it is asked for. */
export interface Result {
  data(): Promise<Hit>;
}

/** What is shown of a project that was found. */
export interface Hit {
  /** Below the base, as the index has it. */
  url: string;
  title: string;
  period?: string | undefined;
  excerpt: Piece[];
}

/** The search of one language, which can also ask the others. */
export interface Engine {
  find(question: Question): Promise<Result[]>;
  /** What the other languages have, for a reader whose own has nothing. */
  findElsewhere(question: Question): Promise<{ locale: Locale; found: Result[] }[]>;
}

/**
 * Starts the search of a language. Each language has an index in a folder of its own. Those of the others are opened when they are
 * first needed: a reader whose language has an answer never loads them, and one whose line breaks meanwhile keeps the search that works.
 */
export async function openEngine(folder: string, locale: Locale): Promise<Engine> {
  const own = await openBundle(`${folder}${locale}/`);
  const others = localeCodes.filter((each) => each !== locale);
  let joined: Promise<{ locale: Locale; bundle: Bundle }[]> | undefined;

  const join = () =>
    Promise.all(others.map(async (each) => ({ locale: each, bundle: await openBundle(`${folder}${each}/`) })));

  return {
    find: (question) => find(own, question),
    findElsewhere: async (question) => {
      // One or two letters are no reason to load the indexes of a large site in every language.
      if (own.isParted && question.typed.trim().length < 3) return [];
      joined ??= join().catch((error: unknown) => {
        joined = undefined;
        throw error;
      });
      return Promise.all(
        (await joined).map(async ({ locale, bundle }) => ({ locale, found: await find(bundle, question) })),
      );
    },
  };
}

async function find(bundle: Bundle, { typed, filters }: Question): Promise<Result[]> {
  const words = wordsOf(typed);
  if (words.length === 0 && typed.trim()) return [];
  const [sought, chosen] = await Promise.all([
    Promise.all(words.map((word) => seek(bundle, word))),
    Promise.all(Object.entries(filters).map(([name, value]) => bundle.pagesWith(name, value))),
  ]);
  const pages = sought.length > 0 ? rank(sought, bundle.pages) : bundle.pages.map((_, page) => page);
  const beginnings = sought.flatMap((each) => each.beginnings);
  return pages
    .filter((page) => chosen.every((each) => each.has(page)))
    .map((page) => ({
      data: async () => {
        const { url, content, meta } = await bundle.fragmentOf(page);
        return { url, title: meta.title, period: meta.period, excerpt: excerptOf(content, beginnings) };
      },
    }));
}

/** The words of the index that a typed word may mean: those that begin like it without its ending, in one way or the other. */
async function seek(bundle: Bundle, typed: string): Promise<Sought & { beginnings: string[] }> {
  const beginnings = beginningsOf(typed);
  const words = await Promise.all(beginnings.map((beginning) => bundle.wordsFrom(beginning)));
  return { typed, beginnings, words: words.flat() };
}
