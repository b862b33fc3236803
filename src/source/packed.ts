import type { Locale } from '../i18n/locales.ts';
import type { NarrativeHead } from '../schema/narrative.ts';
import type { ProjectFacts } from '../schema/project.ts';
import type { Content } from './read.ts';

/** What the files of a project say, but for the texts below the heads of its narratives. */
export interface Stated {
  facts: ProjectFacts;
  heads: Partial<Record<Locale, NarrativeHead & { digest: string }>>;
}

/**
 * What is stated of all projects, in one piece of memory: the JSON of one project after the other, and where each begins and ends. The
 * threads that make pages share it and unpack what they show; as objects, the facts of ten thousand projects would stand in each
 * of them, and as a module of the bundle they stood there three times.
 */
export interface Packed {
  bytes: SharedArrayBuffer;
  places: Map<string, [from: number, to: number]>;
}

export function pack({ projects, narratives }: Pick<Content, 'projects' | 'narratives'>): Packed {
  const headsOf = Map.groupBy(narratives, ({ project }) => project);
  const places: Packed['places'] = new Map();
  const parts: Buffer[] = [];
  let length = 0;
  for (const { id, data } of projects) {
    const { draft: _, ...facts } = data;
    const heads = (headsOf.get(id) ?? []).map(({ locale, data, digest }) => [locale, { ...data, digest }] as const);
    const part = Buffer.from(JSON.stringify({ facts, heads: Object.fromEntries(heads) } satisfies Stated));
    places.set(id, [length, length + part.length]);
    parts.push(part);
    length += part.length;
  }
  const bytes = new SharedArrayBuffer(length);
  let at = 0;
  for (const part of parts) {
    new Uint8Array(bytes).set(part, at);
    at += part.length;
  }
  return { bytes, places };
}

/**
 * Puts it where every program of this thread finds it: Astro loads the collections, the configuration and the pages as programs with
 * modules of their own.
 */
export function share(packed: Packed) {
  (globalThis as Shared)[PLACE] = packed;
}

/** What was shared last in this thread. */
export function shared(): Packed {
  const packed = (globalThis as Shared)[PLACE];
  if (!packed) throw new Error('The content of this build has not been read yet.');
  return packed;
}

/** What is stated of a project. Unpacked anew each time: who shows it keeps it as long as it is shown. */
export function statedOf(id: string): Stated {
  const { bytes, places } = shared();
  const [from, to] = places.get(id) ?? [];
  if (from === undefined || to === undefined) throw new Error(`Nothing was read of the project “${id}”.`);
  return JSON.parse(Buffer.from(bytes, from, to - from).toString()) as Stated;
}

const PLACE = Symbol.for('what is stated of all projects');

type Shared = typeof globalThis & { [PLACE]?: Packed };
