import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { IssuesError } from '../checks/issue.ts';
import { checkSite } from '../checks/site/index.ts';

/** Runs the checks over the finished site; what they find fails the build. */
export function verify(): AstroIntegration {
  let base: string;
  return {
    name: 'verify',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const issues = await checkSite(fileURLToPath(dir), base);
        if (issues.length > 0) throw new IssuesError(issues, 'The finished site');
        logger.info('the finished site passes its checks');
      },
    },
  };
}
