import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import {
  id,
  inEveryLanguage,
  inKnownLanguages,
  isStated,
  line,
  localeCode,
  source,
  stated,
  webAddress,
} from './text.ts';

describe.for([
  {
    what: 'a line of text',
    schema: line(),
    accepts: ['Caritas', '  Caritas  '],
    refuses: ['', '   ', 3, null],
  },
  {
    what: 'an id',
    schema: id(),
    accepts: ['hr', 'united-networks-2015', '83133'],
    refuses: ['', 'United', 'united_networks', 'a--b', '-a', 'a-', 'a b', 'școală', '../a'],
  },
  {
    what: 'a language',
    schema: localeCode(),
    accepts: ['ro', 'hu', 'en'],
    refuses: ['xx', 'RO', 'ro-RO', ''],
  },
  {
    what: 'an address on the web',
    schema: webAddress(),
    accepts: ['https://frds.ro/', 'http://frds.ro', 'https://caritas-ab.ro/ro/project/toti-pentru-toti/'],
    refuses: ['frds.ro', 'www.frds.ro', 'javascript:alert(1)', 'mailto:a@b.ro', '/projects/', ''],
  },
  {
    what: 'a source',
    schema: source(),
    accepts: ['document', ['document', 'funder-record']],
    refuses: ['', [], ['Document'], null, 3],
  },
  {
    what: 'a text in every language',
    schema: inEveryLanguage(),
    accepts: [{ ro: 'a', hu: 'b', en: 'c' }],
    refuses: [{ ro: 'a', hu: 'b' }, { ro: 'a', hu: '', en: 'c' }, { ro: 'a', hu: 'b', en: 'c', de: 'd' }, 'a'],
  },
  {
    what: 'a text in the languages in which it is known',
    schema: inKnownLanguages(),
    accepts: [{ hu: 'b' }, {}],
    refuses: [{ de: 'd' }, { ro: '' }],
  },
  {
    what: 'a number or the words not-stated',
    schema: stated(z.int()),
    accepts: [3, 'not-stated'],
    refuses: ['', null, undefined, 'unknown', 'Not stated'],
  },
])('$what', ({ schema, accepts, refuses }) => {
  test.for(accepts.map((value) => [value]))('accepts %j', ([value]) => {
    expect(schema.safeParse(value).success).toBe(true);
  });
  test.for(refuses.map((value) => [value]))('refuses %j', ([value]) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

test('What no source states is told apart from what one states', () => {
  expect(isStated('not-stated')).toBe(false);
  expect(isStated('2015')).toBe(true);
  expect(isStated([])).toBe(true);
});
