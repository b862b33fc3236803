import { appendFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** What is left of the content of a copy by `keepOneProject`. */
const ONLY = 'tara-nasaudului';

/** Makes the site of a copy a little one, quick to build: one project, with a picture in each of its narratives. */
export async function keepOneProject(folder: string) {
  const content = join(folder, 'content');
  const others = (await readdir(join(content, 'projects'))).filter((id) => id !== ONLY);
  for (const id of others) await rm(join(content, 'projects', id), { recursive: true });
  for (const name of await readdir(join(content, 'updates'))) {
    const update = join(content, 'updates', name);
    if (!(await readFile(update, 'utf8')).includes(`project: ${ONLY}`)) await rm(update);
  }
  await drawPictures(folder);
}

/** Puts a picture into each narrative of that project: one that takes its time to be made small, for it is no plain surface. */
export async function drawPictures(folder: string) {
  const project = join(folder, 'content/projects', ONLY);
  const [width, height] = [1600, 1000];
  const pixels = Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * at * 7 + (at >> 9) * 31) % 251);
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(3)
    .png()
    .toFile(join(project, 'drawn.png'));
  for (const name of (await readdir(project)).filter((each) => each.startsWith('narrative.'))) {
    await appendFile(join(project, name), '\n![Colours that run into each other](./drawn.png)\n');
  }
}
