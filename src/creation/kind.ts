import type { z } from 'astro/zod';
import { locales, type Locale } from '../i18n/locales.ts';
import { namesOf, organisationName, slugOf } from '../model/name.ts';
import { organisation } from '../schema/organisation.ts';
import { place } from '../schema/place.ts';
import { programme } from '../schema/programme.ts';
import { projectFacts } from '../schema/project.ts';
import type { Named } from '../schema/text.ts';
import { theme } from '../schema/theme.ts';
import { update } from '../schema/update.ts';
import type { Content } from '../source/read.ts';
import type { Choice } from './pick.ts';

/** What `npm run new` can add, in the order in which it is offered. */
export const kinds = {
  project: { folder: 'projects', schema: projectFacts, example: 'a-house-for-all' },
  update: { folder: 'updates', schema: update, example: '2021-02-23-launch' },
  organisation: { folder: 'organisations', schema: organisation, example: 'town-hall' },
  place: { folder: 'places', schema: place, example: '83133' },
  programme: { folder: 'programmes', schema: programme, example: 'active-citizens' },
  theme: { folder: 'themes', schema: theme, example: 'education' },
} as const satisfies Record<string, { folder: string; schema: z.ZodType; example: string }>;

export type KindName = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as KindName[];

export function isKindName(name: string | undefined): name is KindName {
  return name !== undefined && Object.hasOwn(kinds, name);
}

/** The id that an entry may have, after what was answered; nothing for a place, whose number nobody can guess. */
export function suggestedId(kind: KindName, answers: Record<string, unknown>): string {
  const { names, name, code, date, project } = answers;
  if (kind === 'update') return [date, project].filter((part) => typeof part === 'string').join('-');
  if (kind === 'programme') return slugOf([firstOf(name), code].filter((part) => typeof part === 'string').join(' '));
  return kind === 'place' ? '' : slugOf(firstOf(names) ?? '');
}

/** The entries of a folder as an officer knows them, in the order of the alphabet. */
export function entriesOf(content: Content, folder: Named, locale: Locale): Choice[] {
  return choicesOf(content, folder, locale).sort((a, b) => a.label.localeCompare(b.label, locales[locale].intl));
}

function choicesOf(content: Content, folder: Named, locale: Locale): Choice[] {
  switch (folder) {
    case 'projects':
      return content.projects.map(({ id }) => {
        const narratives = content.narratives.filter(({ project }) => project === id);
        const narrative = narratives.find((each) => each.locale === locale) ?? narratives[0];
        return { value: id, label: narrative ? `${narrative.data.title} (${id})` : id };
      });
    case 'organisations':
      return content.organisations.map(({ id, data }) => ({
        value: id,
        label: organisationName(data, locale).name.text,
      }));
    case 'programmes':
      return content.programmes.map(({ id, data }) => {
        return { value: id, label: `${data.fund[locale]} · ${data.name[locale]} · ${data.years}` };
      });
    case 'places':
      return content.places.map(({ id, data }) => ({ value: id, label: `${paired(data, locale)} (${data.county})` }));
    case 'counties':
      return content.counties.map(({ id, data }) => ({ value: id, label: paired(data, locale) }));
    case 'themes':
      return content.themes.map(({ id, data }) => ({ value: id, label: data.names[locale] }));
  }
}

function paired(data: Parameters<typeof namesOf>[0], locale: Locale): string {
  const { name, beside } = namesOf(data, locale);
  return [name, beside].flatMap((each) => each?.text ?? []).join(' / ');
}

function firstOf(names: unknown): string | undefined {
  const texts: unknown[] = names !== null && typeof names === 'object' ? Object.values(names) : [];
  return texts.find((text) => typeof text === 'string');
}
