import { isStated } from '../../schema/text.ts';
import type { Content } from '../../source/read.ts';
import type { Issue } from '../issue.ts';

/** A programme that the European Union pays for has what its projects' pages must show: the words beneath the emblem. */
export function checkEmblems({ programmes, projects }: Content): Issue[] {
  return programmes
    .filter(({ data: { donors, visibility } }) => donors.includes('EU') && !visibility?.emblem)
    .flatMap(({ id, file, data, lineAt }): Issue[] => {
      const members = projects.filter(
        ({ data: { programme } }) => isStated(programme) && programme.value === id,
      );
      if (members.length === 0) return [];
      const values = { projects: members.map((project) => project.id).join(', ') };
      const at = data.visibility ? ['visibility'] : ['donors'];
      return [{ file, line: lineAt(at), field: 'visibility.emblem', code: 'emblem-missing', values }];
    });
}
