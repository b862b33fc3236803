import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The SHA-256 sum of each file in `public/logos`, by its name; a site without any logo has no such folder. */
export async function readLogos(root: string): Promise<Map<string, string>> {
  const folder = join(root, 'public/logos');
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return new Map(
    await Promise.all(
      names.sort().map(async (name): Promise<[string, string]> => [name, sumOf(await readFile(join(folder, name)))]),
    ),
  );
}

export function sumOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
