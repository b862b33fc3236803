import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { refusedSigns } from '../testing/hostile.ts';
import { readJson } from './json.ts';
import { letterSlips } from './letters.ts';
import { readYaml } from './yaml.ts';

const schema = z.object({ name: z.string() });
const signs = Object.entries(refusedSigns);

/** Each sign as the number of its code: four digits, or a pair of four. */
const escaped = (text: string) =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
const referred = (text: string) => [...text].map((sign) => `&#${sign.codePointAt(0)};`).join('');

describe('A sign that no text of ours holds is refused', () => {
  test.for(signs)('as it is: %s', ([, sign]) => {
    expect(letterSlips('x.yaml', `a: 1\nname: Ana${sign}Ana`)).toContainEqual(expect.objectContaining({ line: 2 }));
  });

  test.for([...signs, ['half of a pair', '\ud800']] as const)('written by its number in YAML: %s', ([, sign]) => {
    const { issues } = readYaml(`a: 1\nname: "Ana ${escaped(sign)} Ana"\n`, schema, 'x.yaml');
    expect(issues).toContainEqual(expect.objectContaining({ file: 'x.yaml', line: 2 }));
  });

  test.for(signs)('written by its number in JSON: %s', ([, sign]) => {
    const { issues } = readJson(`{\n"name": "Ana ${escaped(sign)} Ana"\n}`, schema, 'x.json');
    expect(issues).toContainEqual(expect.objectContaining({ file: 'x.json', line: 2 }));
  });

  test.for(signs)('written by its number in Markdown: %s', ([, sign]) => {
    expect(letterSlips('x.mdx', `a\n\nAna ${referred(sign)} Ana`)).toContainEqual(expect.objectContaining({ line: 3 }));
  });

  test.for(['&rlm;', '&lrm;', '&zwj;', '&zwnj;', '&shy;', '&ZeroWidthSpace;'])('written by its name: %s', (name) => {
    expect(letterSlips('x.mdx', `Ana${name}Ana`)).toHaveLength(1);
  });
});

test('Whether a sign is refused has nothing to do with what else stands in the text', () => {
  const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code + 1));
  const isRefused = (sign: string, end: string) => letterSlips('x.yaml', `Ana${sign}Ana${end}`).length > 0;
  expect(all.filter((sign) => isRefused(sign, '') !== isRefused(sign, '\n日本'))).toEqual([]);
});

test.for(['A &amp; B &lt; C &#39;D&#39;', '5&nbsp;km', 'AT&T; Q&A', '&#10;', '&#9999999;', 'C:\\users\\new'])(
  'What is written for another reason stays: %s',
  (text) => {
    expect(letterSlips('x.mdx', text)).toEqual([]);
  },
);
