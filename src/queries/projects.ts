import process from 'node:process';
import { getCollection, type CollectionEntry } from 'astro:content';
import { site } from '../site.ts';
import { buildDay } from './clock.ts';
import { resolve } from './resolve.ts';
import { isShown } from './shown.ts';
import type { Locale } from '../i18n/locales.ts';
import { slugOf } from '../model/name.ts';
import { statusOn, yearsOf } from '../model/period.ts';
import type { County, Narrative, Organisation, Place, Programme, Project, Theme, Update } from '../model/project.ts';
import { sumOf } from '../model/sum.ts';
import { readText, type NarrativeText } from '../narrative/text.ts';
import { localePath } from '../i18n/paths.ts';
import type { NarrativeHead } from '../schema/narrative.ts';
import type { ProjectFacts } from '../schema/project.ts';
import { isStated } from '../schema/text.ts';
import { factsOf, headsOf } from '../source/packed.ts';

let known: Promise<Project[]> | undefined;
/** What is stated of the projects that were shown last: a page and its neighbours ask for the same. */
const latest = new Map<string, Shown>();
const KEPT = 100;
/** The texts of the projects that were shown last: a page asks for its own several times. */
const latestTexts = new Map<string, NarrativeText>();
const KEPT_TEXTS = 12;

/** Every project with what it names, the newest first. Read once per build; in dev at each request, so that changes are seen. */
export function getProjects(): Promise<Project[]> {
  if (import.meta.env.DEV) return readProjects();
  known ??= readProjects();
  return known;
}

async function readProjects(): Promise<Project[]> {
  const [projects, narratives, organisations, programmes, places, counties, themes, updates] = await Promise.all([
    getCollection('projects', isShown),
    getCollection('narratives'),
    getCollection('organisations'),
    getCollection('programmes'),
    getCollection('places'),
    getCollection('counties'),
    getCollection('themes'),
    getCollection('updates', isShown),
  ]);
  const organisationById = byId<Organisation>(organisations);
  const countyById = byId<County>(counties);
  const placeById = new Map(
    places.map(({ id, data }): [string, Place] => [
      id,
      {
        ...data,
        id,
        slug: slugOf(data.names.ro),
        county: resolve(countyById, data.county, `Place “${id}”`, 'counties'),
        commune: data.commune
          ? (communeOf(data.commune, data.county, places) ?? { names: { ro: data.commune } })
          : undefined,
      },
    ]),
  );
  const programmeById = new Map(
    programmes.map(({ id, data }): [string, Programme] => [
      id,
      {
        ...data,
        id,
        operator: isStated(data.operator)
          ? resolve(organisationById, data.operator, `Programme “${id}”`, 'organisations')
          : data.operator,
      },
    ]),
  );
  const themeById = byId<Theme>(themes);
  // What all projects are asked for together is noted while each is unpacked.
  const begins = new Map<string, string>();
  const series = new Map<string, string>();
  latest.clear();
  const narrativesById = Map.groupBy(narratives, ({ data }) => data.project);
  const updatesById = Map.groupBy(updates, ({ data }) => data.project);
  const today = buildDay();

  const resolved = projects.map((project): Project => {
    const { id } = project;
    const { facts } = stated(id);
    begins.set(id, beginOf(facts));
    if (facts.series) series.set(id, facts.series.id);
    const from = `Project “${id}”`;
    const places = (isStated(facts.places) ? facts.places : []).map(({ id: place, role, source }) => ({
      place: resolve(placeById, place, from, 'places'),
      role,
      source,
    }));
    const counties = [
      ...facts.counties.map((county) => resolve(countyById, county.id, from, 'counties')),
      ...places.map(({ place }) => place.county),
    ];
    return {
      id,
      get facts() {
        return stated(id).facts;
      },
      get narratives() {
        return stated(id).narratives;
      },
      programme: isStated(facts.programme)
        ? { value: resolve(programmeById, facts.programme.value, from, 'programmes'), source: facts.programme.source }
        : facts.programme,
      organisations: facts.organisations.map(({ id: organisation, role, source }) => ({
        organisation: resolve(organisationById, organisation, from, 'organisations'),
        role,
        source,
      })),
      places,
      counties: [...new Map(counties.map((county) => [county.id, county])).values()],
      themes: facts.themes.map((theme) => resolve(themeById, theme, from, 'themes')),
      status: statusOn(today, facts.period),
      years: yearsOf(facts),
      updates: (updatesById.get(id) ?? [])
        .map(({ id, data: { draft: _, ...data } }) => ({ ...data, id }))
        .sort(latestFirst),
      hasPicture: false,
      sums: sumsOf(project, narrativesById.get(id) ?? [], updatesById.get(id) ?? []),
      related: [],
    };
  });
  const phasesOf = Map.groupBy(resolved, ({ id }) => series.get(id));
  for (const project of resolved) {
    const shared = series.get(project.id);
    if (!shared) continue;
    project.related = relatedOf(project, phasesOf.get(shared) ?? []);
    project.sums = {
      facts: sumOf(project.sums.facts, project.related),
      whole: sumOf(project.sums.whole, project.related),
    };
  }
  resolved.sort((a, b) => compare(begins.get(b.id), begins.get(a.id)) || compare(a.id, b.id));
  for (const project of resolved.slice(0, site.sharePictures)) project.hasPicture = true;
  return resolved;
}

/** What its pages show of a project lies in its own files and in those that name it; all else is the same for every project. */
function sumsOf(
  { id, digest }: CollectionEntry<'projects'>,
  narratives: CollectionEntry<'narratives'>[],
  updates: CollectionEntry<'updates'>[],
): Project['sums'] {
  const facts = sumOf(
    id,
    digest,
    narratives.map((narrative) => [narrative.id, narrative.data.headSum]),
    updates.map((update) => update.digest ?? update.data),
  );
  return {
    facts,
    whole: sumOf(
      facts,
      narratives.map(({ data }) => data.sum),
    ),
  };
}

/** What is stated of a project, as long as it is shown. */
function stated(id: string): Shown {
  const known = latest.get(id);
  if (known) return known;
  let narratives: Project['narratives'] | undefined;
  const shown = {
    facts: factsOf(id),
    // Half of what is asked needs the facts only.
    get narratives() {
      return (narratives ??= narrativesOf(id));
    },
  };
  latest.set(id, shown);
  for (const oldest of latest.keys()) if (latest.size > KEPT) latest.delete(oldest);
  return shown;
}

function narrativesOf(id: string): Project['narratives'] {
  const heads = Object.entries(headsOf(id));
  return Object.fromEntries(heads.map(([locale, head]) => [locale, withText(id, locale as Locale, head)]));
}

type Shown = Pick<Project, 'facts' | 'narratives'>;

/** A narrative whose text is read when a page first asks for it, and kept no longer than its neighbours are asked. */
function withText(project: string, locale: Locale, head: NarrativeHead & { digest: string }): Narrative {
  return {
    ...head,
    locale,
    get blocks() {
      return textOf(project, locale).blocks;
    },
    get headings() {
      return textOf(project, locale).headings;
    },
  };
}

function textOf(project: string, locale: Locale): NarrativeText {
  const file = `content/projects/${project}/narrative.${locale}.mdx`;
  const known = latestTexts.get(file);
  if (known && !import.meta.env.DEV) return known;
  const text = readText(process.cwd(), file, (path) => localePath(locale, path, import.meta.env.BASE_URL));
  latestTexts.set(file, text);
  for (const oldest of latestTexts.keys()) if (latestTexts.size > KEPT_TEXTS) latestTexts.delete(oldest);
  return text;
}

function latestFirst(a: Update, b: Update): number {
  return b.date.localeCompare(a.date) || a.id.localeCompare(b.id);
}

function relatedOf(project: Project, series: Project[]): Project['related'] {
  return series
    .filter(({ id }) => id !== project.id)
    .map(({ id, facts, narratives }) => ({
      id,
      phase: facts.series?.phase ?? 0,
      titles: Object.fromEntries(Object.values(narratives).map(({ locale, title }) => [locale, title])),
    }))
    .sort((a, b) => a.phase - b.phase);
}

/** What a project is ordered by: its start or, where that is not stated, its first milestone. */
function beginOf({ period, milestones }: ProjectFacts): string {
  return isStated(period.start) ? period.start : (milestones[0]?.date ?? '');
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}

function communeOf(
  name: string,
  county: string,
  places: CollectionEntry<'places'>[],
): Pick<Place, 'names'> | undefined {
  return places.find(({ data }) => data.kind !== 'village' && data.county === county && data.names.ro === name)?.data;
}

function byId<T extends { id: string }>(entries: { id: string; data: Omit<T, 'id'> }[]): Map<string, T> {
  return new Map(entries.map(({ id, data }) => [id, { ...data, id } as T]));
}
