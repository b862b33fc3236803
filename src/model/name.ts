import type { Locale } from '../i18n/locales.ts';
import { localeCodes } from '../i18n/locales.ts';
import type { County, Organisation, Place, Programme, Project } from './project.ts';
import { isStated } from '../schema/text.ts';

/** A name in a language. */
export interface Name {
  text: string;
  lang: Locale;
}

/** A name for the reader and, where it is another one, the name beside it. */
export interface NamePair {
  name: Name;
  beside?: Name | undefined;
}

/**
 * The names of a place or county for a reader of `locale`: a Hungarian reader gets the Hungarian name with the Romanian beside it,
 * every other reader the Romanian name with the Hungarian beside it. A place without a Hungarian name has the Romanian one alone.
 */
export function namesOf({ names }: Pick<Place | County, 'names'>, locale: Locale): NamePair {
  const romanian: Name = { text: names.ro, lang: 'ro' };
  if (!names.hu || names.hu === names.ro) return { name: romanian };
  const hungarian: Name = { text: names.hu, lang: 'hu' };
  return locale === 'hu' ? { name: hungarian, beside: romanian } : { name: romanian, beside: hungarian };
}

/**
 * The name of an organisation for a reader of `locale`. Where that name is a translation made for this site, the name that a
 * source has stands beside it.
 */
export function organisationName(
  { names, translated }: Pick<Organisation, 'names' | 'translated'>,
  locale: Locale,
): NamePair {
  const known = localeCodes.flatMap((lang): Name[] => (names[lang] ? [{ text: names[lang], lang }] : []));
  const sourced = known.find(({ lang }) => !translated.includes(lang)) ?? known[0];
  if (!sourced) throw new Error('An organisation without a name reached a page; its schema demands one.');
  const own = known.find(({ lang }) => lang === locale);
  if (!own || own.text === sourced.text) return { name: own ?? sourced };
  return { name: own, beside: translated.includes(locale) ? sourced : undefined };
}

/** The names that the places of a project have besides those that every reader is shown. */
export function otherPlaceNames({ places }: Pick<Project, 'places'>): string[] {
  return [...new Set(places.flatMap(({ place }) => place.otherNames))];
}

/**
 * The names under which a reader may look for a project besides those of its places, in all languages: titles, communes, counties,
 * organisations, themes, programme and donors. The index takes accents off by itself.
 */
export function searchNames(project: Project): string[] {
  const { places, counties, organisations, themes, programme, facts, narratives } = project;
  const titles = [...Object.values(narratives).map(({ title }) => title), ...facts.otherTitles.map(({ text }) => text)];
  const names = [
    ...places.flatMap(({ place }) => Object.values(place.commune?.names ?? {})),
    ...counties.flatMap((county) => Object.values(county.names)),
    ...organisations.flatMap(({ organisation }) => namesOfOrganisation(organisation)),
    ...themes.flatMap((theme) => Object.values(theme.names)),
    ...(isStated(programme) ? programmeNames(programme.value) : []),
  ];
  return [...new Set([...titles, ...names])];
}

/**
 * The endings of each word that could be words, at least five letters long: they begin with a vowel or with one consonant. `fehérvár` is how
 * people call Székesfehérvár, and a search index finds beginnings only.
 */
export function endingsOf(name: string): string[] {
  return name
    .split(/[\s-]+/)
    .flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - SHORTEST_ENDING) }, (_, index) => word.slice(index + 1)).filter(
        (ending) => /^(?:cs|gy|ly|ny|sz|ty|zs|[^aeiouy])?[aeiou]/.test(withoutAccents(ending)),
      ),
    );
}

/** `Székesfehérvár` without marks on its letters: `Szekesfehervar`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A name as part of an address: `București` is `bucuresti`. */
export function slugOf(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const SHORTEST_ENDING = 5;

function namesOfOrganisation({ names, otherNames }: Pick<Organisation, 'names' | 'otherNames'>): string[] {
  return [...Object.values(names), ...otherNames];
}

/** Thousands of projects name the same programme. */
const namesByProgramme = new WeakMap<Programme, string[]>();

/** The names of countries in each language, for `Intl` takes longer to begin than to answer. */
const regions = Object.fromEntries(
  localeCodes.map((locale) => [locale, new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })]),
) as Record<Locale, Intl.DisplayNames>;

function programmeNames(programme: Programme): string[] {
  const { fund, name, code, operator, donors } = programme;
  const names = namesByProgramme.get(programme) ?? [
    ...Object.values(fund),
    ...Object.values(name),
    ...(code ? [code] : []),
    ...(isStated(operator) ? namesOfOrganisation(operator) : []),
    ...localeCodes.flatMap((locale) => donors.flatMap((donor) => regions[locale].of(donor) ?? [])),
  ];
  namesByProgramme.set(programme, names);
  return names;
}
