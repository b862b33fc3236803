import { compareNames } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import { isStated, NOT_STATED } from '../schema/text.ts';
import { namesOf } from '../model/name.ts';
import { statuses } from '../model/period.ts';
import type { Project } from '../model/project.ts';

export interface Facet {
  name: 'programme' | 'county' | 'status' | 'year';
  options: { value: string; label: string; count: number }[];
}

/** What projects can be filtered by, each choice with the number of projects that it leaves. Empty choices are left out. */
export function facetsOf(projects: readonly Project[], locale: Locale): Facet[] {
  const t = translate(locale);
  const compare = compareNames(locale);
  const byLabel = (a: { label: string }, b: { label: string }) => compare(a.label, b.label);
  return [
    {
      name: 'programme',
      options: count(projects, ({ programme }) =>
        isStated(programme)
          ? [{ value: programme.value.id, label: `${programme.value.fund[locale]} ${programme.value.years} · ${programme.value.name[locale]}` }]
          : [{ value: NOT_STATED, label: t('notStated') }],
      ).sort(byLabel),
    },
    {
      name: 'county',
      options: count(projects, ({ counties }) =>
        counties.map((county) => ({ value: county.id, label: namesOf(county, locale).name.text })),
      ).sort(byLabel),
    },
    {
      name: 'status',
      options: count(projects, ({ status }) => [{ value: status, label: t(`status.${status}`) }]).sort(
        (a, b) => statuses.findIndex((each) => each === a.value) - statuses.findIndex((each) => each === b.value),
      ),
    },
    {
      name: 'year',
      options: count(projects, ({ years }) => years.map((year) => ({ value: String(year), label: String(year) }))).sort((a, b) =>
        b.value.localeCompare(a.value),
      ),
    },
  ];
}

function count(projects: readonly Project[], valuesOf: (project: Project) => { value: string; label: string }[]): Facet['options'] {
  const options = new Map<string, Facet['options'][number]>();
  for (const { value, label } of projects.flatMap(valuesOf)) {
    const option = options.get(value) ?? { value, label, count: 0 };
    option.count += 1;
    options.set(value, option);
  }
  return [...options.values()];
}
