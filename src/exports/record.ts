import { z } from 'astro/zod';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { localePath, projectPath } from '../i18n/paths.ts';
import { statuses } from '../model/period.ts';
import type { Place, Programme, Project } from '../model/project.ts';
import type { Block } from '../narrative/render.ts';
import { narrativeHead } from '../schema/narrative.ts';
import { organisation } from '../schema/organisation.ts';
import { removeStandIns } from '../schema/languages.ts';
import { county, place } from '../schema/place.ts';
import { programme } from '../schema/programme.ts';
import { projectFacts } from '../schema/project.ts';
import { id, isStated, stated, webAddress } from '../schema/text.ts';
import { theme } from '../schema/theme.ts';
import { update } from '../schema/update.ts';
import { coordinateCredit, type Edition } from './edition.ts';

const block: z.ZodType<Block> = z.lazy(() =>
  z.union([
    z.strictObject({
      html: z.string().describe('A piece of the text as HTML; its links begin at the root of the site'),
    }),
    z.strictObject({
      component: z.enum(['Figure', 'Quote', 'Note', 'Foreign']).describe('What stands around the text'),
      properties: z
        .record(z.string(), z.string())
        .describe('What is said about it: the source of a picture, who is quoted'),
      children: z.array(block).describe('What it holds'),
    }),
  ]),
);

const inItsLanguages = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    Object.fromEntries(localeCodes.map((code) => [code, value.optional()])) as Record<Locale, z.ZodOptional<T>>,
  );

/** What an author writes about a text; the site keeps more with it. */
const head = narrativeHead.strip();

const placeNames = place.shape.names;

/**
 * A project with everything that is known of it. The facts are as their authors wrote them and name others by id; who or what that
 * is follows, once each.
 */
export const projectRecord = z
  .strictObject({
    $schema: webAddress().describe('Where this schema is'),
    id: id().describe('The id of the project, the same in every language and for good'),
    pages: z
      .strictObject(Object.fromEntries(localeCodes.map((code) => [code, z.url()])) as Record<Locale, z.ZodURL>)
      .describe('The address of its page in each language'),
    status: z.enum(statuses).describe('Where it stood on the day of the build, as far as its period tells'),
    years: z.array(z.int()).describe('The years in which it is known to have run'),
    facts: projectFacts.omit({ draft: true }).describe('The facts, once for all languages, each with its source'),
    programme: stated(programme.extend({ id: id() })).describe('The programme that the facts name, or not-stated'),
    organisations: z
      .array(organisation.extend({ id: id() }))
      .describe('The organisations that the facts name, and the programme operator'),
    places: z
      .array(
        place.omit({ commune: true }).extend({
          id: z.string().describe('The SIRUTA number: 83133'),
          commune: placeNames.optional().describe('For a village: the names of its commune or town'),
        }),
      )
      .describe('The places that the facts name. Coordinates: Who’s On First and GeoNames, CC BY 4.0'),
    counties: z.array(county.extend({ id: id() })).describe('The counties of the places and those that a source names'),
    themes: z.array(theme.extend({ id: id() })).describe('The themes that the facts name'),
    narratives: inItsLanguages(
      narrativeHead.extend({
        blocks: z
          .array(block)
          .optional()
          .describe('The text, piece by piece; in the file of the project only, not in that of all projects'),
      }),
    ).describe('What is said about the project, in each language that it has'),
    updates: z
      .array(update.omit({ project: true, draft: true }).extend({ id: id() }))
      .describe('What happened in it, the latest first'),
  })
  .describe('A project with everything that is known of it, in all languages, with the sources');

export type ProjectRecord = z.infer<typeof projectRecord>;
type ProgrammeRecord = Exclude<ProjectRecord['programme'], string>;

/** The JSON Schema of a project's file, for programs that read it. */
export function projectSchema({ address }: Edition): string {
  return print({ ...z.toJSONSchema(projectRecord, { io: 'output' }), $id: address(schemaPath), title: 'Project' });
}

export function projectFile(project: Project, edition: Edition): string {
  return print(recordOf(project, edition, true));
}

/**
 * All projects, without their texts: those of thousands are more than a program reads at once. Written project by project, so that
 * their records are never in memory all at once.
 */
export function* projectsFile(projects: readonly Project[], edition: Edition): Generator<string> {
  const { licence, publisher, contact } = edition;
  const terms = JSON.stringify({ licence, publisher, contact, coordinates: coordinateCredit }, undefined, 2);
  yield `${terms.replace(/\n}$/, '')},\n  "projects": [`;
  for (const [index, project] of projects.entries()) {
    const record = JSON.stringify(recordOf(project, edition, false), undefined, 2);
    yield `${index > 0 ? ',' : ''}\n    ${record.replaceAll('\n', '\n    ')}`;
  }
  yield `${projects.length > 0 ? '\n  ' : ''}]\n}\n`;
}

export const schemaPath = '/data/schema/project.json';

function recordOf(project: Project, { address }: Edition, withTexts: boolean): ProjectRecord {
  const { programme: funded, narratives } = project;
  const { draft: _, ...facts } = project.facts;
  const operator = isStated(funded) && isStated(funded.value.operator) ? [funded.value.operator] : [];
  const members = [...project.organisations.map((each) => each.organisation), ...operator];
  return {
    $schema: address(schemaPath),
    id: project.id,
    pages: Object.fromEntries(
      localeCodes.map((locale) => [locale, address(localePath(locale, projectPath(project.id)))]),
    ) as ProjectRecord['pages'],
    status: project.status,
    years: project.years,
    facts: {
      ...facts,
      places: isStated(facts.places) ? facts.places.map((each) => ({ ...each, id: String(each.id) })) : facts.places,
    },
    programme: isStated(funded) ? programmeRecord(funded.value) : funded,
    organisations: onceEach(members),
    places: onceEach(project.places.map((each) => each.place)).map(placeRecord),
    counties: project.counties,
    themes: project.themes.map((each) => written(theme, each)),
    narratives: Object.fromEntries(
      Object.entries(narratives).map(([locale, narrative]) => [
        locale,
        { ...head.parse(narrative), ...(withTexts && { blocks: narrative.blocks }) },
      ]),
    ),
    updates: project.updates.map((each) => {
      const { project: _project, draft: _draft, ...told } = written(update, each);
      return told;
    }),
  };
}

/** As its author wrote it: what stands in for a text is shown on pages, and is no text in that language. */
function written<S extends z.ZodType, T extends z.infer<S>>(schema: S, entry: T): T {
  return removeStandIns(schema, entry) as T;
}

const programmes = new WeakMap<Programme, ProgrammeRecord>();

/** Made once: thousands of projects name the same programme. */
function programmeRecord(funding: Programme): ProgrammeRecord {
  const operator = isStated(funding.operator) ? funding.operator.id : funding.operator;
  const record = programmes.get(funding) ?? written(programme, { ...funding, operator });
  programmes.set(funding, record);
  return record;
}

function placeRecord({ slug: _, county: { id: countyId }, commune, ...rest }: Place): ProjectRecord['places'][number] {
  return { ...rest, county: countyId, ...(commune && { commune: commune.names }) };
}

function onceEach<T extends { id: string }>(entries: readonly T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

function print(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
