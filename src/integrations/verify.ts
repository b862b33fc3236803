import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { IssuesError } from '../checks/issue.ts';
import type { ExpectedContent } from '../checks/site/expected.ts';
import { checkSite, type Outlines } from '../checks/site/index.ts';
import { contentOfBuild } from '../source/build.ts';
import type { Content } from '../source/read.ts';
import type { Making } from './pages.ts';

/** Runs the checks over the finished site; what they find fails the build. Pages of the last site have passed them. */
export function verify(making: Making): AstroIntegration {
  let root: string;
  let base: string;
  let address: string | undefined;
  return {
    name: 'verify',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
        address = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const content = neededOf(await contentOfBuild(root));
        const { last } = making;
        const noted = last?.noted<Outlines>('outlines') ?? new Map<string, never>();
        const outlines: Outlines = new Map([...noted].filter(([name]) => last?.isTheLast(name)));
        const issues = await checkSite(fileURLToPath(dir), base, content, address, outlines, making.indexing);
        if (issues.length > 0) throw new IssuesError(issues, 'The finished site');
        last?.note('outlines', outlines);
        making.outlines = outlines;
        logger.info('the finished site passes its checks');
      },
    },
  };
}

/** What the checks look at: what is published. Drafts have no pages. Plain data: threads
 * read the pages. */
function neededOf({ projects, programmes, narratives, pages }: Content): ExpectedContent {
  const drafts = new Set(projects.filter(({ data }) => data.draft).map(({ id }) => id));
  return {
    projects: projects
      .filter(({ id }) => !drafts.has(id))
      .map(({ id, data: { programme } }) => ({ id, data: { programme } })),
    programmes: programmes.map(({ id, data }) => ({ id, data })),
    pages: pages.map(({ id, locale }) => ({ id, locale })),
    narratives: narratives
      .filter(({ project }) => !drafts.has(project))
      .map(({ project, locale }) => ({ project, locale })),
  };
}
