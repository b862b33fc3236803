import { localeCodes, locales, type Locale } from '../i18n/locales.ts';
import { localePath } from '../i18n/paths.ts';
import { translate } from '../i18n/translate.ts';
import { lastChangeOf, localesOf, type Project } from '../model/project.ts';
import { isStated } from '../schema/text.ts';
import { dataPath } from './address.ts';
import { coordinateCredit, type Edition } from './edition.ts';
import { fileTypes, type DescribedFile, type FileKind, type FileType } from './file.ts';
import { schemaPath } from './record.ts';

/** Which files hold which data; what only explains a file is not the data itself. */
const datasets = {
  projects: { title: 'nav.projects', description: 'data.lead', kinds: ['projects', 'record', 'iati', 'grants'] },
  amounts: { title: 'facts.amounts', description: 'data.what.amounts', kinds: ['amounts'] },
  places: { title: 'facts.places', description: 'data.what.places', kinds: ['places', 'geojson'] },
} as const satisfies Record<string, { title: string; description: string; kinds: readonly FileKind[] }>;

/** The data described for catalogues of open data: https://semiceu.github.io/DCAT-AP/releases/3.0.0/ */
export function catalogueFile(files: readonly DescribedFile[], projects: readonly Project[], edition: Edition): string {
  const { address } = edition;
  const about = {
    'dct:language': localeCodes.map((locale) => ({ '@id': languageIn(locale) })),
    ...(isStated(edition.publisher) && { 'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': edition.publisher } }),
  };
  const graph = {
    '@context': context,
    '@id': address('/data/catalogue.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': inEach((locale) => edition.name[locale]),
    'dct:description': inEach((locale) => translate(locale)('site.description')),
    'foaf:homepage': { '@id': address('/') },
    ...about,
    'dcat:themeTaxonomy': { '@id': `${authority}/data-theme` },
    'dcat:dataset': Object.entries(datasets).map(([name, { title, description, kinds }]) => ({
      '@id': address(`/data/catalogue.jsonld#${name}`),
      '@type': 'dcat:Dataset',
      'dct:identifier': name,
      'dct:title': inEach((locale) => translate(locale)(title)),
      'dct:description': inEach((locale) => translate(locale)(description)),
      'dct:modified': { '@type': 'xsd:date', '@value': lastChange(projects) },
      'dct:spatial': { '@id': `${authority}/country/ROU` },
      'dcat:theme': { '@id': `${authority}/data-theme/SOCI` },
      'dcat:keyword': keywordsOf(projects),
      'dcat:landingPage': localeCodes.map((locale) => ({ '@id': address(localePath(locale, dataPath)) })),
      ...(isStated(edition.contact) && {
        'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:hasEmail': { '@id': `mailto:${edition.contact}` } },
      }),
      ...about,
      'dcat:distribution': files
        .filter(({ what }) => (kinds as readonly FileKind[]).includes(what))
        .map((file) => distributionOf(file, edition)),
    })),
  };
  return `${JSON.stringify(graph, undefined, 2)}\n`;
}

const authority = 'http://publications.europa.eu/resource/authority';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The languages of the site in the EU's list, which has the three letters of ISO 639-3 for each. */
function languageIn(locale: Locale): string {
  return `${authority}/language/${locales[locale].iso.toUpperCase()}`;
}

const formats = {
  json: 'JSON',
  schema: 'JSON',
  jsonld: 'JSON_LD',
  geojson: 'GEOJSON',
  csv: 'CSV',
  xml: 'XML',
} satisfies Record<FileType, string>;

function distributionOf({ path, type, what, variant, size }: DescribedFile, { address, licence }: Edition): object {
  const variants = variant === 'all' ? localeCodes : [variant];
  const { sources, licence: creditLicence } = coordinateCredit;
  const credit = `${sources.map(({ name }) => name).join(', ')}, ${creditLicence.name}`;
  return {
    '@id': address(path),
    '@type': 'dcat:Distribution',
    'dct:title': inEach((locale) => translate(locale)(`data.what.${what}`)),
    'dcat:accessURL': { '@id': address(path) },
    'dcat:downloadURL': { '@id': address(path) },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${fileTypes[type]}` },
    'dct:format': { '@id': `${authority}/file-type/${formats[type]}` },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(size) },
    'dct:language': variants.map((locale) => ({ '@id': languageIn(locale) })),
    ...(what === 'record' && { 'dct:conformsTo': { '@id': address(schemaPath) } }),
    ...(isStated(licence) && { 'dct:license': { '@id': licence } }),
    'dct:rights': {
      '@type': 'dct:RightsStatement',
      'rdfs:label': inEach((locale) => {
        const t = translate(locale);
        const own = isStated(licence) ? licence : t('notStated');
        return `${t('data.licence')}: ${own}. ${t('data.credit')} ${credit}.`;
      }),
    },
  };
}

function inEach(textIn: (locale: Locale) => string): object[] {
  return localeCodes.map((locale) => ({ '@language': locale, '@value': textIn(locale) }));
}

function keywordsOf(projects: readonly Project[]): object[] {
  const themes = new Map(projects.flatMap((project) => project.themes.map((theme) => [theme.id, theme] as const)));
  return [...themes.values()].flatMap(({ names }) => inEach((locale) => names[locale]));
}

/** The last day on which anything was changed: the data are as old as that, however often the site is built. */
function lastChange(projects: readonly Project[]): string | undefined {
  return projects
    .flatMap((project) => localesOf(project).map((locale) => lastChangeOf(project, locale)))
    .sort()
    .at(-1);
}
