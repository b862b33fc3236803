import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sharePacked } from '../source/packed.ts';
import { answer } from '../processes/answer.ts';
import { fileOf, type Place, type Start, type Task } from './task.ts';

/** One process of pages.ts. */
answer<Start & Place, Task[], void>(async ({ packed, bundle, pages, scripts, outDir, base, origin }) => {
  sharePacked(packed);
  const { app } = (await import(/* @vite-ignore */ bundle)) as { app: Bundle };
  app.setInternals({ pagesByKeys: pages, entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts }, logger: { options: { level: 'silent', destination: { write() {} } } } });
  importOnce(app.manifest.pageMap);
  const routes = app.manifest.routes.map(({ routeData }) => routeData);
  const made = new Set<string>();

  return async (tasks) => {
    for (const task of tasks) {
      await write(join(outDir, fileOf(task)), await make(task), task);
    }
  };

  async function make({ pathname, component, pattern, isPage }: Task): Promise<Response> {
    const routeData = routes.find((route) => route.component === component && route.route === pattern);
    if (!routeData) throw new Error(`The bundle has no page for ${component}.`);
    const path = `${base}/${pathname}${isPage ? '/' : ''}`.replace(/\/+/g, '/');
    const response = await app.render(new Request(new URL(path, origin)), { routeData });
    if (!response.ok && response.status !== 404) throw new Error(`${path} answers ${response.status}.`);
    return response;
  }

  /** At once: the disk takes a small file faster than a promise is kept. */
  async function write(file: string, response: Response, { isPage }: Task) {
    if (!response.body) return;
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    if (isPage) writeFileSync(file, await response.bytes());
    else {
      // Files about all projects come in pieces, and are never whole in memory.
      const open = openSync(file, 'w');
      for await (const piece of response.body) writeSync(open, piece);
      closeSync(open);
    }
  }
});

/**
 * Astro imports the module of a page anew for each, and Node looks for it each time. Where Astro no longer has its pages in such a map,
 * nothing is lost but that time.
 */
function importOnce(pages: unknown) {
  if (!(pages instanceof Map)) return;
  for (const [component, load] of pages as Map<string, () => unknown>) {
    let loaded: unknown;
    pages.set(component, () => (loaded ??= load()));
  }
}

interface Route {
  component: string;
  route: string;
}

interface Bundle {
  manifest: { routes: { routeData: Route }[]; pageMap?: unknown };
  setInternals(internals: { pagesByKeys: Start['pages']; entrySpecifierToBundleMap: Map<string, string> }): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}
