import { localeCodes, type Locale } from '../../i18n/locales.ts';
import type { Content, Entry, NarrativeEntry } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';
import { MOST_WORDS } from './plain.ts';

/**
 * What is not finished yet and keeps nobody from publishing: texts that wait for their translation, translations whose original
 * has changed, plain summaries, names, notices. The site says each of these to its readers, too.
 */
export function checkUnfinished(content: Content): Issue[] {
  return [
    ...translations(content),
    ...content.narratives.filter(({ data }) => data.plain === undefined).map(withoutPlain),
    ...standingPages(content),
    ...content.organisations.flatMap((entry) => names(entry, entry.data.names)),
    ...content.programmes.flatMap((entry) => {
      const official = entry.data.notices.filter(({ standing }) => standing === 'official');
      if (official.length === 0) return [at(entry, ['notices'], 'notice-unstated')];
      return entry.data.notices.flatMap(({ standing, lang, translations }, index) =>
        standing === 'official' ? noticeIn(entry, index, [lang, ...Object.keys(translations)]) : [],
      );
    }),
  ];
}

function translations({ projects, narratives, files }: Content): Issue[] {
  const originalLocales = new Map(projects.map(({ id, data }) => [id, data.originalLocale]));
  const originals = new Map(
    narratives.filter(({ project, locale }) => originalLocales.get(project) === locale).map((each) => [each.project, each]),
  );
  const marks = new Map([...originals].map(([project, { digest }]) => [project, digest]));
  const missing = projects.flatMap((project) =>
    localeCodes
      .filter((locale) => locale !== project.data.originalLocale)
      .map((locale) => `content/projects/${project.id}/narrative.${locale}.mdx`)
      .filter((wanted) => !files.has(wanted))
      .map((wanted): Issue => ({ file: project.file, code: 'translation-missing', values: { wanted } })),
  );
  const stale = narratives.flatMap((narrative): Issue[] => {
    const { project, locale, data } = narrative;
    const original = originals.get(project);
    if (!original || original === narrative || data.translatedFrom === marks.get(project)) return [];
    const isMarked = data.translatedFrom !== undefined;
    return [
      {
        ...at(narrative, [isMarked ? 'translatedFrom' : 'origin'], isMarked ? 'translation-stale' : 'translation-unmarked'),
        values: { other: original.file, project, locale },
        related: [{ file: original.file }],
      },
    ];
  });
  return [...missing, ...stale];
}

function withoutPlain(narrative: NarrativeEntry): Issue {
  return { ...at(narrative, ['summary'], 'plain-missing'), field: 'plain', values: { wanted: MOST_WORDS } };
}

function standingPages({ pages, files }: Content): Issue[] {
  const first = new Map(pages.map((page) => [page.id, page.file]));
  return [...first].flatMap(([id, file]) =>
    localeCodes
      .map((locale) => `content/pages/${id}/page.${locale}.mdx`)
      .filter((wanted) => !files.has(wanted))
      .map((wanted): Issue => ({ file, code: 'page-untranslated', values: { wanted } })),
  );
}

function names(entry: Entry<unknown>, known: Partial<Record<Locale, string>>): Issue[] {
  return localeCodes
    .filter((locale) => !known[locale])
    .map((locale): Issue => ({ ...at(entry, ['names'], 'name-untranslated'), values: { locale } }));
}

function noticeIn(entry: Entry<unknown>, index: number, known: string[]): Issue[] {
  return localeCodes
    .filter((locale) => !known.includes(locale))
    .map((locale): Issue => ({ ...at(entry, ['notices', index], 'notice-untranslated'), values: { locale } }));
}

function at({ file, lineAt }: Entry<unknown>, path: PropertyKey[], code: Issue['code']): Issue {
  return { file, line: lineAt(path), field: fieldName(path), code };
}
