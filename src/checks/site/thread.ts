import { workerData } from 'node:worker_threads';
import { answer } from '../../threads/answer.ts';
import type { Place } from './addresses.ts';
import { expectedOf, type ExpectedContent } from './expected.ts';
import { readPages, type PageReading } from './reading.ts';

/** One thread of `checkSite`. */
const { folder, content, place } = workerData as Given;
const expected = expectedOf(content);
answer<string[], PageReading[]>(async (names) => readPages(folder, names, expected, place));

export interface Given {
  folder: string;
  content: ExpectedContent;
  place: Place;
}
