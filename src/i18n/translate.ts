import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance, type TFunction } from 'i18next';
import type strings from '../../content/interface/en.json';
import { localeCodes, type Locale } from './locales.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof strings };
    enableSelector: false;
  }
}

export type Translate = TFunction;

/** The interface strings of a locale, as the file has them. */
export function readStrings(locale: Locale, root = process.cwd()): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'content/interface', `${locale}.json`), 'utf8')) as Record<string, unknown>;
}

const engine = createInstance();
await engine.init({
  resources: Object.fromEntries(localeCodes.map((locale) => [locale, { translation: readStrings(locale) }])),
  supportedLngs: [...localeCodes],
  fallbackLng: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

type Say = (key: unknown, values?: unknown) => unknown;

const MOST_SAID = 20_000;

const fixed = new Map<Locale, Translate>();

/**
 * The function that says an interface string in `locale`. There is no current language: each page asks for its own. What was said once
 * is said again without looking it up: thirty thousand pages say mostly the same.
 */
export function translate(locale: Locale): Translate {
  const known = fixed.get(locale);
  if (known) return known;
  const say: Say = engine.getFixedT(locale) as never;
  const said = new Map<unknown, Map<string | undefined, unknown>>();
  let count = 0;
  const t = ((key, values) => {
    // Two steps, because to join key and values to one question for every word of every page takes longer than the rest.
    const answers = said.get(key) ?? new Map<string | undefined, unknown>();
    const question = values === undefined ? undefined : JSON.stringify(values);
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = say(key, values);
    if (count >= MOST_SAID) {
      said.clear();
      count = 0;
    }
    said.set(key, answers.set(question, answer));
    count += 1;
    return answer;
  }) satisfies Say as Translate;
  fixed.set(locale, t);
  return t;
}
