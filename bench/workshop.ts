import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cost } from './cost.ts';
import { sites, type MeasuredSite } from './sites.ts';

/**
 * The folder in which sites are written and built. What was written or built in this run is not written or built again, unless a
 * build is what is measured.
 */
export function workshop(folder: string, niceness: number) {
  const written = new Set<string>();
  const built = new Set<string>();
  const placeOf = ({ name }: MeasuredSite, projects: number) =>
    join(folder, String(projects), ...(name === 'this' ? ['this'] : ['peers', name]));

  /** The folder of a site with so many projects, ready to be built. */
  async function prepare(site: MeasuredSite, projects: number): Promise<string> {
    const place = placeOf(site, projects);
    if (written.has(place)) return place;
    const [own] = sites;
    const source = own && own !== site ? await prepare(own, projects) : place;
    await mkdir(place, { recursive: true });
    await site.prepare(projects, place, source);
    written.add(place);
    return place;
  }

  /** Builds a site as if for the first time. */
  async function build(site: MeasuredSite, projects: number): Promise<Cost[]> {
    const place = await prepare(site, projects);
    for (const name of site.leavings) await rm(join(place, name), { recursive: true, force: true });
    const costs = await site.build(place, niceness);
    built.add(place);
    return costs;
  }

  /** The folder of a finished site. */
  async function finish(site: MeasuredSite, projects: number): Promise<string> {
    const place = placeOf(site, projects);
    if (!built.has(place)) await build(site, projects);
    return join(place, site.site);
  }

  /** Its content is no longer what it was built of. */
  function forget(site: MeasuredSite, projects: number): void {
    built.delete(placeOf(site, projects));
  }

  return { niceness, prepare, build, finish, forget };
}

export type Workshop = ReturnType<typeof workshop>;
