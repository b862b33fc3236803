import { answer } from '../threads/answer.ts';
import { readTexts, type KeptReading } from './files.ts';

/** One thread of readers.ts: reads the files that it is given and hands back what they say. */
answer<Work, (KeptReading | undefined)[]>(({ root, files, known }) => readTexts(root, files, known));

export interface Work {
  root: string;
  files: string[];
  known: (string | undefined)[];
}
