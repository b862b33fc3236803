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

const fixed = new Map<Locale, Translate>();

/**
 * The function that says an interface string in `locale`. There is no current language: each page asks for its own. A string is looked
 * up once for each form of its noun, and the values are put into it here: thirty thousand pages say the same strings with ever other
 * values, and to have each looked up took a fifteenth of the time of all pages.
 */
export function translate(locale: Locale): Translate {
  const known = fixed.get(locale);
  if (known) return known;
  const say: Say = engine.getFixedT(locale) as never;
  const plural = new Intl.PluralRules(locale);
  const said = new Map<unknown, Map<string, unknown>>();
  const t = ((key, values) => {
    const form = formOf(values?.count, plural);
    const forms = said.get(key) ?? new Map<string, unknown>();
    const known = forms.get(form);
    const string = known ?? cut(say(key, { ...values, skipInterpolation: true }));
    if (known === undefined) said.set(key, forms.set(form, string));
    return string instanceof Cut ? string.with(values ?? {}) : string;
  }) satisfies Say as unknown as Translate;
  fixed.set(locale, t);
  return t;
}

/** What a string is chosen by besides its key: one project, two projects. There may be words of their own for none. */
function formOf(count: unknown, plural: Intl.PluralRules): string {
  if (typeof count !== 'number') return '';
  return count === 0 ? 'none' : plural.select(count);
}

/** A string that takes no values stays as it is; so do several strings that are asked for together. */
function cut(string: unknown): unknown {
  if (typeof string !== 'string') return string;
  const [start = '', ...rest] = string.split(/\{\{(\w+)\}\}/);
  return rest.length > 0 ? new Cut(start, rest) : string;
}

/** A string cut where values go: how it starts, then names and what follows each, by turns. */
class Cut {
  readonly #start: string;
  readonly #rest: readonly string[];

  constructor(start: string, rest: readonly string[]) {
    this.#start = start;
    this.#rest = rest;
  }

  /** The name of a value that is not given stays to be seen, as i18next leaves it. */
  with(values: Values): string {
    let said = this.#start;
    for (let at = 0; at < this.#rest.length; at += 2) {
      const name = this.#rest[at] ?? '';
      const value = values[name];
      if (value !== undefined && value !== null) said += String(value);
      else if (!Object.hasOwn(values, name)) said += `{{${name}}}`;
      said += this.#rest[at + 1] ?? '';
    }
    return said;
  }
}

type Say = (key: unknown, values?: Values) => unknown;

type Values = Readonly<Record<string, unknown>>;
