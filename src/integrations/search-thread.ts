import { answer } from '../threads/answer.ts';
import { makeIndex, type IndexWork, type Made, type PartWork } from './search-index.ts';

/** One thread of search.ts. */
answer<PartWork | IndexWork, Made>(makeIndex);
