import process from 'node:process';
import { answer } from '../../processes/answer.ts';
import type { Place } from './addresses.ts';
import { expectedOf, type ExpectedContent } from './expected.ts';
import { readPages, type PageReading } from './reading.ts';
import { Texts } from './texts.ts';

/** One process of `checkSite`. */
answer<Given, string[], Read>(async ({ folder, content, place }) => {
  const expected = expectedOf(content);
  const texts = new Texts();
  return async (names) => {
    const known = texts.count;
    const readings = readPages(folder, names, expected, place, texts);
    return { process: process.pid, readings, texts: texts.since(known) };
  };
});

export interface Given {
  folder: string;
  content: ExpectedContent;
  place: Place;
}

/** What a process has read, with the texts that it has not told before, in the order of its numbers. */
export interface Read {
  process: number;
  readings: PageReading[];
  texts: string[];
}
