import { mkdirSync, writeFileSync } from 'node:fs';
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
  const routes = app.manifest.routes.map(({ routeData }) => routeData);
  const made = new Set<string>();

  return async (tasks) => {
    for (const task of tasks) {
      const body = await make(task);
      if (body) write(join(outDir, fileOf(task)), body);
    }
  };

  async function make({ pathname, component, pattern, isPage }: Task): Promise<Uint8Array | undefined> {
    const routeData = routes.find((route) => route.component === component && route.route === pattern);
    if (!routeData) throw new Error(`The bundle has no page for ${component}.`);
    const path = `${base}/${pathname}${isPage ? '/' : ''}`.replace(/\/+/g, '/');
    const response = await app.render(new Request(new URL(path, origin)), { routeData });
    if (!response.ok && response.status !== 404) throw new Error(`${path} answers ${response.status}.`);
    return response.body ? response.bytes() : undefined;
  }

  /** At once: the disk takes a small file faster than a promise is kept. */
  function write(file: string, body: Uint8Array) {
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, body);
  }
});

interface Route {
  component: string;
  route: string;
}

interface Bundle {
  manifest: { routes: { routeData: Route }[] };
  setInternals(internals: { pagesByKeys: Start['pages']; entrySpecifierToBundleMap: Map<string, string> }): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}
