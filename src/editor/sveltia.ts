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
 * Makes Sveltia ours while it is bundled: it speaks our officers' languages, asks nobody else for anything, offers nothing that is
 * not there, and saves a project without a text in the officer's language. Each change must find its place, so that none is lost
 * unseen with a new version.
 */
export function ownSveltia(): Plugin {
  const changes: [what: string, pattern: RegExp, by: string][] = [
    // Substitutes, on a server elsewhere, for the fonts that it brings along.
    ['fonts elsewhere', /url\(https:\/\/cdn\.jsdelivr\.net\/[^)]+\)/g, `local('Source Sans 3')`],
    ['the list of languages', /`(?=ar,bg,ca,)/g, `\`${[sveltiaLocale.ro, sveltiaLocale.hu].join()},`],
    ['the loader of a language', /(?<==\{)(?=ar:\(\)=>)/g, officerLocales.map(loaderOf).join('')],
    // It offers its English to who has chosen another language, and its use on a phone to who works in a folder.
    ['the offer of another language', /await \w+\(`newLanguageCta`\)/g, 'true'],
    ['the offer of a phone', /await \w+\(`mobileCta`\)/g, 'true'],
    // How GitHub and GitLab are today is asked of others than them, before anybody has signed in.
    ['the question how a service is', /,checkStatus:\w+(?=,init:)/g, ''],
    // Services elsewhere translate, which the page's policy does not let it ask: editor.css hides what bears this mark.
    ['the buttons that translate', /(?<=\(e,\{name:`translate`)(?=\}\))/g, ',class:`translates`'],
    // A project need not have a text in the officer's language: the path of any of its texts says where it is.
    [
      'where an entry is saved',
      /(?<=\{collection:\w+,path:)(\w+)\[(\w+)\](?=\.path,fallback:)/g,
      '($1[$2]??Object.values($1)[0])',
    ],
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
