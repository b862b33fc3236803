import { expect, test } from 'vitest';
import { once } from './once.ts';

function maker() {
  let count = 0;
  return () => Promise.resolve(`<p>${(count += 1)}</p>`);
}

test('What is the same wherever it stands is made once', async () => {
  const make = maker();
  expect(await once('hu a', make, true)).toBe('<p>1</p>');
  expect(await once('hu a', make, true)).toBe('<p>1</p>');
  expect(await once('ro a', make, true)).toBe('<p>2</p>');
});

test('In the preview it is made each time', async () => {
  const make = maker();
  expect(await once('hu b', make, false)).toBe('<p>1</p>');
  expect(await once('hu b', make, false)).toBe('<p>2</p>');
});

test('However many there are, memory holds twenty thousand', async () => {
  const make = maker();
  await once('first', make, true);
  for (let index = 0; index < 20_000; index += 1) await once(`other ${index}`, () => Promise.resolve(''), true);
  expect(await once('first', make, true)).toBe('<p>2</p>');
});
