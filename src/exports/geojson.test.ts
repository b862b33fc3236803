import { describe, expect, test } from 'vitest';
import { odorhei } from '../model/example.ts';
import { localeCodes } from '../i18n/locales.ts';
import { completeProject, edition } from './example.ts';
import { placesGeoJson } from './geojson.ts';
import { guidesIn } from './guide.ts';

const again = completeProject({ parts: { id: 'again' } });
const file = JSON.parse(placesGeoJson([completeProject(), again], edition)) as Collection;

describe('The places as GeoJSON (RFC 7946)', () => {
  test('are a collection of features and nothing else, without a reference system of their own', () => {
    expect(Object.keys(file).sort()).toEqual(['features', 'type']);
    expect(file.type).toBe('FeatureCollection');
  });

  test('are points with the longitude first', () => {
    const { longitude, latitude } = odorhei;
    expect(file.features[0]).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    });
  });

  test('are there once each, with every project that names them', () => {
    expect(file.features.map(({ id, properties }) => [id, properties['projects']])).toEqual([
      ['83133', ['together', 'again']],
    ]);
  });

  test('carry both names, the county and the SIRUTA number', () => {
    expect(file.features[0]?.properties).toMatchObject({
      siruta: '83133',
      nameRo: 'Odorheiu Secuiesc',
      nameHu: 'Székelyudvarhely',
      countyRo: 'Harghita',
      countyHu: 'Hargita',
    });
  });

  test.for(localeCodes)('have each property explained in %s', (locale) => {
    const guide = guidesIn(locale).find(({ file: name }) => name === 'places.geojson');
    expect(guide?.rows.map(({ name }) => name)).toEqual(Object.keys(file.features[0]?.properties ?? {}));
  });
});

interface Collection {
  type: string;
  features: { type: string; id: string; geometry: object; properties: Record<string, unknown> }[];
}
