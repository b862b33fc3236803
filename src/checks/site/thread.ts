import { threadId, workerData } from 'node:worker_threads';
import { answer } from '../../threads/answer.ts';
import type { Place } from './addresses.ts';
import { expectedOf, type ExpectedContent } from './expected.ts';
import { readPages, type PageReading } from './reading.ts';
import { Texts } from './texts.ts';

/** One thread of `checkSite`. */
const { folder, content, place } = workerData as Given;
const expected = expectedOf(content);
const texts = new Texts();
answer<string[], Read>(async (names) => {
  const known = texts.count;
  const readings = readPages(folder, names, expected, place, texts);
  return { thread: threadId, readings, texts: texts.since(known) };
});

export interface Given {
  folder: string;
  content: ExpectedContent;
  place: Place;
}

/** What a thread has read, with the texts that it has not told before, in the order of its numbers. */
export interface Read {
  thread: number;
  readings: PageReading[];
  texts: string[];
}
