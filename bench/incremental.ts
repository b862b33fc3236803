import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { idOf } from './invention/project.ts';
import { filesIn, REAL_PROJECTS, sumOf, type MeasuredSite } from './sites.ts';
import type { Workshop } from './workshop.ts';

const REAL = 'together-for-all';

/**
 * One narrative is changed after a build: how long the next build takes to a finished site, and whether that is, byte for byte, the
 * site that a build from nothing makes of the same content.
 */
export async function measureIncremental(
  site: MeasuredSite,
  projects: number,
  shop: Workshop,
): Promise<IncrementalCost> {
  const place = await shop.prepare(site, projects);
  const id = projects > REAL_PROJECTS ? idOf(Math.floor((projects - REAL_PROJECTS) / 2)) : REAL;
  const file = join(place, 'content/projects', id, 'narrative.ro.mdx');
  await shop.finish(site, projects);
  const right = await readFile(file, 'utf8');
  try {
    await writeFile(file, `${right.trimEnd()}\n\nPropoziție adăugată pentru măsurători.\n`);
    const { seconds } = sumOf(await site.build(place, shop.niceness));
    const changed = await sumsOf(join(place, site.site));
    const full = sumOf(await shop.build(site, projects)).seconds;
    const wanted = await sumsOf(await shop.finish(site, projects));
    const names = new Set([...changed.keys(), ...wanted.keys()]);
    const different = [...names].filter((name) => changed.get(name) !== wanted.get(name)).toSorted();
    return {
      seconds,
      fullSeconds: full,
      files: wanted.size,
      different: different.slice(0, 20),
      differences: different.length,
    };
  } finally {
    await writeFile(file, right);
    shop.forget(site, projects);
  }
}

async function sumsOf(folder: string): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  for (const file of await filesIn(folder)) {
    sums.set(
      relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    );
  }
  return sums;
}

export interface IncrementalCost {
  /** From the start of the build after the change to a finished site. */
  seconds: number;
  /** The same content, built from nothing. */
  fullSeconds: number;
  files: number;
  /** Files that the two sites do not have alike, at most twenty of them. */
  different: string[];
  differences: number;
}
