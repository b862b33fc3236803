import type { Locale } from '../i18n/locales.ts';
import { isStated, type NotStated } from '../schema/text.ts';
import { namesOf, organisationName } from './name.ts';
import { lastChangeOf, narrativeIn, type Project } from './project.ts';

/**
 * A project for machines, in schema.org's own properties: the page carries language and dates, the project its funding. Only what is
 * stated is said.
 */
export function linkedProject(project: Project, locale: Locale, address: string): object {
  const { facts, programme, organisations, places } = project;
  const narrative = narrativeIn(project, locale);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': address,
    url: address,
    name: narrative.title,
    description: narrative.summary,
    inLanguage: locale,
    dateModified: lastChangeOf(project, locale),
    temporalCoverage: intervalOf(facts.period),
    mainEntity: {
      '@type': 'Project',
      '@id': `${address}#project`,
      name: narrative.title,
      alternateName: facts.otherTitles.length > 0 ? facts.otherTitles.map(({ text }) => text) : undefined,
      description: narrative.summary,
      identifier: isStated(facts.number) ? facts.number.value : undefined,
      // A place has one role or more; here it is named once.
      location: [...new Set(places.map(({ place }) => place))].map((place) => ({
        '@type': 'Place',
        name: namesOf(place, locale).name.text,
        geo: { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude },
      })),
      member: organisations
        .filter(({ role }) => role !== 'publisher')
        .map(({ organisation }) => ({
          '@type': 'Organization',
          name: organisationName(organisation, locale).name.text,
          url: isStated(organisation.website) ? organisation.website : undefined,
        })),
      funding: isStated(programme)
        ? grantsOf(project).map((amount) => ({
            '@type': 'MonetaryGrant',
            name: `${programme.value.fund[locale]} ${programme.value.years} · ${programme.value.name[locale]}`,
            funder: { '@type': 'Organization', name: programme.value.fund[locale] },
            ...amount,
          }))
        : undefined,
    },
  };
}

/** The amounts that the fund itself gave; one without a figure where none is stated. */
function grantsOf({ facts }: Project): object[] {
  const grants = isStated(facts.amounts)
    ? facts.amounts.filter(({ kind }) => kind === 'grant' || kind === 'eligible-grant')
    : [];
  if (grants.length === 0) return [{}];
  return grants.map(({ value, currency }) => ({ amount: { '@type': 'MonetaryAmount', value, currency } }));
}

/** ISO 8601: `2015-05/2017-01`, with two dots where a side is not stated. */
export function intervalOf({ start, end }: { start: string | NotStated; end: string | NotStated }): string | undefined {
  if (!isStated(start) && !isStated(end)) return undefined;
  return `${isStated(start) ? start : '..'}/${isStated(end) ? end : '..'}`;
}

/** The site itself for machines. */
export function linkedSite(locale: Locale, name: string, address: string): object {
  return { '@context': 'https://schema.org', '@type': 'WebSite', url: address, name, inLanguage: locale };
}
