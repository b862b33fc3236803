import { answer } from '../processes/answer.ts';
import { makeIndex, type IndexWork, type Made, type PartWork } from './search-index.ts';

/** One process of search.ts. */
answer<undefined, PartWork | IndexWork, Made>(async () => makeIndex);
