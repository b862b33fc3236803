import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What would give away whose site this is: its publisher, where it works, who pays for it. */
const OURS = [
  /caritas|renovabis|\bfrds\b|eeagrants/iu,
  /transilvan|transylvan|erd[ée]ly(?!i)|odorhei|udvarhely|harghita|hargita|covasna|kovászna|năsăud|naszód/iu,
  /\beea\b|norw|norveg|norvég/iu,
  /together-for-all|together-we-are-more|united-networks|tara-nasaudului/iu,
];

/** Where such words belong, and why. */
const PLACES: [why: string, where: RegExp][] = [
  ['what is replaced with content/', /^site\.ts$/],
  ['tests and what they share', /\.test\.ts$|^testing\/|(^|\/)example\.ts$/],
  // What a funder demands is the same for everybody whom it pays; a programme that does not name it is not held to it.
  ['the rules of a funder', /^checks\/visibility\/|^checks\/content\/slogans\.ts$|^(schema|model)\/visibility\.ts$/],
  ['messages, which name those rules and give examples', /^checks\/messages\/|^editor\/words\/[a-z]+\.json$/],
];

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro|css|json|mjs)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/').slice('src/'.length));

describe('Nothing of one organisation is in the code', () => {
  const others = files.filter((file) => !PLACES.some(([, where]) => where.test(file)));

  test.each(OURS)('%s', (words) => {
    const found = others.flatMap((file) =>
      readFileSync(join('src', file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (words.test(line) ? [`src/${file}:${index + 1} · ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test.each(PLACES)('there are still such places: %s', (_, where) => {
    expect(files.filter((file) => where.test(file))).not.toEqual([]);
  });
});
