import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawing } from './drawing.ts';

test('The picture of the country is what its geometry draws; `npx vitest run src/map -u` draws it anew', async () => {
  await expect(drawing).toMatchFileSnapshot('./country.svg');
});

test('The picture of the country costs less than 4.5 kB, once for all pages', () => {
  expect(gzipSync(drawing, { level: 9 }).length).toBeLessThan(4500);
});
