import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import sharp from 'sharp';
import { iconSizes } from '../views/manifest.ts';

/**
 * `npm run icons`: draws the other icons anew after a change to public/favicon.svg. They are committed, so that a build need not.
 * Those for home screens fill their square, because each system cuts its own shape out of it, and keep the drawing well within the
 * circle that is safe from that: https://www.w3.org/TR/appmanifest/#icon-masks
 */
const folder = join(process.cwd(), 'public');
const favicon = await readFile(join(folder, 'favicon.svg'));
const BACKGROUND = '#17594a';
const SAFE_SHARE = 0.86;

await writeFile(join(folder, 'favicon.ico'), wrapIco(await draw(32), 32));
await writeFile(join(folder, 'apple-touch-icon.png'), await drawFilled(180));
for (const size of iconSizes) await writeFile(join(folder, `icon-${size}.png`), await drawFilled(size));

function draw(size: number): Promise<Buffer> {
  return sharp(favicon, { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

async function drawFilled(size: number): Promise<Buffer> {
  const input = await draw(Math.round(size * SAFE_SHARE));
  return sharp({ create: { width: size, height: size, channels: 3, background: BACKGROUND } })
    .composite([{ input }])
    .png({ palette: true, colours: 32, effort: 10 })
    .toBuffer();
}

/** An .ico file that holds one PNG: https://en.wikipedia.org/wiki/ICO_(file_format) */
function wrapIco(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // one image
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10); // colour planes
  header.writeUInt16LE(32, 12); // bits per pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
