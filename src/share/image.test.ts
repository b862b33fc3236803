import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { readStrings } from '../i18n/translate.ts';
import { site } from '../site.ts';
import { readContent, type Content } from '../source/read.ts';
import { siteCard, type Card } from './card.ts';
import { fitCard, renderCard } from './image.ts';

const card = {
  site: site.name.hu,
  title:
    'Mindenki mindenkiért – Integrált szolgáltatások a székelyudvarhelyi hátrányos helyzetű közösségek felzárkóztatásáért',
  facts: [
    { label: 'Program', value: 'EGT-támogatások 2014–2021' },
    { label: 'Megyék', value: 'Hargita' },
  ],
} satisfies Card;

test('A share image is a PNG of 1200 × 630 in the colours of the site', async () => {
  const image = sharp(await renderCard(card));
  expect(await image.metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixelAt = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
  expect(differenceOf(pixelAt(2, 2), [0x17, 0x59, 0x4a])).toBeLessThan(5);
  expect(differenceOf(pixelAt(45, 24), [0x9a, 0x33, 0x24])).toBeLessThan(5);
  expect(differenceOf(pixelAt(10, 320), [0xfc, 0xfb, 0xf8])).toBeLessThan(5);
});

describe('A title is never cut off:', () => {
  test.for([
    { what: 'a short one is large', title: 'TOGETHER WE ARE MORE', smallest: 72, largest: 80 },
    { what: 'our longest is still easy to read', title: card.title, smallest: 52, largest: 70 },
    { what: 'three times that is smaller', title: `${card.title} `.repeat(3).trim(), smallest: 30, largest: 40 },
    {
      what: 'one word that is wider than the image',
      title: 'közösségfelzárkóztatás'.repeat(4),
      smallest: 30,
      largest: 80,
    },
  ])('$what', async ({ title, smallest, largest }) => {
    const { size } = await fitCard({ ...card, title });
    expect(size).toBeGreaterThanOrEqual(smallest);
    expect(size).toBeLessThanOrEqual(largest);
  });

  test('it goes before facts that leave no room for it', async () => {
    const counties = { label: 'Megyék', value: 'Hargita, Kovászna, Maros, '.repeat(30) };
    await expect(fitCard({ ...card, facts: [counties] })).resolves.toHaveProperty('size');
  });

  test('one that fits in no size is said to be too long', async () => {
    await expect(fitCard({ ...card, title: 'Egy a sok közül '.repeat(100) })).rejects.toThrow('has 1600 letters');
  });
});

describe('The font has every letter', () => {
  let content: Content;
  beforeAll(async () => {
    ({ content } = await readContent(process.cwd()));
  });
  const show = (title: string) => fitCard({ ...card, title });

  test.for(localeCodes)('of the titles in %s', async (locale) => {
    const titles = content.narratives.filter((each) => each.locale === locale).map(({ data }) => data.title);
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) await show(title);
  });

  test.for(localeCodes)('of the names of counties, programmes and series in %s', async (locale) => {
    const names = [
      ...content.counties.flatMap(({ data }) => Object.values(data.names)),
      ...content.programmes.flatMap(({ data }) => [data.fund[locale], data.years]),
      ...content.projects.flatMap(({ data }) => data.series?.name ?? []),
    ];
    await show(lettersOf(names.join('')));
  });

  test.for(localeCodes)('of the site and its interface in %s', async (locale: Locale) => {
    await fitCard(siteCard(locale));
    await show(lettersOf(JSON.stringify(readStrings(locale)) + site.name[locale]));
  });

  test.for([
    { language: 'Romanian', letters: 'ăâîșț ĂÂÎȘȚ „”«»–—' },
    { language: 'Hungarian', letters: 'áéíóöőúüű ÁÉÍÓÖŐÚÜŰ „”»«–' },
    { language: 'the other languages of partners', letters: 'æøåÆØÅ þðÞÐ äöüßẞ łżščěřŕ ñç€£½×' },
    { language: 'Cyrillic and Greek names', letters: 'Київ Скопје Αθήνα' },
  ])('of $language', async ({ letters }) => {
    await show(letters);
  });

  test('or the build says which one it lacks', async () => {
    await expect(show('Împreună → 同 🙂')).rejects.toThrow(
      /The share image of “Împreună → 同 🙂” cannot show “.*→.*font/,
    );
  });
});

/** The colours of a small palette are near, not exact. */
function differenceOf(colour: number[], wanted: number[]): number {
  return Math.max(...wanted.map((value, index) => Math.abs(value - (colour[index] ?? 0))));
}

/** Each letter once. */
function lettersOf(text: string): string {
  return [...new Set(text)].join('');
}
