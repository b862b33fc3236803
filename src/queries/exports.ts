import type { Edition } from '../exports/edition.ts';
import type { ExportFile } from '../exports/file.ts';
import { exportsOf, type Exports } from '../exports/files.ts';
import { site } from '../site.ts';
import { buildDay } from './clock.ts';
import { keyOfAll, keyOfProject } from './keys.ts';
import { getProjects } from './projects.ts';

let known: Promise<Exports> | undefined;

/** The open data of this build. Made once, as the projects are read once. */
export function getExports(): Promise<Exports> {
  if (import.meta.env.DEV) return makeExports();
  known ??= makeExports();
  return known;
}

/**
 * The addresses of all files with one ending, which stands in the name of their route: in dev Astro would ask for a slash at the end of
 * any other.
 */
export async function exportPaths(
  ending: string,
): Promise<{ params: { file: string }; props: { file: ExportFile }; cacheKey: string }[]> {
  const { described, others } = await getExports();
  return [...described, ...others]
    .filter(({ path }) => path.endsWith(`.${ending}`))
    .map((file) => ({
      params: { file: file.path.slice(1, -ending.length - 1) },
      props: { file },
      ...('id' in file.about ? keyOfProject(file.about) : keyOfAll(file.about)),
    }));
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
