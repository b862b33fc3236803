import type { Project } from '../model/project.ts';
import { placesOf } from '../model/ways.ts';
import type { Edition } from './edition.ts';
import { localeCodes } from '../i18n/locales.ts';
import { localePath } from '../i18n/paths.ts';
import { placePath } from '../model/ways.ts';

/** The places as points (RFC 7946): degrees of WGS 84, longitude before latitude. */
export function placesGeoJson(projects: readonly Project[], { address }: Edition): string {
  const features = placesOf(projects).map(({ place, projects: here }) => ({
    type: 'Feature',
    id: place.id,
    geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
    properties: {
      siruta: place.id,
      nameRo: place.names.ro,
      nameHu: place.names.hu ?? null,
      placeKind: place.kind,
      commune: place.commune?.names.ro ?? null,
      countyRo: place.county.names.ro,
      countyHu: place.county.names.hu,
      projects: here.map(({ id }) => id),
      pages: Object.fromEntries(localeCodes.map((locale) => [locale, address(localePath(locale, placePath(place)))])),
    },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features }, undefined, 1)}\n`;
}
