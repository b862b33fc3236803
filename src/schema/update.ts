import { z } from 'astro/zod';
import { partialDate } from './period.ts';
import { draft, everyLanguage, id, idOf, line, sentences } from './text.ts';

const words = z.strictObject({
  title: line().describe('What happened, in a few words: The closing conference was held'),
  text: sentences().describe('What happened, in one to three sentences'),
});

/** `content/updates/<id>.yaml`: something that happened in a project, told once in every language. */
export const update = z.strictObject({
  draft: draft(),
  date: partialDate(),
  until: partialDate().optional().describe('The end, for something that lasted: 2015-10'),
  project: idOf('projects').describe('The id of the project in content/projects: a-house-for-all'),
  source: id().describe('The key of the source among the sources of that project'),
  words: everyLanguage(() => words).describe('Title and text in every language of the site: ro, hu and en'),
});

export type Update = z.infer<typeof update>;
