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

/** The function that says an interface string in `locale`. There is no current language: each page asks for its own. */
export function translate(locale: Locale): Translate {
  return engine.getFixedT(locale);
}
