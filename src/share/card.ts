import { formatDate, formatDateRange, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import { namesOf } from '../model/name.ts';
import { narrativeIn, type Project } from '../model/project.ts';
import { isStated } from '../schema/text.ts';
import { site } from '../site.ts';

/** What the share image of a project says: the picture that others show beside a link to its page. */
export function projectCard({ facts, programme, counties, ...project }: Project, locale: Locale): Card {
  const t = translate(locale);
  const names = counties.map((county) => namesOf(county, locale).name.text);
  return {
    site: site.name[locale],
    above: facts.series && `${facts.series.name}, ${t('series.phase', { number: facts.series.phase })}`,
    title: narrativeIn({ ...project, facts }, locale).title,
    facts: [
      {
        label: t('facts.programme'),
        value: isStated(programme)
          ? `${programme.value.fund[locale]} ${programme.value.years}`
          : t('funding.notStated'),
      },
      { label: t('facts.period'), value: periodText(facts.period, locale) },
      { label: t('facts.counties'), value: names.length > 0 ? formatList(names, locale) : t('notStated') },
    ],
  };
}

/** What the share image says of the site, for every page that is not a project's. */
export function siteCard(locale: Locale): Card {
  return { title: site.name[locale], lead: translate(locale)('site.description'), facts: [] };
}

/** A card in words, for those who do not see it. */
export function textOfCard({ site: name, above, title, lead, facts }: Card): string {
  return [name, above, title, lead, ...facts.map(({ label, value }) => `${label}: ${value}`)]
    .filter(Boolean)
    .join(' · ');
}

function periodText({ start, end }: Project['facts']['period'], locale: Locale): string {
  const t = translate(locale);
  // A line may end after the dash only, not within a date.
  if (isStated(start) && isStated(end)) return formatDateRange(start, end, locale).replace(/(?<!–) /g, '\u00a0');
  if (isStated(start)) return `${t('facts.start')}: ${formatDate(start, locale)}`;
  if (isStated(end)) return `${t('facts.end')}: ${formatDate(end, locale)}`;
  return t('notStated');
}

export interface Card {
  /** The name of the site, where the title is another. */
  site?: string;
  /** The series, above the title. */
  above?: string | undefined;
  title: string;
  lead?: string;
  facts: { label: string; value: string }[];
}
