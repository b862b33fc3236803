import type { ProjectFacts } from '../../schema/project.ts';
import { isStated } from '../../schema/text.ts';
import type { Content, NarrativeEntry } from '../../source/read.ts';
import type { Issue } from '../issue.ts';

const kinds = [
  {
    field: 'targetGroups',
    kind: { code: 'phrase-target-group' },
    ids: (facts: ProjectFacts) => (isStated(facts.targetGroups) ? facts.targetGroups : []),
  },
  { field: 'indicators', kind: { code: 'phrase-indicator' }, ids: (facts: ProjectFacts) => facts.indicators },
  { field: 'milestones', kind: { code: 'phrase-milestone' }, ids: (facts: ProjectFacts) => facts.milestones },
] as const;

/** What the facts count and date has a label in every narrative, and no label is for something that is not there. */
export function checkLabels(content: Content): Issue[] {
  const projects = new Map(content.projects.map(({ id, data }) => [id, data]));
  return content.narratives.flatMap((narrative) => {
    const facts = projects.get(narrative.project);
    return facts ? kinds.flatMap((kind) => labelsOf(narrative, facts, kind)) : [];
  });
}

function labelsOf(
  { file, data, lineAt }: NarrativeEntry,
  facts: ProjectFacts,
  { field, kind, ids }: (typeof kinds)[number],
): Issue[] {
  const wanted = ids(facts).map(({ id }) => id);
  const labels = Object.keys(data[field]);
  const missing = wanted
    .filter((id) => !labels.includes(id))
    .map((found): Issue => ({
      file,
      line: lineAt([field]),
      field,
      code: 'label-missing',
      values: { kind, found, field },
    }));
  const unknown = labels
    .filter((label) => !wanted.includes(label))
    .map((found): Issue => ({
      file,
      line: lineAt([field, found]),
      field: `${field}.${found}`,
      code: 'label-unknown',
      values: { kind, found, known: wanted.join(', ') || '–' },
    }));
  return [...missing, ...unknown];
}
