import type { Edition } from '../exports/edition.ts';
import { exportsOf, type Exports } from '../exports/files.ts';
import { site } from '../site.ts';
import { buildDay } from './clock.ts';
import { getProjects } from './projects.ts';

let known: Promise<Exports> | undefined;

/** The open data of this build. Made once, as the projects are read once. */
export function getExports(): Promise<Exports> {
  if (import.meta.env.DEV) return makeExports();
  known ??= makeExports();
  return known;
}

async function makeExports(): Promise<Exports> {
  return exportsOf(await getProjects(), edition());
}

function edition(): Edition {
  return {
    address: (path) => new URL(import.meta.env.BASE_URL.replace(/\/$/, '') + path, import.meta.env.SITE).href,
    day: buildDay(),
    name: site.name,
    licence: site.dataLicence,
    publisher: site.dataPublisher,
    contact: site.dataContact,
    grantPrefix: site.grantPrefix,
  };
}
