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
  const said = new Map<string, unknown>();
  const t = ((key, values) => {
    const question = values === undefined ? String(key) : `${String(key)} ${JSON.stringify(values)}`;
    if (said.has(question)) return said.get(question);
    const answer = say(key, values);
    if (said.size >= MOST_SAID) said.clear();
    said.set(question, answer);
    return answer;
  }) satisfies Say as Translate;
  fixed.set(locale, t);
  return t;
}
