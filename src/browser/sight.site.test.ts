import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { windows, type Sight } from '../checks/visibility/sight.ts';
import { serveFolder, type Served } from '../server/static.ts';
import { openBrowser } from '../testing/site.ts';
import { measureSight } from './sight.ts';

/** Pages on which something is as it must not be: the browser has to see it. */
const folder = mkdtempSync(join(tmpdir(), 'sight-'));
const emblem = (style = '') =>
  `<svg style="display:block;${style}" width="90" height="60" viewBox="0 0 90 60"><rect data-eu-emblem width="90" height="60" fill="#003399"></rect><polygon points="1,1 2,2 3,1" fill="#ffcc00"></polygon></svg>`;
const words = (style = '') =>
  `<p data-eu-words style="margin:0;font:16px sans-serif;color:#003399;${style}">European Union</p>`;
const statement = '<p data-funding-statement>Funded.</p>';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveFolder(folder);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

describe('What a reader sees is measured:', () => {
  const rows: [when: string, body: string, see: (sight: Sight) => unknown, wanted: unknown][] = [
    [
      'all is in view',
      emblem() + words() + statement,
      inView,
      [
        [true, true, true],
        [true, true, true],
      ],
    ],
    [
      'the emblem lies below the first screen',
      emblem('margin-top:800px') + words() + statement,
      inView,
      [
        [false, false, false],
        [false, false, false],
      ],
    ],
    [
      'it does so on a telephone only',
      emblem('margin-top:620px') + words() + statement,
      inView,
      [
        [false, false, false],
        [true, true, true],
      ],
    ],
    [
      'half of it is cut off',
      emblem('margin-left:-50px') + words() + statement,
      inView,
      [
        [false, true, true],
        [false, true, true],
      ],
    ],
    [
      'it is transparent',
      emblem('opacity:0') + words() + statement,
      inView,
      [
        [false, true, true],
        [false, true, true],
      ],
    ],
    [
      'something lies over it',
      `${emblem()}${words()}${statement}<div style="position:fixed;inset:0 0 auto;height:61px;background:red"></div>`,
      inView,
      [
        [false, true, true],
        [false, true, true],
      ],
    ],
    ['its size', emblem(), ({ emblem: seen }) => [seen?.width, seen?.height], [90, 60]],
    ['its colours', emblem(), ({ emblem: seen }) => seen?.colours, ['rgb(0, 51, 153)', 'rgb(255, 204, 0)']],
    [
      'its colours under a filter of grey',
      emblem('').replaceAll('#003399', '#555'),
      ({ emblem: seen }) => seen?.colours,
      ['rgb(85, 85, 85)', 'rgb(255, 204, 0)'],
    ],
    ['there is none', words(), ({ emblem: seen }) => seen, undefined],
    ['the words are plain', words(), ({ words: seen }) => seen?.effects, []],
    [
      'the words are in italics and underlined',
      words('font-style:italic;text-decoration:underline'),
      ({ words: seen }) => seen?.effects,
      ['italic', 'underline'],
    ],
    ['the words have a shadow', words('text-shadow:1px 1px red'), ({ words: seen }) => seen?.effects, ['text-shadow']],
    [
      'the words turn green in the dark',
      `<meta name="color-scheme" content="light dark">${words('color:light-dark(#003399,#008000);color-scheme:light dark')}`,
      ({ words: seen }) => seen?.colours,
      ['rgb(0, 51, 153)', 'rgb(0, 128, 0)'],
    ],
    [
      'the words lie over the emblem',
      emblem() + words('margin-top:-10px'),
      ({ words: seen }) => seen?.overlapsEmblem,
      true,
    ],
    ['the words stand below it', emblem() + words(), ({ words: seen }) => seen?.overlapsEmblem, false],
    [
      'another logo, and the space around it',
      `${emblem()}<img data-logo="x" alt="" width="40" height="30" style="display:block;margin:25px 0">${words()}`,
      ({ logos }) => logos,
      [{ id: 'x', width: 40, height: 30, clearSpace: 25 }],
    ],
    [
      'a notice that is hidden',
      '<section data-notice="p" hidden><p lang="ro" data-notice-text>N.</p></section>',
      ({ notices }) => notices,
      [{ programme: 'p', text: 'N.', lang: 'ro', isVisible: false }],
    ],
  ];

  test.for(rows)('%s', async ([, body, see, wanted]) => {
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><title>x</title><body style="margin:0">${body}`,
    );
    expect(see(await measureSight(browser, site.address, windows))).toEqual(wanted);
  });

  test('the font that is drawn, not the one that is asked for', async () => {
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><title>x</title>${words('font-family:NoSuchFont')}`,
    );
    const { words: seen } = await measureSight(browser, site.address, windows);
    expect(seen?.fonts).toHaveLength(1);
    expect(seen?.fonts).not.toContain('NoSuchFont');
  });
});

/** Emblem, words and statement at each size of window. */
function inView({ windows: seen }: Sight): boolean[][] {
  return seen.map(({ inView: { emblem: mark, words: spelt, statement: said } }) => [mark, spelt, said]);
}
