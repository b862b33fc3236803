import { compareNames } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import { statuses } from '../model/period.ts';
import type { Project } from '../model/project.ts';
import { groupPath, groupsBy, inOrder, type Way } from '../model/ways.ts';

export interface Facet {
  name: FacetName;
  options: {
    value: string;
    label: string;
    count: number;
    /** The page of this choice alone, without language, where it has one. */
    path?: string;
  }[];
}

export type FacetName = Exclude<Way, 'organisation'> | 'status';

/** What projects can be filtered by, each choice with the number of projects that it leaves. Empty choices are left out. */
export function facetsOf(projects: readonly Project[], locale: Locale): Facet[] {
  const t = translate(locale);
  const byWay = (way: Exclude<Way, 'organisation'>): Facet => ({
    name: way,
    options: inOrder(groupsBy(way, projects), locale, compareNames(locale)).map((group) => ({
      value: group.id,
      label: group.name(locale)?.name.text ?? t('notStated'),
      count: group.projects.length,
      path: groupPath(group),
    })),
  });
  const status: Facet = {
    name: 'status',
    options: statuses
      .map((value) => ({
        value,
        label: t(`status.${value}`),
        count: projects.filter((project) => project.status === value).length,
      }))
      .filter(({ count }) => count > 0),
  };
  return [byWay('programme'), byWay('county'), byWay('theme'), status, byWay('year')];
}

/** The choices under which a project is found, by facet. */
export function choicesOf(project: Project): Record<FacetName, string[]> {
  const chosen = (way: Exclude<Way, 'organisation'>) => groupsBy(way, [project]).map(({ id }) => id);
  return {
    programme: chosen('programme'),
    county: chosen('county'),
    theme: chosen('theme'),
    status: [project.status],
    year: chosen('year'),
  };
}
