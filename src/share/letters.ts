import { inflateSync } from 'node:zlib';
import { getFonts } from './fonts.ts';

/**
 * The letters of a text that the picture for sharing cannot show, because none of its fonts has them. Asked of content before a build
 * draws anything: there a missing letter would stop everything.
 */
export function missingLetters(text: string): string[] {
  const letters = new Set([...text].filter((letter) => !/[\s\p{Cf}\p{M}]/u.test(letter)));
  return [...letters].filter((letter) => !known().has(letter.codePointAt(0) ?? 0));
}

let codes: Set<number> | undefined;

function known(): Set<number> {
  codes ??= new Set(
    getFonts()
      .filter(({ weight }) => weight === 400)
      .flatMap(({ data }) => codesIn(Buffer.from(data as Buffer))),
  );
  return codes;
}

/** The code points that a font in WOFF has a glyph for. https://www.w3.org/TR/WOFF/ · https://learn.microsoft.com/typography/opentype/spec/cmap */
function codesIn(font: Buffer): number[] {
  const cmap = tableIn(font, 'cmap');
  const count = cmap.readUInt16BE(2);
  return Array.from({ length: count }, (_, index) => cmap.readUInt32BE(8 + index * 8)).flatMap((at) => {
    const format = cmap.readUInt16BE(at);
    if (format === 4) return segments(cmap, at);
    return format === 12 ? groups(cmap, at) : [];
  });
}

function tableIn(font: Buffer, name: string): Buffer {
  const count = font.readUInt16BE(12);
  for (let entry = 44; entry < 44 + count * 20; entry += 20) {
    if (font.toString('latin1', entry, entry + 4) !== name) continue;
    const [at, packed, size] = [4, 8, 12].map((offset) => font.readUInt32BE(entry + offset)) as [
      number,
      number,
      number,
    ];
    const bytes = font.subarray(at, at + packed);
    return packed < size ? inflateSync(bytes) : bytes;
  }
  throw new Error(`A font for the pictures for sharing has no table “${name}”: is it a WOFF file?`);
}

/** Format 4: segments of the first 65,536 code points. Where a segment leads to glyph 0, the letter is missing. */
function segments(cmap: Buffer, at: number): number[] {
  const doubled = cmap.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled] as const;
  const found: number[] = [];
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = cmap.readUInt16BE(at + starts + segment);
    const end = cmap.readUInt16BE(at + ends + segment);
    const delta = cmap.readUInt16BE(at + deltas + segment);
    const offset = cmap.readUInt16BE(at + offsets + segment);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const direct = at + offsets + segment + offset + 2 * (code - start);
      const glyph = offset === 0 ? (code + delta) & 0xffff : cmap.readUInt16BE(direct);
      if (glyph !== 0) found.push(code);
    }
  }
  return found;
}

/** Format 12: groups of any code points. */
function groups(cmap: Buffer, at: number): number[] {
  const found: number[] = [];
  for (let group = at + 16; group < at + 16 + cmap.readUInt32BE(at + 12) * 12; group += 12) {
    for (let code = cmap.readUInt32BE(group); code <= cmap.readUInt32BE(group + 4); code += 1) found.push(code);
  }
  return found;
}
