import { build } from '../build.ts';
import { judge } from '../checks/visibility/index.ts';
import { subjectOf } from '../checks/visibility/subject.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Project } from '../model/project.ts';
import type { Sheet } from '../model/visibility.ts';
import { readLogos } from '../source/logos.ts';
import { keyOf } from './keys.ts';

let logos: ReturnType<typeof readLogos> | undefined;

/** What the page of a project owes its funder and what of that is there, as this build has it. */
export async function getSheet(project: Project, locale: Locale): Promise<Sheet> {
  logos ??= readLogos(process.cwd());
  const surroundings = { logos: await logos, today: build.day };
  return { ...build, judgements: judge(subjectOf(project, surroundings), locale) };
}

/** A sheet says of which commit it is. */
export function keyOfSheet(project: Project): { cacheKey: string } {
  return keyOf(project.sums.whole, build.commit);
}
