import { freshYaml } from '../editor/patch.ts';
import { isLocale, localeCodes, type Locale } from '../i18n/locales.ts';
import { slugOf } from '../model/name.ts';
import { narrativeHead } from '../schema/narrative.ts';
import { projectFacts, type ProjectFacts } from '../schema/project.ts';
import { isStated } from '../schema/text.ts';
import type { NewFile, Surroundings } from './file.ts';
import { askId } from './id.ts';
import { askField, askObject, type Interview } from './interview.ts';
import { narrativeText } from './narrative.ts';

/** The fields of a narrative's head that are asked, each under its language: `--title.ro`. */
export const narrated = ['title', 'titleStanding', 'titleSource', 'summary', 'plain'] as const;
/** What has a label in the narrative: `--labels.indicators.visits`. */
export const labelled = ['targetGroups', 'indicators', 'milestones'] as const;

/** Asks for a project: its facts, and the head of the narrative in its original language, whose text is headings to fill in. */
export async function askProject(interview: Interview, { root, today }: Surroundings): Promise<NewFile[]> {
  const locale = await askOriginal(interview);
  const ask = (name: (typeof narrated)[number]) => {
    const at = { path: `${name}.${locale}`, names: ['narratives', name], depth: 1 };
    return askField(narrativeHead.shape[name], at, interview);
  };
  const title = await ask('title');
  const folderOf = (id: string) => `content/projects/${id}`;
  const fileOf = (id: string) => `${folderOf(id)}/project.yaml`;
  const id = await askId('project', slugOf(typeof title === 'string' ? title : ''), fileOf, interview, root);
  const fixed = { ...interview.fixed, originalLocale: locale };
  const facts = await askObject(projectFacts, { path: '', names: ['projects'], depth: 0 }, { ...interview, fixed });
  const standing = await ask('titleStanding');
  const head = {
    title,
    titleStanding: standing,
    // A title that was made for this site has no source; any other needs one.
    ...(standing !== 'translation' && { titleSource: await askSource(locale, interview) }),
    summary: await ask('summary'),
    plain: await ask('plain'),
    origin: 'original',
    ...(await askLabels(facts, interview)),
    lastChange: today,
  };
  return [
    { file: fileOf(id), text: freshYaml(facts) },
    { file: `${folderOf(id)}/narrative.${locale}.mdx`, text: narrativeText(head, locale) },
  ];
}

async function askSource(locale: Locale, interview: Interview): Promise<unknown> {
  const at = { path: `titleSource.${locale}`, names: ['narratives', 'titleSource'], depth: 1 };
  return askField(narrativeHead.shape.titleSource.unwrap(), at, interview);
}

/** The language of the first description: that of the title, where one was given. */
async function askOriginal(interview: Interview): Promise<Locale> {
  const titled = localeCodes.find((code) => interview.given.has(`title.${code}`));
  if (titled && !interview.given.has('originalLocale')) return titled;
  const at = { path: 'originalLocale', names: ['projects', 'originalLocale'], depth: 1 };
  const original = await askField(projectFacts.shape.originalLocale, at, interview);
  return isLocale(original) ? original : localeCodes[0];
}

/** What the facts count and date has its label in the narrative. */
async function askLabels(facts: Partial<ProjectFacts>, interview: Interview): Promise<Record<string, unknown>> {
  const { given, talk, speak, problems } = interview;
  const labels: Record<string, Record<string, string>> = {};
  for (const field of labelled) {
    const things = facts[field] ?? [];
    for (const { id } of isStated(things) ? things : []) {
      const wanted = speak('new.label', { key: id });
      const option = `labels.${field}.${id}`;
      const answer = given.get(option) ?? (await talk?.ask(`\n${wanted} > `));
      if (answer) labels[field] = { ...labels[field], [id]: answer };
      else if (!talk) problems.push(speak('new.missing', { option: `--${option}`, wanted }));
    }
  }
  return labels;
}
