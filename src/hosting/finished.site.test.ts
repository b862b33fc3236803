import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, extname, join, sep } from 'node:path';
import process from 'node:process';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { bases } from '../testing/setup.ts';
import { siteFolder } from '../testing/site.ts';
import { site } from '../site.ts';
import { HEADERS_FILE, headersFile, perFolder } from './headers.ts';
import { mediaTypes } from './media.ts';
import { filesIn } from '../source/folder.ts';
import { parseSums, SUMS, sumOf } from './sums.ts';

describe.each(bases)('The finished site at %s', (base) => {
  const read = (name: string) => readFileSync(join(siteFolder(base), name));
  const files = () => filesIn(siteFolder(base));

  test('holds nothing but kinds of files that a server knows, and what Pagefind reads', () => {
    const unknown = files().filter((name) => !(extname(name).slice(1) in mediaTypes));
    const others = unknown.filter((name) => !/^pagefind\/\w+\/.*\.(pagefind|pf_\w+)$/.test(name));
    expect(others).toEqual([SUMS, HEADERS_FILE]);
  });

  test('has the sum of every file under the name by which it is asked for', () => {
    const sums = parseSums(read(SUMS).toString());
    expect([...sums.keys()]).toEqual(files().filter((name) => name !== SUMS));
    for (const [name, sum] of sums) expect(sumOf(read(name)), name).toBe(sum);
  });

  test('tells hosts its headers, each once for any file', () => {
    const text = read(HEADERS_FILE).toString();
    expect(text).toBe(headersFile({ address: site.address, base }));
    const rules = rulesOf(text);
    for (const name of files()) {
      const found = rules.filter(({ path }) => `${base}${name}`.startsWith(path)).flatMap(({ names }) => names);
      expect(new Set(found).size, name).toBe(found.length);
    }
  });

  test('lets browsers keep for a year only what has a hash in its name', () => {
    const kept = perFolder.filter(({ headers }) => headers['Cache-Control']?.includes('immutable'));
    const names = files().filter((name) => kept.some(({ folder }) => `/${name}`.startsWith(folder)));
    expect(names.filter((name) => name.startsWith('_astro/')).length).toBeGreaterThan(3);
    expect(names.filter((name) => name.endsWith('.pf_fragment')).length).toBeGreaterThan(2);
    expect(names.filter((name) => !/([._][\w-]{7,}\.\w+|\/[0-9a-f]{10}\.pf_\w+)$/.test(name))).toEqual([]);
  });

  test('tells nobody where it was built', () => {
    const places = [dirname(siteFolder(base)), process.cwd(), `${homedir()}${sep}`, `${tmpdir()}${sep}`];
    const telling = files().filter((name) => places.some((place) => read(name).includes(place)));
    expect(telling).toEqual([]);
  });

  test('has no source map, nor a script that could keep something on the reader’s machine', () => {
    const code = files().filter((name) => /\.(js|mjs|css|html)$/.test(name));
    const maps = code.filter((name) => /[#@] sourceMappingURL=/.test(read(name).toString()));
    expect([...files().filter((name) => name.endsWith('.map')), ...maps]).toEqual([]);
    const keeping = code.filter((name) => name.endsWith('.js') && KEEPS.test(read(name).toString()));
    expect(keeping).toEqual([]);
  });

  test('has no picture in which a camera or a program wrote something', async () => {
    const pictures = files().filter((name) => /\.(png|jpe?g|webp|avif|gif)$/.test(name));
    expect(pictures.length).toBeGreaterThan(10);
    for (const name of pictures) {
      const { exif, xmp, iptc, comments } = await sharp(read(name)).metadata();
      expect({ exif, xmp, iptc, comments }, name).toEqual({});
    }
  });
});

/** What scripts keep things with, or report with when nobody looks. */
const KEEPS =
  /document\.cookie|cookieStore|localStorage|sessionStorage|indexedDB|serviceWorker|sendBeacon|caches\.open/;

function rulesOf(text: string): { path: string; names: string[] }[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return { path: path.replace(/\*$/, ''), names: lines.map((line) => line.trim().split(':')[0] ?? '') };
    });
}
