import { expect, test } from 'vitest';
import { decodeCbor, itemsOfFirst } from './cbor.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

// The examples of RFC 8949, appendix A.
test.each([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1000000],
  ['20', -1],
  ['3863', -100],
  ['3903e7', -1000],
  ['60', ''],
  ['62c3bc', 'ü'],
  ['80', []],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
])('%s is %o', (hex, value) => {
  expect(decodeCbor(bytes(hex))).toEqual(value);
});

test('The items of a list in a list are read one after the other', () => {
  expect([...itemsOfFirst(bytes('8183010203'))]).toEqual([1, 2, 3]);
  expect(() => [...itemsOfFirst(bytes('818301'))]).toThrow('ends too early');
  expect(() => [...itemsOfFirst(bytes('8101'))]).toThrow('for a list');
});

test.each(['f4', 'fb3ff199999999999a', 'a0', '1b000000e8d4a51000'])(
  '%s, which Pagefind does not write, is refused',
  (hex) => {
    expect(() => decodeCbor(bytes(hex))).toThrow('Pagefind');
  },
);
