import { describe, expect, test } from 'vitest';
import { beginningsOf, wordsOf } from './query.ts';

const hasWord = (text: string, beginning: string) => wordsOf(text).some((word) => word.startsWith(beginning));

describe('What a reader types is words without accents and marks:', () => {
  test.for([
    ['Székelyudvarhely', ['szekelyudvarhely']],
    ['Ţara Năsăudului', ['tara', 'nasaudului']],
    ['Țara  năsăudului ', ['tara', 'nasaudului']],
    ['Cluj-Napoca', ['cluj', 'napoca']],
    ['HEKS/EPER', ['heks', 'eper']],
    ['RO10-0093', ['ro10', '0093']],
    ['„Kipi-Kopi”', ['kipi', 'kopi']],
    ['mayor’s', ['mayors']],
    ['cluj CLUJ', ['cluj']],
    [' – ', []],
  ] as const)('“%s”', ([typed, words]) => {
    expect(wordsOf(typed)).toEqual(words);
  });
});

describe('A word is found in its other forms:', () => {
  test.for([
    // Hungarian: cases, plurals, possessives
    ['pályázatokról', 'pályázat'],
    ['iskolából', 'iskola', 'iskolák', 'iskolában'],
    ['iskolabol', 'iskola'],
    ['iskolával', 'iskola'],
    ['Székelyudvarhelyen', 'Székelyudvarhely'],
    ['székelyudvarhellyel', 'Székelyudvarhely'],
    ['székelyudvarhelyiek', 'Székelyudvarhely'],
    ['Kolozsváron', 'Kolozsvár'],
    ['Farkaslakán', 'Farkaslaka'],
    ['Mérán', 'Méra'],
    ['Naszódra', 'Naszód'],
    ['romáknak', 'roma', 'romák'],
    ['egyetemmel', 'egyetem'],
    ['önkormányzatokkal', 'önkormányzat'],
    ['időseket', 'idősek', 'idős'],
    ['gyermekeknek', 'gyermek'],
    // Romanian: articles, genitives, and o for oa
    ['școlii', 'școală', 'școlile', 'școlar'],
    ['şcolii', 'școală'],
    ['școală', 'școli'],
    ['copiilor', 'copil', 'copii'],
    ['comunităților', 'comunitate', 'comunități'],
    ['vârstnicilor', 'vârstnic'],
    ['Odorheiului', 'Odorhei'],
    ['Harghitei', 'Harghita'],
    ['romilor', 'romi'],
    // English
    ['communities', 'community'],
    ['community', 'communities'],
    ['businesses', 'business'],
    ['training', 'trained'],
  ] as const)('%s', ([typed, ...found]) => {
    const beginnings = wordsOf(typed).flatMap(beginningsOf);
    for (const word of found)
      expect(
        beginnings.some((beginning) => hasWord(word, beginning)),
        word,
      ).toBe(true);
  });
});

describe('but not in those of another:', () => {
  test.for([
    ['romilor', 'rom'],
    ['Mérán', 'mérték'],
    ['Cara', 'Caritas'],
    ['Méra', 'mérnök'],
    ['RO10', 'RO11'],
    ['139753', '139754'],
  ] as const)('%s is not %s', ([typed, other]) => {
    const beginnings = wordsOf(typed).flatMap(beginningsOf);
    expect(beginnings.some((beginning) => hasWord(other, beginning))).toBe(false);
  });
});
