import { expect, test } from 'vitest';
import { missingLetters } from './letters.ts';

test.for([
  ['Împreună pentru toți – „țară” și șansă', []],
  ['Őrült szűk nyúl, “árvíztűrő” … €', []],
  ['Добро пожаловать, Ελλάδα, Việt Nam', []],
  ['School 🏫 for all', ['🏫']],
  ['漢字 und עברית', ['漢', '字', 'ע', 'ב', 'ר', 'י', 'ת']],
  ['one two', []],
] as const)('“%s” can be drawn but for %j', ([text, missing]) => {
  expect(missingLetters(text)).toEqual(missing);
});
