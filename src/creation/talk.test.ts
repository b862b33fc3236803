import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Ended, terminal } from './talk.ts';

function conversation() {
  const input = new PassThrough();
  return { input, talk: terminal(input, new PassThrough()) };
}

test('Lines that come all at once while the first is waited for are kept for the questions after it', async () => {
  const { input, talk } = conversation();
  const first = talk.ask('ro > ');
  input.end('Sport\n Sportul \nSports\n');
  expect([await first, await talk.ask('hu > '), await talk.ask('en > ')]).toEqual(['Sport', 'Sportul', 'Sports']);
  await expect(talk.ask('? ')).rejects.toThrow(Ended);
});

test('Lines that come before any question are kept for it', async () => {
  const { input, talk } = conversation();
  input.write('Zene\n');
  expect(await talk.ask('hu > ')).toBe('Zene');
  talk.close();
});

test('Who stops answering while a question waits ends the conversation', async () => {
  const { input, talk } = conversation();
  const question = talk.ask('hu > ');
  input.end();
  await expect(question).rejects.toThrow(Ended);
});
