import { describe, expect, test } from 'vitest';
import { exampleProject } from '../model/example.ts';
import { localeCodes } from '../i18n/locales.ts';
import { completeProject, edition } from './example.ts';
import { fileTypes, type ExportFile } from './file.ts';
import { exportsOf } from './files.ts';

const projects = [completeProject(), exampleProject({ narratives: completeProject().narratives })];
const all = exportsOf(projects, edition);
const paths = [...all.described, ...all.others].map(({ path }) => path);
const textAt = (path: string, { described, others } = all) =>
  [...described, ...others]
    .filter((file) => file.path === path)
    .map((file) => bytesOf(file).toString())
    .join('');
const bytesOf = (file: ExportFile) => Buffer.concat([...file.contents()]);
const catalogueOf = (terms = edition) =>
  JSON.parse(textAt('/data/catalogue.jsonld', exportsOf(projects, terms))) as Catalogue;

describe('The open data are', () => {
  test('a file for all projects in each form', () => {
    expect(all.described.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '/data/projects.json',
        '/data/schema/project.json',
        '/data/projects.csv',
        '/data/amounts.csv',
        '/data/places.csv',
        ...localeCodes.map((locale) => `/data/${locale}/projects.csv`),
        '/data/places.geojson',
        '/data/iati.xml',
        '/data/iati-left-out.json',
        '/data/360giving.json',
        '/data/360giving-left-out.json',
        '/data/catalogue.jsonld',
      ]),
    );
  });

  test('a file for each project, and tables for each group in each language', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        '/data/projects/together.json',
        '/data/projects/x.json',
        '/ro/places/hr/projects.csv',
        '/hu/places/hr/amounts.csv',
        '/en/programmes/fund/places.csv',
        '/en/programmes/not-stated/projects.csv',
        '/en/years/2020/projects.csv',
        '/en/organisations/a/projects.csv',
      ]),
    );
  });

  test('each at an address of its own', () => {
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('as large as they are said to be, whether that is asked before they are made or after', () => {
    for (const file of exportsOf(projects, edition).described) expect(file.size).toBe(bytesOf(file).length);
    for (const file of exportsOf(projects, edition).described) expect(bytesOf(file).length).toBe(file.size);
  });

  test('without a file of a standard that nothing fits', () => {
    const { described } = exportsOf([exampleProject({ narratives: completeProject().narratives })], edition);
    expect(described.map(({ what }) => what)).not.toContain('iati');
    expect(described.map(({ what }) => what)).not.toContain('grants');
  });
});

test('The table of a group has the projects of the group alone', () => {
  const text = textAt('/en/programmes/fund/projects.csv');
  expect(text.match(/^together,/gm)).toHaveLength(1);
  expect(text).not.toMatch(/^x,/m);
});

test('What is left out is said in every language', () => {
  const { leftOut } = JSON.parse(textAt('/data/iati-left-out.json')) as {
    leftOut: { project: string; reasons: Record<string, string>[] }[];
  };
  expect(leftOut.map(({ project }) => project)).toEqual(['x']);
  for (const reason of leftOut.flatMap(({ reasons }) => reasons))
    for (const locale of localeCodes) expect(reason[locale]).toMatch(/\S/);
});

describe('The catalogue (DCAT-AP)', () => {
  const distributions = catalogueOf()['dcat:dataset'].flatMap((each) => each['dcat:distribution']);

  test('has a distribution for every file that holds data', () => {
    const data = all.described.filter(({ what }) => !/LeftOut|schema|catalogue/.test(what));
    expect(distributions.map((each) => each['@id']).sort()).toEqual(
      data.map(({ path }) => edition.address(path)).sort(),
    );
  });

  test('says of each where it is, in which format and language, and how large', () => {
    for (const each of distributions) {
      expect(each).toMatchObject({
        'dcat:accessURL': { '@id': each['@id'] },
        'dcat:downloadURL': { '@id': each['@id'] },
        'dct:format': { '@id': expect.stringMatching(/file-type\/(CSV|JSON|GEOJSON|XML)$/) as string },
      });
      expect(each['dct:language']).not.toEqual([]);
      expect(Object.values(fileTypes).some((type) => JSON.stringify(each['dcat:mediaType']).includes(type))).toBe(true);
    }
  });

  test('has title and description of every data set in three languages', () => {
    for (const dataset of catalogueOf()['dcat:dataset'])
      for (const text of [dataset['dct:title'], dataset['dct:description']])
        expect(text.map((each) => each['@language'])).toEqual(localeCodes);
  });

  test('states no licence, publisher or contact that the settings do not state', () => {
    const text = JSON.stringify(catalogueOf());
    expect(text).not.toMatch(/dct:license|dct:publisher|dcat:contactPoint/);
    expect(text).toContain('Licence: not stated.');
  });

  test('states those that they do', () => {
    const terms = { ...edition, licence: 'https://example.org/l', publisher: 'P', contact: 'a@example.org' };
    const text = JSON.stringify(catalogueOf(terms));
    expect(text).toContain('"dct:license":{"@id":"https://example.org/l"}');
    expect(text).toContain('"foaf:name":"P"');
    expect(text).toContain('mailto:a@example.org');
  });

  test('credits the coordinates', () => {
    expect(JSON.stringify(distributions)).toContain('Who’s On First, GeoNames, CC BY 4.0');
  });
});

interface Catalogue {
  'dcat:dataset': {
    'dct:title': { '@language': string }[];
    'dct:description': { '@language': string }[];
    'dcat:distribution': Record<string, unknown>[];
  }[];
}
