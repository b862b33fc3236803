import { answer } from '../threads/answer.ts';
import { indexOneByOne, type Index } from './search-index.ts';

/** One thread of search.ts, with a Pagefind of its own. */
answer<Index, void>((index) => indexOneByOne([index]));
