import { z } from 'astro/zod';
import { day } from './period.ts';
import { line, sentences, source } from './text.ts';

const labels = (what: string) =>
  z
    .record(z.string(), line())
    .default({})
    .describe(`The label of each ${what} of project.yaml, under its key, in this language`);

/** The front matter of `content/projects/<id>/narrative.<locale>.mdx`: what is said about a project in one language. */
export const narrativeHead = z.strictObject({
  title: line().max(300).describe('The title in this language, quoted exactly where it is official'),
  titleStanding: z
    .enum(['official', 'translation', 'brand'])
    .describe(
      'official: a source has this title · translation: made for this site · brand: only the name of the project, no title was found',
    ),
  titleSource: source()
    .optional()
    .describe('Which of the project’s sources has the title; demanded unless it is a translation made for this site'),
  summary: sentences()
    .max(320)
    .describe('What the project is, in one or two sentences of at most 320 characters; also shown by search engines'),
  plain: sentences()
    .optional()
    .describe(
      'The project in plain language: at most 90 words in short sentences; without it npm run check says that the text is unfinished',
    ),
  origin: z
    .enum(['original', 'translation'])
    .describe('original in the language of the project’s first description, translation in the others'),
  translatedFrom: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional()
    .describe(
      'Only in a translation: the mark of the original that it was made from. npm run translated -- <project> <locale> writes it',
    ),
  targetGroups: labels('target group'),
  indicators: labels('indicator'),
  milestones: labels('milestone'),
  lastChange: day().describe('The day on which this text was last changed: 2026-11-21'),
});

export type NarrativeHead = z.infer<typeof narrativeHead>;
