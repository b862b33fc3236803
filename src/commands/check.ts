import process from 'node:process';
import { checkContent } from '../checks/content/index.ts';
import { IssuesError } from '../checks/issue.ts';
import { readContent } from '../source/read.ts';

/** `npm run check`: everything that is wrong in `content/`, without a build. */
const { content, issues } = await readContent(process.cwd());
const all = [...issues, ...checkContent(content)];
if (all.length > 0) {
  console.error(new IssuesError(all, 'content/').message);
  process.exitCode = 1;
} else {
  console.log(`content/: ${content.projects.length} projects, ${content.narratives.length} narratives, no mistake`);
}
