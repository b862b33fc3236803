import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { locales } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import type { Piece } from './difference.ts';
import { isOpen, type LanguageStatus, type ProjectStatus } from './status.ts';

/** The state of the translations for a terminal: a line per language, and below a stale one what changed in the original. */
export function statusReport(projects: readonly ProjectStatus[], locale: Locale): string {
  const t = translate(locale);
  const isDone = !projects.some(({ languages }) => languages.some(isOpen));
  const marks = projects.some(({ languages }) => languages.some(({ changes }) => changes));
  return [
    ...(marks ? [t('translations.marks')] : []),
    ...projects.map((project) => projectReport(project, locale)),
    ...(isDone ? [t('translations.none')] : []),
  ].join('\n\n');
}

function projectReport({ id, title, isDraft, languages }: ProjectStatus, locale: Locale): string {
  const t = translate(locale);
  const draft = isDraft ? ` (${t('translations.draft')})` : '';
  return [`${id}${draft}: ${title}`, ...languages.map((language) => languageReport(id, language, locale))].join('\n');
}

function languageReport(id: string, language: LanguageStatus, locale: Locale): string {
  const t = translate(locale);
  const { state, since, changes } = language;
  const name = locales[language.locale].name.padEnd(10);
  if (state !== 'stale') return `  ${name} ${t(`translations.state.${state}`)}`;
  const head = since
    ? t('translations.staleSince', { date: formatDate(since, locale) })
    : t('translations.state.stale');
  const shown = changes?.flatMap(({ part, paragraphs }) => [
    `    ${t(`translations.part.${part}`)}`,
    ...paragraphs.map((pieces) => `      ${pieces.map(marked).join('').replaceAll('\n', '\n      ')}`),
  ]) ?? [`    ${t('translations.unknown')}`];
  return [
    `  ${name} ${head}`,
    ...shown,
    `    ${t('translations.done')} npm run translated -- ${id} ${language.locale}`,
  ].join('\n');
}

/** As wdiff marks words, which a terminal without colours and a screen reader can tell. */
function marked({ kind, text }: Piece): string {
  if (kind === 'same') return text;
  const [, words = '', space = ''] = /^([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return kind === 'removed' ? `[-${words}-]${space}` : `{+${words}+}${space}`;
}
