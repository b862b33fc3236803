import { formatDate, formatDateRange, formatList } from '../i18n/format.ts';
import { defaultLocale, type Locale } from '../i18n/locales.ts';
import { localePath, projectPath } from '../i18n/paths.ts';
import { translate } from '../i18n/translate.ts';
import { intervalOf } from '../model/linked.ts';
import { mainAmountOf } from '../model/money.ts';
import { namesOf } from '../model/name.ts';
import { narrativeIn, type Project } from '../model/project.ts';
import type { AmountKind, Share } from '../schema/money.ts';
import { isStated } from '../schema/text.ts';
import { headersOf, plain, table, translated, type Table, type Variant } from './columns.ts';
import { csvFile, csvRows, dialects } from './csv.ts';
import type { Edition } from './edition.ts';

/** The tables: what their headers, their cells and the guide on the data page are made from. */
export const tables = { projects: projectTable(), amounts: amountTable(), places: placeTable() } satisfies Record<
  string,
  Table
>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/**
 * Writes the tables of any projects in any language. The rows of a project are kept as bytes as long as one table in one language is asked
 * for: those of the counties, years and so on repeat them. All tables in all languages would be half a gigabyte for ten thousand projects.
 */
export function tableWriter(edition: Edition) {
  const made = new Map<Project, Uint8Array>();
  let asked = '';
  return (name: TableName, variant: Variant, projects: readonly Project[]): Uint8Array<ArrayBuffer> => {
    const dialect = dialects[variant === 'all' ? defaultLocale : variant];
    const chosen = tables[name];
    if (asked !== `${name} ${variant}`) made.clear();
    asked = `${name} ${variant}`;
    const rowsOf = (project: Project) => {
      const rows = made.get(project) ?? csvRows(chosen.rowsOf(project, variant, edition), dialect);
      made.set(project, rows);
      return rows;
    };
    return csvFile([csvRows([headersOf(chosen, variant)], dialect), ...projects.map(rowsOf)]);
  };
}

/** What the list of projects shows, a row per project. */
function projectTable(): Table {
  return table(projectRows, [
    plain('id', ({ id }) => id),
    plain('series', ({ facts }) => facts.series?.name),
    plain('phase', ({ facts }) => facts.series?.phase),
    translated('title', (project, locale) => narrativeIn(project, locale).title),
    translated('summary', (project, locale) => narrativeIn(project, locale).summary),
    translated('lang', (project, locale) => narrativeIn(project, locale).locale),
    translated('period', ({ facts }, locale) => periodIn(facts.period, locale)),
    plain('interval', ({ facts }) => intervalOf(facts.period)),
    translated('programme', ({ programme }, locale) =>
      isStated(programme) ? `${programme.value.fund[locale]} ${programme.value.years}` : translate(locale)('notStated'),
    ),
    translated('funding', ({ programme }, locale) =>
      isStated(programme) ? programme.value.statement[locale] : translate(locale)('funding.notStated'),
    ),
    translated('kind', ({ facts }, locale) => {
      const amount = mainAmountOf(facts.amounts);
      return amount ? translate(locale)(`amount.${amount.kind}`) : translate(locale)('notStated');
    }),
    plain('amount', ({ facts }) => mainAmountOf(facts.amounts)?.value),
    plain('currency', ({ facts }) => mainAmountOf(facts.amounts)?.currency),
    translated('counties', ({ counties }, locale) =>
      formatList(
        counties.map((county) => namesOf(county, locale).name.text),
        locale,
      ),
    ),
    translated('page', ({ id }, locale, { address }) => address(localePath(locale, projectPath(id)))),
  ]);
}

/** Every amount of a project, and every share that its sources state without an amount. */
function amountTable(): Table {
  return table(amountRows, [
    plain('id', ({ project }) => project.id),
    translated('title', ({ project }, locale) => narrativeIn(project, locale).title),
    translated('kind', ({ kind }, locale) => kindIn(kind, locale)),
    translated('partOf', ({ of }, locale) => of && translate(locale)(`amount.${of}`)),
    plain('amount', ({ value }) => value),
    plain('currency', ({ currency }) => currency),
    plain('percent', ({ percent }) => percent),
    plain('source', ({ project, source }) => referencesOf(project, source)),
  ]);
}

/** A row per project, place and what happened there. */
function placeTable(): Table {
  return table(placeRows, [
    plain('id', ({ project }) => project.id),
    translated('title', ({ project }, locale) => narrativeIn(project, locale).title),
    translated('role', ({ role }, locale) => translate(locale)(`placeRole.${role}`)),
    plain('siruta', ({ place }) => place.id),
    plain('nameRo', ({ place }) => place.names.ro),
    plain('nameHu', ({ place }) => place.names.hu),
    translated('placeKind', ({ place }, locale) => translate(locale)(`placeKind.${place.kind}`)),
    translated('commune', ({ place }, locale) => place.commune && namesOf(place.commune, locale).name.text),
    translated('county', ({ place }, locale) => namesOf(place.county, locale).name.text),
    plain('latitude', ({ place }) => place.latitude),
    plain('longitude', ({ place }) => place.longitude),
    plain('source', ({ project, source }) => referencesOf(project, source)),
  ]);
}

function projectRows(project: Project): Project[] {
  return [project];
}

function placeRows(project: Project) {
  return project.places.map((each) => ({ project, ...each }));
}

function amountRows(project: Project) {
  const { shares } = project.facts;
  const amounts = isStated(project.facts.amounts) ? project.facts.amounts : [];
  const isOf = (share: Share, { kind, of }: { kind: string; of?: string | undefined }) =>
    share.kind === kind && share.of === of;
  return [
    ...amounts.map((amount) => ({
      ...amount,
      project,
      percent: shares.find((share) => isOf(share, amount))?.percent,
    })),
    ...shares
      .filter((share) => !amounts.some((amount) => isOf(share, amount)))
      .map((share) => ({ ...share, project, value: undefined, currency: undefined })),
  ];
}

function kindIn(kind: AmountKind | Share['kind'], locale: Locale): string {
  const t = translate(locale);
  return kind === 'private-contribution' ? t(`share.${kind}`) : t(`amount.${kind}`);
}

/** A period as the pages say it. A sentence where one side is missing, so that no spreadsheet takes it for a day. */
function periodIn({ start, end }: Project['facts']['period'], locale: Locale): string {
  const t = translate(locale);
  if (isStated(start) && isStated(end)) return formatDateRange(start, end, locale);
  if (!isStated(start) && !isStated(end)) return t('notStated');
  const side = (date: string) => (isStated(date) ? formatDate(date, locale) : t('notStated'));
  return `${t('facts.start')}: ${side(start)} · ${t('facts.end')}: ${side(end)}`;
}

/** The sources of a fact by what leads to them, their keys being the project's own. */
function referencesOf({ facts }: Project, source: string | string[]): string {
  return [source]
    .flat()
    .map((key) => facts.sources[key]?.reference ?? key)
    .join('; ');
}
