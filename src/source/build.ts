import { checkContent } from '../checks/content/index.ts';
import { IssuesError } from '../checks/issue.ts';
import { stopsBuild } from '../checks/severity.ts';
import { readContent, type Content } from './read.ts';

/**
 * Astro loads `content.config.ts` and `astro.config.mjs` as two programs with modules of their own, in one process: what the one has
 * read, the other finds here.
 */
const readings: Map<string, Promise<Content>> = ((globalThis as Shared)[Symbol.for('content of this build')] ??=
  new Map());

/** The content that is built, read and checked once for all collections. */
export function contentOfBuild(root: string): Promise<Content> {
  const reading = readings.get(root) ?? readAndCheck(root);
  readings.set(root, reading);
  return reading;
}

/**
 * What the steps of a build need to know of the content once the collections are filled. With it, everything else that was read is let
 * go: the facts of ten thousand projects take the memory that the pages need.
 */
export async function partOfBuild(root: string): Promise<Part> {
  const { sums, projects, programmes, narratives, pages } = await contentOfBuild(root);
  readings.delete(root);
  const drafts = new Set(projects.filter(({ data }) => data.draft).map(({ id }) => id));
  const shown = narratives.filter(({ project }) => !drafts.has(project));
  return {
    sums,
    withPictures: new Set(shown.filter(({ narrative }) => narrative.images.length > 0).map(({ project }) => project)),
    published: {
      projects: projects
        .filter(({ id }) => !drafts.has(id))
        .map(({ id, data: { programme } }) => ({ id, data: { programme } })),
      programmes: programmes.map(({ id, data }) => ({ id, data })),
      pages: pages.map(({ id, locale }) => ({ id, locale })),
      narratives: shown.map(({ project, locale }) => ({ project, locale })),
    },
  };
}

/** The content, where this process of the build has just read it; the others read what is remembered of it. */
export async function contentAtHand(root: string): Promise<Content> {
  return readings.get(root) ?? (await readContent(root)).content;
}

async function readAndCheck(root: string): Promise<Content> {
  const { content, issues } = await readContent(root, true);
  const all = [...issues, ...checkContent(content, 'build')].filter(stopsBuild);
  if (all.length > 0) throw new IssuesError(all, 'content/');
  return content;
}

/** Plain data, which can be handed to other processes. */
export interface Part {
  /** The sum of every text, by the name of its file. */
  sums: Content['sums'];
  /** The projects whose narratives show pictures. */
  withPictures: Set<string>;
  /** What is published, as the checks on the finished site look at it. Drafts have no pages. */
  published: {
    projects: { id: string; data: Pick<Content['projects'][number]['data'], 'programme'> }[];
    programmes: Pick<Content['programmes'][number], 'id' | 'data'>[];
    pages: Pick<Content['pages'][number], 'id' | 'locale'>[];
    narratives: Pick<Content['narratives'][number], 'project' | 'locale'>[];
  };
}

type Shared = typeof globalThis & { [shared: symbol]: Map<string, Promise<Content>> | undefined };
