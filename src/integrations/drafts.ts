import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentOfBuild } from '../source/build.ts';

const IMAGE = /\.(jpe?g|png|webp|avif|svg|gif)$/;

/**
 * Takes the pictures of drafts out of the finished site. Queries leave the pages of a draft out, but Vite has by then copied every
 * image that a narrative might show. Only a site with drafts is searched for images that nothing shows.
 */
export function withoutDrafts(): AstroIntegration {
  let root: string;
  return {
    name: 'without-drafts',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { projects } = await contentOfBuild(root);
        const drafts = projects.filter(({ data }) => data.draft);
        if (drafts.length === 0) return;
        const removed = await removeUnseen(fileURLToPath(dir));
        logger.info(`left out ${drafts.map(({ id }) => id).join(', ')}, with pictures: ${removed}`);
      },
    },
  };
}

/** Deletes the images that no page and no style names, and tells how many. */
async function removeUnseen(site: string): Promise<number> {
  const files = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const built = join(site, '_astro');
  const unseen = new Set(files.filter(({ name, parentPath }) => parentPath === built && IMAGE.test(name)).map(nameOf));
  for (const { name, parentPath } of files.filter((entry) => /\.(html|css)$/.test(entry.name))) {
    if (unseen.size === 0) break;
    const text = await readFile(join(parentPath, name), 'utf8');
    for (const image of unseen) if (text.includes(image)) unseen.delete(image);
  }
  for (const image of unseen) await rm(join(built, image));
  return unseen.size;
}

function nameOf({ name }: { name: string }): string {
  return name;
}
