import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from './config.ts';
import { SOURCE } from './formats.ts';

/** Every file of content/ with the format that the editor reads it by. */
const files = globSync('content/**/*.{yaml,mdx,json}').map((file) => {
  const path = file.replaceAll('\\', '/');
  const [, folder = ''] = path.split('/');
  return { file: path, name: folder === 'projects' && path.endsWith('.mdx') ? 'narratives' : folder };
});

describe('Opened and saved unchanged, a file is the same, byte for byte:', () => {
  test.for(files)('$file', ({ file, name }) => {
    const text = readFileSync(file, 'utf8');
    expect(save(name, open(name, text))).toBe(text);
  });
});

describe('A change comes out as it was made:', () => {
  const narrative = readFileSync('content/projects/together-for-all/narrative.hu.mdx', 'utf8');
  const strings = '{\n  "home": {\n    "lead": "A",\n    "body": "B\\n"\n  },\n  "count_few": "C"\n}\n';

  test('a title, and not a letter of the text below it', () => {
    const changed = save('narratives', { ...open('narratives', narrative), title: 'Mindenki' });
    expect(changed).toBe(narrative.replace(/^title: .*$/m, 'title: Mindenki'));
  });

  test('the text, and not a letter of the head above it', () => {
    const changed = save('narratives', { ...open('narratives', narrative), body: '## Cél\n\nÚj.\n' });
    expect(changed).toBe(`${narrative.slice(0, narrative.indexOf('\n---\n') + 5)}\n## Cél\n\nÚj.\n`);
  });

  test('a string of the interface, with the line break at the end of another', () => {
    const form = open('interface', strings);
    const home = { lead: 'Z', body: 'B' };
    expect(save('interface', { ...form, home })).toBe(strings.replace('"A"', '"Z"'));
  });

  test('an emptied string is gone, and no empty one comes in', () => {
    const form = open('interface', strings);
    expect(save('interface', { ...form, count_few: '', count_many: '' })).toBe(
      strings.replace(',\n  "count_few": "C"', ''),
    );
  });

  test('a new entry has what was filled in, in the order of the schema', () => {
    const form = {
      website: '',
      country: 'RO',
      names: { ro: 'Fundația', hu: '', en: null },
      otherNames: [],
      translated: [],
    };
    expect(save('organisations', form)).toBe('names:\n  ro: Fundația\ncountry: RO\nwebsite: not-stated\n');
  });
});

test('The file that a form carries along is in no file', () => {
  expect(save('themes', open('themes', 'names:\n  ro: A\n  hu: B\n  en: C\n'))).not.toContain(SOURCE);
});

/** Sveltia trims a file before it reads it, and ends it with a line break: services/contents/file/parse.js and format.js. */
function open(name: string, text: string): Record<string, unknown> {
  return formatOf(name).fromFile(text.trim());
}

function save(name: string, form: Record<string, unknown>): string {
  return `${formatOf(name).toFile(form).trim()}\n`;
}

function formatOf(name: string) {
  const format = formats[name];
  if (!format) throw new Error(`The editor has no collection for content/${name}.`);
  return format;
}
