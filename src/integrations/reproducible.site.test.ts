import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, runBuild } from '../testing/build.ts';
import { drawPictures } from '../testing/little.ts';
import { sumsOf } from '../testing/sums.ts';

/** Where and when the same content is built: other names and depths of folder, time zones, languages of the machine, caches, days. */
const builds = {
  here: { folder: 'here', environment: { SOURCE_DATE_EPOCH: '1763700000', TZ: 'UTC', LANG: 'C' } },
  elsewhere: {
    folder: 'else where/țară/deeper',
    environment: { SOURCE_DATE_EPOCH: '1763700000', TZ: 'Pacific/Kiritimati', LANG: 'hu_HU.UTF-8' },
  },
  onceMore: { folder: 'here', environment: { SOURCE_DATE_EPOCH: '1763750000', TZ: 'America/New_York' } },
  anotherDay: { folder: 'here', environment: { SOURCE_DATE_EPOCH: '1783700000' } },
} as const;

describe('Two builds of the same content', () => {
  let around: string;
  const sums: Record<string, Record<string, string>> = {};
  const outputs: string[] = [];

  beforeAll(async () => {
    around = await mkdtemp(join(tmpdir(), 'built-twice-'));
    for (const folder of new Set(Object.values(builds).map((build) => build.folder))) {
      await copyProject(join(around, folder));
      await drawPictures(join(around, folder));
    }
    for (const [name, { folder, environment }] of Object.entries(builds)) {
      const { code, output } = await runBuild(join(around, folder), '/', environment);
      expect(code, output).toBe(0);
      outputs.push(output);
      sums[name] = (await sumsOf(join(around, folder, 'dist'))) ?? {};
    }
  });
  afterAll(() => rm(around, { recursive: true, force: true }));

  test('hold pictures, share images, indexes and data', () => {
    const names = Object.keys(sums['here'] ?? {}).join('\n');
    for (const kind of [
      /\.avif$/m,
      /share\.png$/m,
      /^pagefind\/hu\/.*\.pf_/m,
      /\.csv$/m,
      /\.css$/m,
      /^sitemap-0\.xml$/m,
    ])
      expect(names).toMatch(kind);
  });

  test('warn of nothing: what an officer is told concerns the site', () => {
    expect(outputs.filter((output) => /\bwarn(ing)?\b/i.test(output))).toEqual([]);
  });

  test('are the same byte for byte in folders of other names, in another time zone and language', () => {
    expect(sums['elsewhere']).toEqual(sums['here']);
  });

  test('are the same byte for byte with the caches of the first one, at another hour of the day', () => {
    expect(sums['onceMore']).toEqual(sums['here']);
  });

  test('differ on another day in the visibility sheets alone, which bear it', () => {
    const [here = {}, anotherDay = {}] = [sums['here'], sums['anotherDay']];
    expect(Object.keys(anotherDay)).toEqual(Object.keys(here));
    const others = Object.keys(here).filter((name) => here[name] !== anotherDay[name] && !/^SHA256SUMS/.test(name));
    expect(others).not.toEqual([]);
    expect(others.filter((name) => !/\/visibility\/index\.html(\.br|\.gz)?$/.test(name))).toEqual([]);
  });
});
