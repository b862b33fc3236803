import type { Project } from '../model/project.ts';
import type { Variant } from './columns.ts';
import type { TableName } from './tables.ts';

/** The kinds of files by what is in them, with their media types. */
export const fileTypes = {
  json: 'application/json',
  schema: 'application/schema+json',
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  xml: 'application/xml',
} as const;
export type FileType = keyof typeof fileTypes;

export function responseOf({ type, contents }: ExportFile): Response {
  const pieces = contents()[Symbol.iterator]();
  const body = new ReadableStream({
    pull(controller) {
      const { value, done } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Response(body, { headers: { 'Content-Type': `${fileTypes[type]}; charset=utf-8` } });
}

/** The bytes of a file, piece by piece: the records of ten thousand projects would fill the memory if they were made at once. */
export type Contents = Iterable<Uint8Array<ArrayBuffer>>;

/** A file of the finished site, below the base. Its contents are made when they are asked for: all at once fill the memory. */
export interface ExportFile {
  path: string;
  type: FileType;
  /** What it is about: the facts of some projects, or all that is known of one. */
  about: readonly Project[] | Project;
  contents(): Contents;
}

/** A file about all projects, which the data page describes. */
export interface DescribedFile extends ExportFile {
  what: FileKind;
  variant: Variant;
  /** In bytes. */
  size: number;
}

export type FileKind =
  TableName | 'record' | 'schema' | 'geojson' | 'iati' | 'grants' | 'iatiLeftOut' | 'grantsLeftOut' | 'catalogue';
