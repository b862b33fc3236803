import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { IssuesError } from '../checks/issue.ts';
import type { ExpectedContent } from '../checks/site/expected.ts';
import { checkSite } from '../checks/site/index.ts';
import { readContent } from '../source/read.ts';

/** Runs the checks over the finished site; what they find fails the build. */
export function verify(): AstroIntegration {
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
        const content = await readContent(root).then(neededOf);
        const issues = await checkSite(fileURLToPath(dir), base, content, address);
        if (issues.length > 0) throw new IssuesError(issues, 'The finished site');
        logger.info('the finished site passes its checks');
      },
    },
  };
}

/** What the checks look at: what is published. Drafts have no pages; the trees of the narratives may be let go. */
function neededOf({
  content: { projects, programmes, narratives, pages },
}: Awaited<ReturnType<typeof readContent>>): ExpectedContent {
  const drafts = new Set(projects.filter(({ data }) => data.draft).map(({ id }) => id));
  return {
    projects: projects.filter(({ id }) => !drafts.has(id)),
    programmes,
    pages,
    narratives: narratives
      .filter(({ project }) => !drafts.has(project))
      .map(({ project, locale }) => ({ project, locale })),
  };
}
