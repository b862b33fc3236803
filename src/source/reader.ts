import { answer } from '../processes/answer.ts';
import { readTexts, type KeptReading } from './files.ts';

/** One process of readers.ts: reads the files that it is given and hands back what they say. */
answer<undefined, Work, (KeptReading | undefined)[]>(
  async () =>
    ({ root, files, known }) =>
      readTexts(root, files, known),
);

export interface Work {
  root: string;
  files: string[];
  known: (string | undefined)[];
}
