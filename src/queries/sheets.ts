import { build } from '../build.ts';
import { judge } from '../checks/visibility/index.ts';
import { subjectOf, type Subject } from '../checks/visibility/subject.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Project } from '../model/project.ts';
import type { Sheet } from '../model/visibility.ts';
import { readLogos } from '../source/logos.ts';
import { keyOf } from './keys.ts';

/** The project that was judged last, as the rules look at it: its sheets in the other languages follow. */
let latest: { project: Project; subject: Subject } | undefined;

let logos: ReturnType<typeof readLogos> | undefined;

/** What the page of a project owes its funder and what of that is there, as this build has it. */
export async function getSheet(project: Project, locale: Locale): Promise<Sheet> {
  logos ??= readLogos(process.cwd());
  const surroundings = { logos: await logos, today: build.day };
  if (latest?.project !== project) latest = { project, subject: subjectOf(project, surroundings) };
  return { ...build, judgements: judge(latest.subject, locale) };
}

/** A sheet says of which commit it is. */
export function keyOfSheet(project: Project): { cacheKey: string } {
  return keyOf(project.sums.whole, build.commit);
}
