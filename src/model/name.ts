import type { Locale } from '../i18n/locales.ts';
import { localeCodes } from '../i18n/locales.ts';
import type { County, Organisation, Place, Project } from './project.ts';
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

/**
 * Every way in which a reader may type the title of a project or a name of its places, counties and organisations: all languages, without accents, and the
 * endings of long words, because `udvarhely` is how people call Székelyudvarhely and a search index finds beginnings only.
 */
export function searchNames(project: Project): string[] {
  const names = [
    ...project.places.flatMap(({ place }) => [
      place.names.ro,
      place.names.hu ?? '',
      place.commune?.names.ro ?? '',
      place.commune?.names.hu ?? '',
      ...place.otherNames,
    ]),
    ...project.counties.flatMap(({ names: { ro, hu } }) => [ro, hu]),
    ...project.organisations.flatMap(({ organisation }) => [
      ...Object.values(organisation.names),
      ...organisation.otherNames,
    ]),
    ...(isStated(project.programme) ? programmeNames(project.programme.value) : []),
  ];
  const endings = project.places
    .flatMap(({ place }) => [place.names.ro, place.names.hu ?? '', ...place.otherNames])
    .flatMap(endingsOf);
  const titles = [
    ...Object.values(project.narratives).map(({ title }) => title),
    ...project.facts.otherTitles.map(({ text }) => text),
  ];
  const forms = [...titles, ...names, ...endings].filter(Boolean);
  return [...new Set([...forms, ...forms.map(withoutAccents)])];
}

/** `Székelyudvarhely` without marks on its letters: `Szekelyudvarhely`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A name as part of an address: `Odorheiu Secuiesc` is `odorheiu-secuiesc`. */
export function slugOf(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const SHORTEST_ENDING = 5;

/** The endings of each word from its second letter on, at least five letters long. */
function endingsOf(name: string): string[] {
  return name
    .split(/[\s-]+/)
    .flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - SHORTEST_ENDING) }, (_, index) => word.slice(index + 1)),
    );
}

function programmeNames({
  fund,
  name,
  code,
  operator,
}: {
  fund: object;
  name: object;
  code?: string | undefined;
  operator: Organisation | string;
}): string[] {
  const operatorNames = typeof operator === 'string' ? [] : [...Object.values(operator.names), ...operator.otherNames];
  return [...Object.values(fund), ...Object.values(name), code ?? '', ...operatorNames] as string[];
}
