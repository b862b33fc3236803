import satori from 'satori';
import sharp from 'sharp';
import packageJson from '../../package.json' with { type: 'json' };
import { cached } from './cache.ts';
import type { Card } from './card.ts';
import { drawCard, height, width } from './drawing.ts';
import { getFonts } from './fonts.ts';

/** The sizes of a title, the largest that fits is taken. */
const SIZES = [80, 72, 64, 58, 52, 46, 42, 38, 34, 30, 26];

/** Few colours: a third of the size, and ten thousand projects have thirty thousand images. */
const PNG = { palette: true, colours: 16, dither: 0, effort: 1 };

// No picture is drawn twice, and what libvips keeps for that stays in memory for the rest of the build.
sharp.cache(false);

/** What draws: images of other versions are drawn anew. */
const {
  satori: satoriVersion,
  sharp: sharpVersion,
  '@fontsource/source-serif-4': fontVersion,
} = packageJson.devDependencies;

/** The PNG of a card, drawn once for as long as neither its words nor its design change. */
export function shareImage(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify([satoriVersion, sharpVersion, fontVersion, SIZES, PNG, drawCard(card, 0)]);
  return cached(key, () => renderCard(card));
}

export async function renderCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const { svg } = await fitCard(card);
  return new Uint8Array(await sharp(Buffer.from(svg)).png(PNG).toBuffer());
}

/** Draws a card with its title as large as fits; with long facts and a long title, which is rare, the title alone. */
export async function fitCard(card: Card): Promise<{ svg: string; size: number }> {
  // A letter takes about half a square of its size; what would fill more than the image is not tried.
  const possible = SIZES.filter((size) => card.title.length * size ** 2 * 0.5 < width * height * 0.55);
  for (const each of [card, { ...card, facts: [] }]) {
    for (const size of possible) {
      const { svg, bottom } = await draw(each, size);
      if (bottom <= height) return { svg, size };
    }
  }
  throw new Error(
    `The title “${card.title}” has ${card.title.length} letters, too many for a share image. Write a shorter one.`,
  );
}

async function draw(card: Card, size: number): Promise<{ svg: string; bottom: number }> {
  const missing = new Set<string>();
  let bottom = 0;
  const svg = await satori(drawCard(card, size), {
    width,
    height,
    fonts: getFonts(),
    onNodeDetected: (node) => {
      bottom = Math.max(bottom, node.top + node.height);
    },
    loadAdditionalAsset: async (_, letters) => {
      missing.add(letters);
      return [];
    },
  });
  if (missing.size === 0) return { svg: withoutMasks(svg), bottom };
  const letters = [...missing].map((each) => `“${each}”`).join(', ');
  throw new Error(
    `The share image of “${card.title}” cannot show ${letters}: its font has no such letter. Write the text without, or add a font to src/share/fonts.ts.`,
  );
}

/** Satori masks each shape with the whole of its box, which hides nothing and takes a third of the time of drawing. */
function withoutMasks(svg: string): string {
  return svg.replaceAll(/ mask="url\(#[^"]*\)"/g, '');
}
