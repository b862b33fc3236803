import { openSync, readSync, writeFileSync } from 'node:fs';
import type { Locale } from '../i18n/locales.ts';
import type { NarrativeHead } from '../schema/narrative.ts';
import type { ProjectFacts } from '../schema/project.ts';
import type { Content } from './read.ts';

/** The heads of a project's narratives: what their files say above the text. */
export type Heads = Partial<Record<Locale, NarrativeHead & { digest: string }>>;

/**
 * What is stated of all projects, in one piece: the JSON of one project after the other, its facts and then the heads of its narratives,
 * and where each begins and ends. Who shows a project unpacks it; as objects, the facts of ten thousand projects would stand in each
 * of the processes that make pages, and as a module of the bundle they stood there three times.
 */
interface Packed {
  /** In memory or, by its number, in an open file. */
  bytes: Buffer | number;
  places: Places;
}

/** What is stated of all projects, in a file that other processes read. */
export interface PackedFile {
  file: string;
  places: Places;
}

type Places = Map<string, [facts: number, heads: number, end: number]>;

export function pack({ projects, narratives }: Pick<Content, 'projects' | 'narratives'>): Packed {
  const narrativesOf = Map.groupBy(narratives, ({ project }) => project);
  const places: Places = new Map();
  const parts: Buffer[] = [];
  let length = 0;
  for (const { id, data } of projects) {
    const { draft: _, ...facts } = data;
    const heads = (narrativesOf.get(id) ?? []).map(
      ({ locale, data, digest }) => [locale, { ...data, digest }] as const,
    );
    const both = [Buffer.from(JSON.stringify(facts)), Buffer.from(JSON.stringify(Object.fromEntries(heads)))] as const;
    const [{ length: ofFacts }, { length: ofHeads }] = both;
    places.set(id, [length, length + ofFacts, length + ofFacts + ofHeads]);
    parts.push(...both);
    length += ofFacts + ofHeads;
  }
  return { bytes: Buffer.concat(parts), places };
}

/**
 * Puts it where every program of this process finds it: Astro loads the collections, the configuration and the pages as programs with
 * modules of their own.
 */
export function share(packed: Packed) {
  (globalThis as Shared)[PLACE] = packed;
}

/** Writes what was shared last into a file. */
export function writePacked(file: string): PackedFile {
  const { bytes, places } = shared();
  if (typeof bytes === 'number') throw new Error(`It is in a file already, and not in ${file}.`);
  writeFileSync(file, bytes);
  return { file, places };
}

/** Shares what another process has written. */
export function sharePacked({ file, places }: PackedFile) {
  share({ bytes: openSync(file, 'r'), places });
}

function shared(): Packed {
  const packed = (globalThis as Shared)[PLACE];
  if (!packed) throw new Error('The content of this build has not been read yet.');
  return packed;
}

/** The facts of a project. Unpacked anew each time: who shows them keeps them as long as they are shown. */
export function factsOf(id: string): ProjectFacts {
  const [facts, heads] = placeOf(id);
  return JSON.parse(read(facts, heads)) as ProjectFacts;
}

/** The heads of a project's narratives, unpacked anew each time. */
export function headsOf(id: string): Heads {
  const [, heads, end] = placeOf(id);
  return JSON.parse(read(heads, end)) as Heads;
}

function placeOf(id: string) {
  const place = shared().places.get(id);
  if (!place) throw new Error(`Nothing was read of the project “${id}”.`);
  return place;
}

function read(from: number, to: number): string {
  const { bytes } = shared();
  return typeof bytes === 'number' ? readBytes(bytes, from, to) : bytes.toString('utf8', from, to);
}

function readBytes(file: number, from: number, to: number): string {
  const bytes = Buffer.allocUnsafe(to - from);
  if (readSync(file, bytes, 0, bytes.length, from) < bytes.length)
    throw new Error('The content of this build is cut short.');
  return bytes.toString();
}

const PLACE = Symbol.for('what is stated of all projects');

type Shared = typeof globalThis & { [PLACE]?: Packed };
