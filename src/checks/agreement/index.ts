import type { Locale } from '../../i18n/locales.ts';
import { isStated } from '../../schema/text.ts';
import type { ProjectFacts } from '../../schema/project.ts';
import type { Content, Entry, NarrativeEntry } from '../../source/read.ts';
import { placeName, type Issue, type Place, type Phrase } from '../issue.ts';
import { differences, disorders, type Difference, type Disorder, type Item, type Side } from './compare.ts';
import { contradictions, factsOf, type Fact, type Told } from './facts.ts';
import { figuresIn, type Figure } from './figures.ts';
import { learnNames, mentionsIn, spokenIn, type Kind, type Mention, type Names, type Spoken } from './names.ts';
import { misspellings } from './spelling.ts';
import { textsOf, textsOfUpdate, type Block, type Passage, type Text } from './text.ts';

/**
 * The languages of a project agree with each other and with its facts: figures, dates, places and organisations that its texts name,
 * each by what it means and not by how it is written. Prose is free, so that this reports and does not stop a build.
 */
export function checkAgreement(content: Content): Issue[] {
  const names = learnNames(content);
  const programmes = new Map(content.programmes.map((each) => [each.id, each]));
  const counties = new Map(content.places.map(({ id, data }) => [id, data.county]));
  const narratives = Map.groupBy(content.narratives, ({ project }) => project);
  const updates = Map.groupBy(content.updates, ({ data }) => data.project);
  const series = Map.groupBy(
    content.projects.filter(({ data }) => data.series),
    ({ data }) => data.series?.id,
  );
  return content.projects.flatMap((project) => {
    const siblings = project.data.series ? (series.get(project.data.series.id) ?? []) : [project];
    const facts = factsOf(project, programmes);
    const known = new Set([
      ...facts.map(({ key }) => key),
      ...siblings.flatMap((each) =>
        factsOf(each, programmes).flatMap(({ key, kind }) => (kind === 'date' || kind === 'year' ? [key] : [])),
      ),
      ...(updates.get(project.id) ?? []).flatMap(({ data: { date, until = date } }) => [`d ${date}`, `d ${until}`]),
    ]);
    const subject: Subject = { project, facts, known, names, own: ownNames(project, counties, programmes) };
    return [
      ...agreementOf(narratives.get(project.id) ?? [], subject),
      ...(updates.get(project.id) ?? []).flatMap((update) => differencesIn(textsOfUpdate(update), subject)),
    ];
  });
}

interface Subject {
  project: Entry<ProjectFacts>;
  facts: Fact[];
  /** The figures for which there is a reason. */
  known: ReadonlySet<string>;
  names: Names;
  /** The places, counties and organisations of the project. */
  own: ReadonlySet<string>;
}

function agreementOf(narratives: readonly NarrativeEntry[], subject: Subject): Issue[] {
  const texts = textsOf(narratives);
  const issues = [...differencesIn(texts, subject), ...texts.flatMap((text) => misspelt(text, subject))];
  const said = new Set(issues.map(({ file, line, values }) => `${file}:${line} ${String(values?.['found'])}`));
  return [
    ...issues,
    ...texts
      .flatMap((text) => [...unfoundedFigures(text, subject), ...unfoundedPlaces(text, subject)])
      .filter(({ file, line, values }) => !said.has(`${file}:${line} ${String(values?.['found'])}`)),
  ];
}

interface TextSide extends Side {
  text: Text;
}

function differencesIn(texts: readonly Text[], subject: Subject): Issue[] {
  const keys = [...new Set(texts.flatMap(({ passages }) => passages.map(({ key }) => key)))];
  const found = keys.flatMap((key) => {
    const sides = texts.flatMap((text) => {
      const passage = text.passages.find((each) => each.key === key);
      return passage ? [{ text, passage }] : [];
    });
    const namesOf = (kind: Kind) =>
      inPassage(sides, (text, block) => nameItems(text, block, subject, kind)).map((each) => ({ kind, ...each }));
    const figures = sides.map(({ text, passage }) => sideOf(text, [passage], figureItems));
    return {
      figures: [
        ...inPassage(sides, figureItems).map((each) => figureIssue(each, subject)),
        ...['%', 'd'].flatMap((kind) => disorders(figures, kind).map(orderIssue)),
      ],
      places: namesOf('place'),
      // In a sentence an organisation may go by a shorter name, a country by an adjective: what counts there is one for another.
      others: [...namesOf('organisation'), ...namesOf('country')].filter(isExchange),
    };
  });
  const names = found.flatMap(({ places, others }) => [...places, ...others]);
  const reported = new Set(
    names.flatMap(({ side, surplus, deficit }) => [surplus, deficit].map((item) => `${side.text.file} ${item?.key}`)),
  );
  return [
    ...found.flatMap(({ figures }) => figures),
    ...[
      ...names,
      ...absentOrganisations(texts, subject).filter(
        ({ side, surplus, deficit }) => !reported.has(`${side.text.file} ${(surplus ?? deficit)?.key}`),
      ),
    ].map((each) => nameIssue(each, subject)),
  ];
}

/** Somewhere in its whole length a text names every organisation that the others name. */
function absentOrganisations(texts: readonly Text[], subject: Subject): Difference<TextSide>[] {
  const whole = texts.map((text) => {
    const side = sideOf(text, text.passages, (each, block) => nameItems(each, block, subject, 'organisation'));
    return { ...side, items: [...new Map(side.items.toReversed().map((item) => [item.key, item])).values()] };
  });
  // Whoever has no name in a language on file cannot be looked for there.
  return differences(whole).filter(({ side, surplus, deficit, others }) => {
    const names = subject.names.named.get((deficit ?? surplus)?.key ?? '')?.names ?? {};
    return deficit ? names[side.text.locale] : others.every((other) => names[other.side.text.locale]);
  });
}

function isExchange({ surplus, deficit }: Difference): boolean {
  return surplus !== undefined && deficit !== undefined;
}

type Itemise = (text: Text, block: Block) => Item[];

/**
 * Differences in a passage as a whole and, where its paragraphs answer to each other, what is exchanged between them or said once
 * less in the one paragraph where the others say it.
 */
function inPassage(sides: readonly { text: Text; passage: Passage }[], itemise: Itemise): Difference<TextSide>[] {
  const whole = sides.map(({ text, passage }) => sideOf(text, [passage], itemise));
  const found = differences(whole);
  const count = sides[0]?.passage.blocks.length ?? 0;
  if (found.length > 0 || count < 2 || sides.some(({ passage }) => passage.blocks.length !== count)) return found;
  return Array.from({ length: count }, (_, index) =>
    differences(
      sides.map(({ text, passage }) => {
        const blocks = passage.blocks.slice(index, index + 1);
        return sideOf(text, [{ ...passage, line: blocks[0]?.line ?? passage.line, blocks }], itemise);
      }),
    ).filter((each) => isExchange(each) || isNet(whole, each)),
  ).flat();
}

/** Whether the whole passage says a thing less or more often too, so that it was not only moved to the next paragraph. */
function isNet(whole: readonly TextSide[], { side, surplus, deficit }: Difference<TextSide>): boolean {
  const key = (surplus ?? deficit)?.key;
  const countIn = ({ items }: Side) => items.filter((item) => item.key === key).length;
  const own = whole.find(({ text }) => text === side.text);
  const others = whole.filter(({ text }) => text !== side.text).map(countIn);
  if (!own) return false;
  return deficit ? countIn(own) < Math.min(...others) : countIn(own) > Math.max(...others);
}

function sideOf(text: Text, passages: readonly Passage[], itemise: Itemise): TextSide {
  const items = passages.flatMap(({ blocks }) => blocks.flatMap((block) => itemise(text, block)));
  return { text, isOriginal: text.isOriginal, line: passages[0]?.line ?? 1, items };
}

function figureItems({ locale }: Text, block: Block): Item[] {
  return readingOf(block, locale).figures.map(({ key, found, at, isDoubtful }) => ({
    key,
    found,
    isDoubtful,
    line: lineOf(block, at),
  }));
}

function nameItems({ locale }: Text, block: Block, { names, own }: Subject, kind: Kind): Item[] {
  const { spoken, mentions } = readingOf(block, locale);
  const known = mentions.get(kind) ?? mentionsIn(spoken, locale, kind, names, own);
  mentions.set(kind, known);
  return known.map(({ key, found, at }) => ({ key, found, line: lineOf(block, at) }));
}

/** What is read out of a block, once, however often it is compared: in its passage, by itself, and with the facts. */
interface Reading {
  figures: Figure[];
  spoken: Spoken;
  mentions: Map<Kind, Mention[]>;
}

const readings = new WeakMap<Block, Reading>();

function readingOf(block: Block, locale: Locale): Reading {
  const known = readings.get(block);
  if (known) return known;
  const reading = { figures: figuresIn(block.text, locale), spoken: spokenIn(block.text), mentions: new Map() };
  readings.set(block, reading);
  return reading;
}

function lineOf({ line, text }: Block, at: number): number {
  return line + text.slice(0, at).split('\n').length - 1;
}

function figureIssue({ side, surplus, deficit, others }: Difference<TextSide>, { facts }: Subject): Issue {
  const [own, wanted] = [surplus, deficit].map((item) => facts.find(({ key }) => key === item?.key));
  const fact = own && wanted ? undefined : (own ?? wanted);
  const places = placesOf(others);
  const values = {
    found: (surplus ?? deficit)?.found ?? '',
    wanted: deficit?.found ?? '',
    other: allOf(places),
    facts: fact ? ({ code: 'phrase-in-facts', values: { fact: fact.text, place: placeName(fact) } } as const) : '',
  };
  const code = surplus && deficit ? 'figure-differs' : surplus ? 'figure-extra' : 'figure-missing';
  const related = [...places, ...(fact ? [{ file: fact.file, line: fact.line }] : [])];
  return { file: side.text.file, line: surplus?.line ?? side.line, code, values, related };
}

function orderIssue({ side, items, others }: Disorder<TextSide>): Issue {
  const listed = (list: readonly Item[]) => list.map(({ found }) => found).join(', ');
  const places = others.map((other) => ({ file: other.side.text.file, line: other.items[0]?.line ?? other.side.line }));
  const values = { found: listed(items), wanted: listed(others[0]?.items ?? []), other: allOf(places), facts: '' };
  return { file: side.text.file, line: items[0]?.line ?? side.line, code: 'figure-order', values, related: places };
}

function nameIssue({ side, surplus, deficit, others }: Difference<TextSide>, { names }: Subject): Issue {
  const places = placesOf(others);
  const kind = (surplus ?? deficit)?.key.startsWith('organisation ') ? 'organisation' : 'place';
  const own = names.named.get(deficit?.key ?? '')?.names[side.text.locale];
  const isBoth = surplus && deficit;
  const values = {
    found: (surplus ?? deficit)?.found ?? '',
    wanted: isBoth ? deficit.found : (own ?? deficit?.found ?? ''),
    other: allOf(places),
  };
  const code = isBoth
    ? (`${kind}-differs` as const)
    : surplus
      ? (`${kind}-extra` as const)
      : (`${kind}-missing` as const);
  return { file: side.text.file, line: surplus?.line ?? side.line, code, values, related: places };
}

function placesOf(others: Difference<TextSide>['others']): Place[] {
  const having = others.filter(({ item }) => item);
  return (having.length > 0 ? having : others).map(({ side, item }) => ({
    file: side.text.file,
    line: item?.line ?? side.line,
  }));
}

function allOf(places: readonly Place[]): Phrase {
  return { allOf: places.map(placeName) };
}

function unfoundedFigures(text: Text, { facts, known }: Subject): Issue[] {
  const told = text.passages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      readingOf(block, text.locale).figures.map((figure): Told => ({
        ...figure,
        line: lineOf(block, figure.at),
        after: block.text.slice(figure.at + figure.found.length),
      })),
    ),
  );
  const labelOf = ({ label }: Fact) => text.passages.find(({ key }) => key === label)?.blocks[0]?.text ?? '';
  return contradictions(told, facts, known, labelOf).map(({ told: { found, line }, fact }) => ({
    file: text.file,
    line,
    code: 'figure-unfounded',
    values: { found, wanted: fact.text, other: placeName(fact) },
    related: [{ file: fact.file, line: fact.line }],
  }));
}

/** A place that is none of the project's, while one that is stands nowhere in the text. */
function unfoundedPlaces(text: Text, { project, names, own }: Subject): Issue[] {
  const mentions = text.passages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => nameItems(text, block, { names, own } as Subject, 'place')),
  );
  const said = new Set(mentions.map(({ key }) => key));
  const places = isStated(project.data.places) ? project.data.places : [];
  const unsaid = places.map(({ id }, index) => ({ key: `place ${id}`, index })).filter(({ key }) => !said.has(key));
  const strangers = mentions.filter(({ key }) => key.startsWith('place ') && !own.has(key));
  return unsaid.slice(0, strangers.length).flatMap(({ key, index }, at): Issue[] => {
    const stranger = strangers[at];
    if (!stranger) return [];
    const place = { file: project.file, line: project.lineAt(['places', index]) };
    const wanted = names.named.get(key)?.names[text.locale] ?? '';
    return [
      {
        file: text.file,
        line: stranger.line,
        code: 'place-unfounded',
        values: { found: stranger.found, wanted, other: placeName(place) },
        related: [place],
      },
    ];
  });
}

function misspelt(text: Text, { names, own }: Subject): Issue[] {
  const named = [...own].flatMap((key) => {
    const each = names.named.get(key);
    const name = each?.names[text.locale];
    return each && name ? [{ name, file: each.file }] : [];
  });
  const list = named.map(({ name }) => ({ ...spokenIn(name), plain: name }));
  return text.passages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      misspellings(readingOf(block, text.locale).spoken, text.locale, list).map(({ found, wanted, at }): Issue => {
        const other = named.find(({ name }) => name === wanted)?.file ?? '';
        return {
          file: text.file,
          line: lineOf(block, at),
          code: 'name-misspelt',
          values: { found, wanted, other },
          related: [{ file: other }],
        };
      }),
    ),
  );
}

function ownNames(
  { data }: Entry<ProjectFacts>,
  counties: ReadonlyMap<string, string>,
  programmes: ReadonlyMap<string, Content['programmes'][number]>,
): Set<string> {
  const programme = isStated(data.programme) ? programmes.get(data.programme.value)?.data : undefined;
  const places = (isStated(data.places) ? data.places : []).map(({ id }) => String(id));
  return new Set([
    ...places.map((id) => `place ${id}`),
    ...places.map((id) => `county ${counties.get(id) ?? ''}`),
    ...data.counties.map(({ id }) => `county ${id}`),
    ...data.organisations.map(({ id }) => `organisation ${id}`),
    ...(programme && isStated(programme.operator) ? [`organisation ${programme.operator}`] : []),
  ]);
}
