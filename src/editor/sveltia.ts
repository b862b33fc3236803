import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { officerLocales, type OfficerLocale } from '../schema/hints.ts';

const folder = join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), '..');

/** The name under which Sveltia knows what it says to the officers of a language. */
export const sveltiaLocale: Record<OfficerLocale, string> = { ro: 'ro', hu: 'hu', en: 'en-GB' };

/**
 * What Sveltia says on its buttons and in its messages, by key: in Romanian and Hungarian, which it does not bring, where our officers
 * meet it; in English where its words speak of repositories to somebody who has a folder. The rest stays in its English.
 */
export function sveltiaWords(locale: OfficerLocale): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`words/sveltia/${locale}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
}

/** Everything that Sveltia says in English, in its own groups. */
export function sveltiaEnglish(): Words {
  return JSON.parse(readFileSync(join(folder, 'locales/en-US.json'), 'utf8')) as Words;
}

/**
 * Makes Sveltia ours while it is bundled: it speaks our officers' languages, and asks nobody else for fonts. It names those of a
 * server elsewhere as substitutes for the ones that it brings along. Each change must find its place, so that none is lost unseen
 * with a new version.
 */
export function ownSveltia(): Plugin {
  const changes: [what: string, pattern: RegExp, by: string][] = [
    ['fonts elsewhere', /url\(https:\/\/cdn\.jsdelivr\.net\/[^)]+\)/g, `local('Source Sans 3')`],
    ['the list of languages', /`(?=ar,bg,ca,)/g, `\`${[sveltiaLocale.ro, sveltiaLocale.hu].join()},`],
    ['the loader of a language', /(?<==\{)(?=ar:\(\)=>)/g, officerLocales.map(loaderOf).join('')],
    ['the loader of English', /"en-GB":\(\)=>\w+\(\(\)=>import\([^)]*\),\[\],import\.meta\.url\),/g, ''],
  ];
  return {
    name: 'own-sveltia',
    enforce: 'pre',
    resolveId: (name) => (name.startsWith(VIRTUAL) ? `\0${name}` : undefined),
    load(id) {
      const locale = officerLocales.find((each) => id === `\0${VIRTUAL}${each}`);
      return locale ? `export default ${JSON.stringify(withOurs(sveltiaEnglish(), sveltiaWords(locale)))}` : undefined;
    },
    transform(code, file) {
      if (!/@sveltia\/cms\/npm\/index\.js$/.test(file.replaceAll('\\', '/'))) return undefined;
      const changed = changes.reduce((text, [what, pattern, by]) => {
        if (!text.match(pattern))
          throw new Error(`Sveltia CMS has changed: ${what} is no longer where src/editor/sveltia.ts looks.`);
        return text.replace(pattern, by);
      }, code);
      return { code: changed, map: null };
    },
  };
}

const VIRTUAL = 'sveltia-words-';

function loaderOf(locale: OfficerLocale): string {
  return `"${sveltiaLocale[locale]}":()=>import("${VIRTUAL}${locale}"),`;
}

function withOurs(words: Words, ours: Record<string, string>, path = ''): Words {
  return Object.fromEntries(
    Object.entries(words).map(([name, word]) => {
      const key = path + name;
      return [name, typeof word === 'string' ? (ours[key] ?? word) : withOurs(word, ours, `${key}.`)];
    }),
  );
}

export interface Words {
  [name: string]: string | Words;
}
