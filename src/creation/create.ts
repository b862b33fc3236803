import { checkContent } from '../checks/content/index.ts';
import { freshYaml } from '../editor/patch.ts';
import { speak } from '../officer/words.ts';
import { readContent, type Content } from '../source/read.ts';
import { writeNew, type NewFile, type Surroundings } from './file.ts';
import { askId } from './id.ts';
import { askObject, NothingToName, type Interview } from './interview.ts';
import { entriesOf, kinds, suggestedId, type KindName } from './kind.ts';
import type { Options } from './options.ts';
import { askProject } from './project.ts';
import { misspelt } from './spelling.ts';

/**
 * Asks for a new entry, or takes it from the options, and writes its files. Nothing that exists is written over; with options only,
 * nothing is written unless all of it is right. Tells what is wrong, in words; nothing where it was written.
 */
export async function create(kind: KindName, options: Options, around: Surroundings): Promise<boolean> {
  const { root, locale, talk, today, out } = around;
  const say = speak(locale);
  const { content, issues } = await readContent(root);
  const interview: Interview = {
    locale,
    speak: say,
    talk,
    given: options.given,
    entriesOf: (folder) => entriesOf(content, folder, locale),
    fixed: { lastChange: today, ...(kind === 'project' && { draft: true }) },
    choicesFor: kind === 'update' ? sourcesOfProject(content) : undefined,
    sources: [],
    problems: misspelt(kind, options, say),
  };
  const files = interview.problems.length > 0 ? [] : await askFiles(kind, interview, around);
  const problems =
    interview.problems.length > 0
      ? interview.problems
      : await writeNew(files, [...issues, ...checkContent(content)], around);
  if (problems.length > 0) out([say('new.refused'), ...new Set(problems)].join('\n\n'));
  return problems.length === 0;
}

async function askFiles(kind: KindName, interview: Interview, around: Surroundings): Promise<NewFile[]> {
  const { speak, talk, problems } = interview;
  talk?.say(speak('new.begin', { folder: `content/${kinds[kind].folder}` }));
  try {
    if (kind === 'project') return await askProject(interview, around);
    const { folder, schema } = kinds[kind];
    const data = await askObject(schema, { path: '', names: [folder], depth: 0 }, interview);
    const fileOf = (id: string) => `content/${folder}/${id}.yaml`;
    const id = await askId(kind, suggestedId(kind, data), fileOf, interview, around.root);
    return [{ file: fileOf(id), text: freshYaml(data) }];
  } catch (error) {
    if (!(error instanceof NothingToName)) throw error;
    problems.push(speak('new.noneYet', { folder: error.folder }));
    return [];
  }
}

/** An update names a source of its project. */
function sourcesOfProject(content: Content): Interview['choicesFor'] {
  return (path, answers) => {
    if (path !== 'source') return undefined;
    const project = content.projects.find(({ id }) => id === answers['project']);
    return Object.entries(project?.data.sources ?? {}).map(([value, { reference }]) => ({
      value,
      label: `${value}: ${reference}`,
    }));
  };
}
