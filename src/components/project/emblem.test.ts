import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { localeCodes } from '../../i18n/locales.ts';
import { readContent } from '../../source/read.ts';

const { content } = await readContent(process.cwd());
const [, letters = ''] = /Letters: (\S+)/.exec(readFileSync('src/styles/emblem.css', 'utf8')) ?? [];

test('The font beside the emblem has every letter of “European Union” as the programmes write it', () => {
  const words = content.programmes.flatMap(({ data }) =>
    localeCodes.flatMap((locale) => data.visibility?.emblem?.words[locale] ?? []),
  );
  expect(words).not.toEqual([]);
  expect(words.filter((each) => [...each].some((letter) => letter !== ' ' && !letters.includes(letter)))).toEqual([]);
});
