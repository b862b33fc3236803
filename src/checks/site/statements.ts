import type { Issue, IssueCode } from '../issue.ts';
import { excerpts } from './excerpts.ts';
import { projectOn, type Expected } from './expected.ts';
import { isShown, says, tagsWith, textOf, tidy, type Page, type Tag } from './page.ts';

/** A project page says in its own language who pays, or that this is not stated, and nothing about who pays for others. */
export function checkStatements(page: Page, expected: Expected): Issue[] {
  const project = projectOn(page, expected);
  if (!project || !page.locale) return [];
  const programme = project.programme === undefined ? undefined : expected.programmes.get(project.programme);
  const statements = tagsWith(page, 'data-funding-statement');
  const notStated = tagsWith(page, 'data-funding-not-stated');
  const issue = (code: IssueCode, values?: Issue['values']): Issue => ({ file: page.file, code, values });

  const own =
    project.programme === undefined
      ? [
          ...(notStated.some(isShown) ? [] : [issue('page-funding-unsaid')]),
          ...statements.map((tag) => issue('page-statement-unfounded', { found: textOf(page, tag) })),
        ]
      : [
          ...checkOwn(page, statements.filter(isShown), programme?.statement[page.locale] ?? '', issue),
          ...(notStated.length > 0 ? [issue('page-funding-stated', { programme: project.programme })] : []),
        ];
  const allowed = programme ? Object.values(programme.statement) : [];
  const others = [...expected.programmes]
    .filter(([id]) => id !== project.programme)
    .filter(([, { statement }]) => Object.values(statement).some((text) => says(page, text, allowed)))
    .map(([id]) => issue('page-statement-misplaced', { programme: id }));
  return [...own, ...others];
}

function checkOwn(
  page: Page,
  printed: Tag[],
  statement: string,
  issue: (code: IssueCode, values: Issue['values']) => Issue,
): Issue[] {
  const wanted = tidy(statement);
  const [first] = printed;
  if (!first) return [issue('page-statement-missing', { wanted })];
  if (printed.some((tag) => textOf(page, tag).includes(wanted))) return [];
  return [issue('page-statement-altered', excerpts(textOf(page, first), wanted))];
}
