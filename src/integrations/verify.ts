import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { IssuesError, type Issue } from '../checks/issue.ts';
import { checkSite, kept, outlinesFrom, type KeptOutlines } from '../checks/site/index.ts';
import type { Making } from './pages.ts';

/** Runs the checks over the finished site; what they find fails the build. Pages of the last site have passed them. */
export function verify(making: Making): AstroIntegration {
  let base: string;
  let address: string | undefined;
  return {
    name: 'verify',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        address = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { last, content } = making;
        if (!content) throw new Error('The pages have not been made.');
        const noted = last?.noted<KeptOutlines>('outlines');
        const outlines = outlinesFrom(noted, (name) => last?.saysTheSame(name) ?? false);
        const meanwhile = { ends: making.indexing, folder: 'pagefind' };
        const folder = fileURLToPath(dir);
        const { issues, later } = await checkSite(folder, base, content.published, address, outlines, meanwhile);
        making.indexing = later.then(stopFor);
        // Whoever waits for it is told.
        making.indexing.catch(() => {});
        stopFor(issues);
        last?.note('outlines', kept(outlines));
        making.outlines = outlines;
        logger.info('the finished site passes its checks');
      },
    },
  };
}

function stopFor(issues: Issue[]) {
  if (issues.length > 0) throw new IssuesError(issues, 'The finished site');
}
