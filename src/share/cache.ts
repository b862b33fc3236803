import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Below Astro's own cache, which hosts that build sites keep between builds. It may be deleted at any time. */
const FOLDER = join(process.cwd(), '.astro/cache/share');

/** What `make` gave for `key` the last time, or gives now. */
export async function cached(
  key: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
  folder = FOLDER,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(folder, `${createHash('sha256').update(key).digest('hex')}.png`);
  const known = await readFile(path).catch(() => undefined);
  if (known) return new Uint8Array(known);
  const made = await make();
  await mkdir(folder, { recursive: true });
  // Under its own name only once it is whole: a build may be stopped, and two may run.
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, made);
  await rename(unfinished, path);
  return made;
}
