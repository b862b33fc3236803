import type { Locale } from '../../i18n/locales.ts';
import type { Project } from '../../model/project.ts';
import { renderNarrative, type Block } from '../../narrative/render.ts';
import type { NarrativeHead } from '../../schema/narrative.ts';
import type { Organisation } from '../../schema/organisation.ts';
import type { Programme } from '../../schema/programme.ts';
import type { ProjectFacts } from '../../schema/project.ts';
import { isStated, type NotStated } from '../../schema/text.ts';
import type { Visibility } from '../../schema/visibility.ts';
import type { Content } from '../../source/read.ts';

/** A project as the rules look at it, whether it comes from the files or from a build. */
export interface Subject {
  id: string;
  facts: ProjectFacts;
  programme: SubjectProgramme | NotStated;
  /** The names of its donor project partners. */
  donorPartners: Organisation['names'][];
  narratives: Partial<Record<Locale, SubjectNarrative>>;
  /** How many dated updates tell of it. */
  updates: number;
  surroundings: Surroundings;
}

/** What lies around a project: the logo files that are there, and the day. */
export interface Surroundings {
  /** The SHA-256 sum of each file in `public/logos`. */
  logos: ReadonlyMap<string, string>;
  today: string;
}

export type SubjectProgramme = Omit<Programme, 'operator'> & { id: string };
export type FundedProgramme = SubjectProgramme & { visibility: Visibility };

export interface SubjectNarrative {
  head: NarrativeHead;
  headings: string[];
  /** Title, summaries and prose, without mark-up. */
  text: string;
}

/** Every project of `content/`. */
export function subjectsOf(content: Content, today: string): Subject[] {
  const programmes = new Map(content.programmes.map(({ id, data }) => [id, { ...data, id }]));
  const organisations = new Map(content.organisations.map(({ id, data }) => [id, data]));
  return content.projects.map(({ id, data: facts }): Subject => {
    const narratives = content.narratives
      .filter(({ project }) => project === id)
      .map(({ locale, data, narrative }) => {
        const { blocks, headings } = renderNarrative(narrative.tree, (path) => path);
        return [locale, narrativeOf(data, blocks, headings)] as const;
      });
    return {
      id,
      facts,
      programme: isStated(facts.programme) ? (programmes.get(facts.programme.value) ?? 'not-stated') : facts.programme,
      donorPartners: facts.organisations
        .filter(({ role }) => role === 'donor-partner')
        .flatMap((each) => organisations.get(each.id)?.names ?? []),
      narratives: Object.fromEntries(narratives),
      updates: content.updates.filter(({ data }) => data.project === id).length,
      surroundings: { logos: content.logos, today },
    };
  });
}

/** A project of a build. */
export function subjectOf(project: Project, surroundings: Surroundings): Subject {
  const { id, facts, programme, organisations, updates } = project;
  return {
    id,
    facts,
    programme: isStated(programme) ? programme.value : programme,
    donorPartners: organisations
      .filter(({ role }) => role === 'donor-partner')
      .map(({ organisation }) => organisation.names),
    narratives: Object.fromEntries(
      Object.values(project.narratives).map(({ locale, blocks, headings, ...head }) => [
        locale,
        narrativeOf(head, blocks, headings),
      ]),
    ),
    updates: updates.length,
    surroundings,
  };
}

function narrativeOf(head: NarrativeHead, blocks: Block[], headings: { text: string }[]): SubjectNarrative {
  const { title, summary, plain, targetGroups, indicators, milestones } = head;
  const labels = [targetGroups, indicators, milestones].flatMap((group) => Object.values(group));
  return {
    head,
    headings: headings.map(({ text }) => text),
    text: [title, summary, plain ?? '', ...labels, ...blocks.map(textOf)].join('\n'),
  };
}

function textOf(block: Block): string {
  if ('html' in block) return unescaped(block.html.replace(/<[^>]*>/g, ' '));
  return [...Object.values(block.properties), ...block.children.map(textOf)].join('\n');
}

/** The few signs that the writer of our HTML escapes. */
function unescaped(html: string): string {
  return html
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
