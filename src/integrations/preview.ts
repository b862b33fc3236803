import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../checks/content/index.ts';
import { byPlace, IssuesError, type Issue } from '../checks/issue.ts';
import { isOfficerLocale, messageLocale } from '../checks/language.ts';
import { stopsBuild } from '../checks/severity.ts';
import { issuesPage } from '../officer/page.ts';
import type { OfficerLocale } from '../schema/hints.ts';
import { LOADER, READ_BY_PREVIEW, type HandedOver } from '../source/loaders.ts';
import { readContent, type Content } from '../source/read.ts';
import { watch } from './watch.ts';

const PATIENCE_MS = 30_000;
const AGAIN_MS = 10;
const RELOAD = { type: 'full-reload', path: '*' } as const;

/**
 * `npm run dev` for an officer. While something in `content/` is wrong, every page of the preview says what, in which file and on
 * which line, in the officer's language, and gives way to the site when it is mended. What is right is handed to the collections
 * at once: left to themselves they wait half a second before they tell the browser.
 */
export function preview(): AstroIntegration {
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', sayThatItIsHere);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const { root, base } = server.config;
        let looking = look(root).then(({ issues }) => issues);
        looking.then(report, report);
        /** When what had changed was last in the collections; pages say since when they were being made. */
        let changedAt = 0;

        server.middlewares.use((request, response, next) => {
          if (!isPage(request)) {
            next();
            return;
          }
          looking.then(async (issues) => {
            if (issues.length === 0) {
              response.setHeader('Server-Timing', `since;dur=${Date.now()}`);
              next();
              return;
            }
            const page = issuesPage(await withLines(issues, root), languageOf(request, base), base);
            response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
            response.end(page);
          }, next);
        });

        // A page that was still loading its script when something changed was not there to be told.
        server.environments.client.hot.on(IS_HERE, ({ since }: { since: number }, client) => {
          const tell = () => {
            if (since < changedAt) client.send(RELOAD);
          };
          looking.then(tell, tell);
        });

        watch(server.watcher, join(root, 'content') + sep, (changed) => {
          show(changed).catch(report);
        });

        async function show(changed: string[]) {
          const earlier = looking;
          // One after the other: an older reading must not come after a newer one.
          looking = earlier.then(refresh, refresh);
          const [before, after] = [await earlier.catch(() => []), await looking];
          if (after.length > 0) report(after);
          if (changed.some((file) => file.endsWith('.json'))) forgetStrings(server);
          // Astro itself shows what has changed, but not that something is as it was before the mistake.
          if (before.length + after.length > 0) server.environments.client.hot.send(RELOAD);
        }

        async function refresh(): Promise<Issue[]> {
          const { content, issues } = await look(root);
          if (issues.length === 0) await hand(content);
          changedAt = Date.now();
          return issues;
        }

        /** While Astro loads its configuration, as it does with every change, it takes no content, and does not say so. */
        async function hand(content: Content) {
          const handed: HandedOver = { content, isTaken: false };
          const end = Date.now() + PATIENCE_MS;
          for (;;) {
            await refreshContent?.({ loaders: [LOADER], context: { [READ_BY_PREVIEW]: handed } });
            if (handed.isTaken) return;
            if (Date.now() > end) throw new Error('What has changed cannot be shown. Start the preview again.');
            await setTimeout(AGAIN_MS);
          }
        }

        function report(found: unknown) {
          if (!Array.isArray(found)) logger.error(String(found));
          else if (found.length > 0) logger.error(new IssuesError(found as Issue[], 'content/').message);
        }
      },
    },
  };
}

/** What a page of the preview says as soon as it can be told something: since when it was being made, by the server's clock. */
const IS_HERE = 'preview:is-here';
const sayThatItIsHere = `
const [{ serverTiming }] = performance.getEntriesByType('navigation');
import.meta.hot?.send('${IS_HERE}', { since: serverTiming?.[0]?.duration ?? Date.now() });
`;

/** The content and what of it would stop a build. */
async function look(root: string): Promise<{ content: Content; issues: Issue[] }> {
  const { content, issues } = await readContent(root);
  return {
    content,
    issues: [...issues, ...checkContent(content)].filter(stopsBuild).sort(byPlace),
  };
}

/** Issues with what stands on their lines. */
async function withLines(issues: Issue[], root: string): Promise<{ issue: Issue; text: string | undefined }[]> {
  const texts = new Map<string, Promise<string[]>>();
  const read = (file: string) => readFile(join(root, file), 'utf8').then(linesOf, () => []);
  return Promise.all(
    issues.map(async (issue) => {
      if (!issue.line) return { issue, text: undefined };
      const lines = texts.get(issue.file) ?? read(issue.file);
      texts.set(issue.file, lines);
      return { issue, text: (await lines)[issue.line - 1] };
    }),
  );
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Strings of the interface are read once, when their module is: everything that was run is run again. */
function forgetStrings({ environments }: Server) {
  for (const environment of Object.values(environments)) environment.hot.send(RELOAD);
}

/** The language of the page that was asked for; the officer's computer decides about those without one. */
function languageOf({ url = '/' }: IncomingMessage, base: string): OfficerLocale {
  const below = url.startsWith(base) ? url.slice(base.length) : url;
  const [first] = below.replace(/^\//, '').split('/', 1);
  return isOfficerLocale(first) ? first : messageLocale();
}

function isPage({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];
