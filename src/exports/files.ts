import { localeCodes } from '../i18n/locales.ts';
import type { Project } from '../model/project.ts';
import { groupsBy, ways } from '../model/ways.ts';
import { groupTablePath, projectFilePath, tablePath } from './address.ts';
import { catalogueFile } from './catalogue.ts';
import type { Variant } from './columns.ts';
import type { Edition } from './edition.ts';
import type { Contents, DescribedFile, ExportFile, FileKind, FileType } from './file.ts';
import { placesGeoJson } from './geojson.ts';
import { grantsFile } from './grants.ts';
import { iatiFile } from './iati.ts';
import { leftOutFile, type LeftOut, type StandardFile } from './reason.ts';
import { projectFile, projectSchema, projectsFile, schemaPath } from './record.ts';
import { tableNames, tableWriter } from './tables.ts';

/** Everything that is published besides the pages. */
export function exportsOf(projects: readonly Project[], edition: Edition): Exports {
  const write = tableWriter(edition);
  const iati = iatiFile(projects, edition);
  const grants = grantsFile(projects, edition);
  const variants: Variant[] = ['all', ...localeCodes];
  const described = describe(projects);
  const groups = ways.flatMap((way) => groupsBy(way, projects));
  const optional = (path: string, type: FileType, what: FileKind, { contents }: StandardFile) =>
    contents ? [described(path, type, what, () => inBytes([contents()]))] : [];
  const data = [
    described('/data/projects.json', 'json', 'record', () => inBytes(projectsFile(projects, edition))),
    described(schemaPath, 'schema', 'schema', () => inBytes([projectSchema(edition)])),
    ...tableNames.flatMap((name) =>
      variants.map((variant) =>
        described(tablePath(name, variant), 'csv', name, () => [write(name, variant, projects)], variant),
      ),
    ),
    described('/data/places.geojson', 'geojson', 'geojson', () => inBytes([placesGeoJson(projects, edition)])),
    ...optional('/data/iati.xml', 'xml', 'iati', iati),
    described('/data/iati-left-out.json', 'json', 'iatiLeftOut', () => inBytes([leftOutFile(iati.leftOut())])),
    ...optional('/data/360giving.json', 'json', 'grants', grants),
    described('/data/360giving-left-out.json', 'json', 'grantsLeftOut', () => inBytes([leftOutFile(grants.leftOut())])),
  ];
  return {
    described: [
      ...data,
      described('/data/catalogue.jsonld', 'jsonld', 'catalogue', () =>
        inBytes([catalogueFile(data, projects, edition)]),
      ),
    ],
    others: [
      ...projects.map((project): ExportFile => ({
        path: projectFilePath(project.id),
        type: 'json',
        about: project,
        contents: () => inBytes([projectFile(project, edition)]),
      })),
      // One table in one language after the other, as it is written with the least memory.
      ...tableNames.flatMap((name) =>
        localeCodes.flatMap((locale) =>
          groups.map((group): ExportFile => ({
            path: groupTablePath(name, group, locale),
            type: 'csv',
            about: group.projects,
            contents: () => [write(name, locale, group.projects)],
          })),
        ),
      ),
    ],
    leftOut: { iati: iati.leftOut, grants: grants.leftOut },
  };
}

/** Files about all these projects. The size is counted while the file is made or, where a page asks for it before, by making it. */
function describe(about: readonly Project[]) {
  return (
    path: string,
    type: FileType,
    what: FileKind,
    contents: () => Contents,
    variant: Variant = 'all',
  ): DescribedFile => {
    let size: number | undefined;
    const counted = function* () {
      let bytes = 0;
      for (const piece of contents()) {
        bytes += piece.length;
        yield piece;
      }
      size = bytes;
    };
    return {
      path,
      type,
      what,
      variant,
      about,
      contents: counted,
      get size() {
        return size ?? lengthOf(counted());
      },
    };
  };
}

function* inBytes(texts: readonly string[] | Generator<string>): Contents {
  for (const text of texts) yield Buffer.from(text);
}

function lengthOf(contents: Contents): number {
  let bytes = 0;
  for (const piece of contents) bytes += piece.length;
  return bytes;
}

export interface Exports {
  described: DescribedFile[];
  /** The files of one project each, and the tables of groups. */
  others: ExportFile[];
  leftOut: Record<'iati' | 'grants', () => LeftOut[]>;
}
