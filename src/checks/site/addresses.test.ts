import { expect, test } from 'vitest';
import { resolveAddress } from './addresses.ts';

const path = '/ro/projects/x/';

test.each([
  ['/ro/about/', '/ro/about/'],
  ['/data/projects.json', '/data/projects.json'],
  ['#figures', '/ro/projects/x/#figures'],
  ['#cât-costă', '/ro/projects/x/#c%C3%A2t-cost%C4%83'],
  ['/ro/projects/#list', '/ro/projects/#list'],
  ['../y/', '/ro/projects/y/'],
  ['/ro/../hu/', '/hu/'],
  ['/ro/./hu//x/', '/ro/hu//x/'],
  ['visibility/', '/ro/projects/x/visibility/'],
  ['/ro/căutare/', '/ro/c%C4%83utare/'],
  ['/ro/search/?q=Caritas#results', '/ro/search/#results'],
  ['', '/ro/projects/x/'],
  ['https://example.org/hu/', '/hu/'],
  ['https://example.org', '/'],
  ['https://EXAMPLE.org/hu/', '/hu/'],
  ['https://example.org.evil.example/hu/', undefined],
  ['https://example.com/hu/', undefined],
  ['//example.com/hu/', undefined],
  ['/\\example.com/hu/', undefined],
  ['mailto:office@example.org', undefined],
  ['https://', undefined],
])('“%s” leads to %s', (address, to) => {
  expect(resolveAddress(address, path, { address: 'https://example.org', base: '/' })).toBe(to);
});

test.each([
  ['#figures', '/sub/ro/projects/x/#figures'],
  ['/sub/ro/about/', '/sub/ro/about/'],
  // Above the base stands another site: whether it has the file, nobody here knows; a link without a host is meant for this one.
  ['https://example.org/ro/', undefined],
  ['/ro/', '/ro/'],
  ['https://example.org/sub/ro/', '/sub/ro/'],
])('Below a path, “%s” leads to %s', (address, to) => {
  expect(resolveAddress(address, path, { address: 'https://example.org', base: '/sub/' })).toBe(to);
});
