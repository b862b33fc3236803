import { z } from 'astro/zod';
import { shapeOf, type Fields, type Kind, type Shape } from '../editor/shape.ts';
import { choiceOf, labelOf } from '../editor/words.ts';
import type { Speak } from '../officer/words.ts';
import type { OfficerLocale } from '../schema/hints.ts';
import { NOT_STATED, type Named } from '../schema/text.ts';
import { announce, emptyAnswer, enterMeans, explain, isGroup, numberIn, readOption, withoutAnswer } from './answer.ts';
import { givenBelow, isGiven } from './options.ts';
import { pickOne, pickSeveral, type Choice } from './pick.ts';
import type { Talk } from './talk.ts';

/** Everything that a question may need to be asked, or not to be. */
export interface Interview {
  locale: OfficerLocale;
  speak: Speak;
  /** Nobody to ask, where everything was to be given as options. */
  talk: Talk | undefined;
  given: ReadonlyMap<string, string>;
  /** The entries of a folder by which others are named. */
  entriesOf(folder: Named): Choice[];
  /** Fields that nobody is asked, under their paths: the day of the last change. */
  fixed: Readonly<Record<string, unknown>>;
  /** What a field of plain text is chosen from after all, given the answers so far. */
  choicesFor?: ((path: string, answers: Record<string, unknown>) => Choice[] | undefined) | undefined;
  /** Keys of the sources that have been named. */
  sources: Choice[];
  /** What is wrong with the options, in words. */
  problems: string[];
}

/** A field: its name in the file, `amounts.0.kind`, and the names that lead to its label, `projects amounts kind`. */
export interface Place {
  path: string;
  names: readonly string[];
  /** How deep the question lies: below the first level, lists that may be left out are not offered. */
  depth: number;
}

/** Asks for an object of the schema, field by field. What is left out is not in the answer. */
export async function askObject(schema: z.ZodType, at: Place, interview: Interview): Promise<Record<string, unknown>> {
  const { kind } = shapeOf(schema);
  if (kind.name !== 'object') throw new Error(`${at.path} is no object`);
  for (;;) {
    const answers = await askFields(kind.fields, at, interview);
    const issue = schema.safeParse(answers).error?.issues.find(({ path }) => path.length === 0);
    const complaint = issue && explain(schema, answers, interview.locale);
    if (!complaint) return answers;
    if (!interview.talk) {
      interview.problems.push(`--${at.path}: ${complaint}`);
      return answers;
    }
    interview.talk.say(complaint);
  }
}

/** Asks for one field. Undefined leaves it out. */
export async function askField(schema: z.ZodType, at: Place, interview: Interview): Promise<unknown> {
  const { given, fixed, talk, speak } = interview;
  if (Object.hasOwn(fixed, at.path)) return fixed[at.path];
  const shape = shapeOf(schema);
  const { kind } = shape;
  const option = given.get(at.path);
  if (option !== undefined) return readOption(schema, shape, option, at, interview);
  if (isGiven(given, at.path)) return askGroup(schema, shape, at, interview);
  if (!talk) {
    // A missing group is better named by the parts that it must have.
    const hasParts = shape.required && (kind.name === 'object' || isNeededList(kind));
    return hasParts ? askGroup(schema, shape, at, interview) : withoutAnswer(shape, at, interview);
  }
  if (!isGroup(kind)) return askScalar(schema, shape, at, interview);
  const item = kind.name === 'list' ? shapeOf(kind.item) : undefined;
  if (item?.kind.name === 'reference') return askReferences(shape, item, item.kind.from, at, interview);
  announce(shape, at, interview);
  if (kind.name === 'object') {
    if (shape.mayBeNotStated && !(await askYes('new.known', interview))) return NOT_STATED;
  } else if (shape.required && (kind.name !== 'list' || isNeededList(kind))) talk.say(speak('new.first'));
  else if (!(await askYes('new.any', interview))) return emptyAnswer(shape);
  return askGroup(schema, shape, at, interview);
}

async function askFields(fields: Fields, at: Place, interview: Interview): Promise<Record<string, unknown>> {
  const asked = Object.entries(fields).map(([name, schema]) => ({ name, schema, shape: shapeOf(schema) }));
  const place = (name: string): Place => ({
    path: at.path ? `${at.path}.${name}` : name,
    names: [...at.names, name],
    depth: at.depth + 1,
  });
  const isNeeded = ({ name, shape }: Asked) =>
    shape.required ||
    shape.mayBeNotStated ||
    isGiven(interview.given, place(name).path) ||
    Object.hasOwn(interview.fixed, place(name).path);
  const needed = asked.filter(isNeeded);
  const others = asked.filter((each) => !isNeeded(each) && each.shape.kind.name !== 'flag');
  const answers: Record<string, unknown> = {};
  const ask = async ({ name, schema }: Asked) => {
    const choices = interview.choicesFor?.(place(name).path, answers);
    const value = choices
      ? await askChoice(schema, choices, place(name), interview)
      : await askField(schema, place(name), interview);
    if (value !== undefined) answers[name] = value;
  };
  // The sources come first: whatever follows names them.
  for (const each of [...needed].sort((a, b) => Number(isEntries(b)) - Number(isEntries(a)))) await ask(each);
  for (const each of await chosenOf(others, needed.length === 0, at, interview)) await ask(each);
  return Object.fromEntries(asked.flatMap(({ name }) => (name in answers ? [[name, answers[name]]] : [])));
}

/** Which of the fields that may be left out are asked: below the first level the short ones, on it those that the officer picks. */
async function chosenOf(others: Asked[], isAll: boolean, at: Place, interview: Interview): Promise<Asked[]> {
  const { talk, speak, locale } = interview;
  if (!talk || others.length === 0) return [];
  if (isAll) return others;
  if (at.depth > 0) return others.filter(({ shape }) => !isGroup(shape.kind));
  talk.say(`\n${speak('new.more')}`);
  const choices = others.map(({ name: value }) => ({ value, label: labelOf([...at.names, value], locale) ?? value }));
  const picked = await pickSeveral(choices, interview);
  return others.filter(({ name }) => picked.includes(name));
}

async function askGroup(schema: z.ZodType, { kind }: Shape, at: Place, interview: Interview): Promise<unknown> {
  switch (kind.name) {
    case 'object':
      return askObject(unwrapped(schema), at, interview);
    case 'list':
      return askList(kind, at, interview);
    case 'entries':
      return askEntries(kind, at, interview);
    case 'pairs': {
      const keys = givenBelow(interview.given, at.path);
      return Object.fromEntries(keys.map((key) => [key, interview.given.get(`${at.path}.${key}`)]));
    }
    default:
      return undefined;
  }
}

async function askList(kind: Kind & { name: 'list' }, at: Place, interview: Interview): Promise<unknown[]> {
  const items: unknown[] = [];
  const count = givenBelow(interview.given, at.path).length;
  const isOver = async () =>
    count > 0 ? items.length === count : !interview.talk || !(await askYes('new.another', interview));
  do {
    const item = { ...at, path: `${at.path}.${items.length}`, depth: at.depth + 1 };
    items.push(await askField(kind.item, item, interview));
  } while (!(await isOver()));
  return items;
}

async function askEntries(kind: Kind & { name: 'entries' }, at: Place, interview: Interview) {
  const entries: Record<string, unknown> = {};
  const fields = z.strictObject(kind.fields);
  const given = givenBelow(interview.given, at.path);
  const add = async (key: string) => {
    entries[key] = await askObject(fields, { ...at, path: `${at.path}.${key}`, depth: at.depth + 1 }, interview);
    interview.sources.push({ value: key, label: key });
  };
  for (const key of given) await add(key);
  if (given.length > 0) return entries;
  do {
    const keyAt = { ...at, names: [...at.names, 'key'] };
    await add(String(await askScalar(kind.key, shapeOf(kind.key), keyAt, interview)));
  } while (await askYes('new.another', interview));
  return entries;
}

async function askScalar(schema: z.ZodType, shape: Shape, at: Place, interview: Interview): Promise<unknown> {
  const { talk, speak, locale } = interview;
  const { kind } = shape;
  if (!talk) return withoutAnswer(shape, at, interview);
  if (kind.name === 'reference') return askReference(shape, kind, at, interview);
  if (kind.name === 'sources') return askSources(shape, at, interview);
  if (kind.name === 'choice') {
    const choices = kind.values.map((value) => ({ value, label: choiceOf(at.names, value, locale) ?? value }));
    return askChoice(schema, choices, at, interview);
  }
  announce(shape, at, interview);
  if (kind.name === 'flag') return askYes('new.known', interview);
  const enter = enterMeans(shape, speak);
  for (;;) {
    const answer = await talk.ask(enter ? `  (${enter}) > ` : '  > ');
    if (answer === '' && enter) return emptyAnswer(shape);
    const value = kind.name === 'number' ? numberIn(answer) : answer;
    const complaint = answer === '' ? speak('new.needed') : explain(schema, value, locale);
    if (!complaint) return value;
    talk.say(`  ${complaint}`);
  }
}

async function askChoice(schema: z.ZodType, choices: Choice[], at: Place, interview: Interview): Promise<unknown> {
  const shape = shapeOf(schema);
  const option = interview.given.get(at.path);
  if (option !== undefined) return readOption(schema, shape, option, at, interview);
  if (!interview.talk) return withoutAnswer(shape, at, interview);
  announce(shape, at, interview);
  return (await pickOne(choices, interview, enterMeans(shape, interview.speak))) ?? emptyAnswer(shape);
}

async function askReference(
  shape: Shape,
  { from, isNumber }: Kind & { name: 'reference' },
  at: Place,
  interview: Interview,
): Promise<unknown> {
  const { speak, talk } = interview;
  const choices = interview.entriesOf(from);
  announce(shape, at, interview);
  if (choices.length === 0) {
    talk?.say(`  ${speak('new.noneYet', { folder: from })}`);
    if (shape.required) throw new NothingToName(from);
    return emptyAnswer(shape);
  }
  const picked = await pickOne(choices, interview, enterMeans(shape, speak));
  if (picked === undefined) return emptyAnswer(shape);
  return isNumber ? Number(picked) : picked;
}

async function askReferences(shape: Shape, item: Shape, from: Named, at: Place, interview: Interview) {
  const choices = interview.entriesOf(from);
  if (choices.length === 0) return emptyAnswer(shape);
  announce({ ...item, ...shape }, at, interview);
  const picked = await pickSeveral(choices, interview);
  return picked.length > 0 ? picked : emptyAnswer(shape);
}

async function askSources(shape: Shape, at: Place, interview: Interview): Promise<unknown> {
  const { sources, talk, speak } = interview;
  const [only] = sources;
  if (only && sources.length === 1) return only.value;
  announce(shape, at, interview);
  for (;;) {
    const picked = await pickSeveral(sources, interview);
    if (picked.length > 0) return picked.length === 1 ? picked[0] : picked;
    talk?.say(`  ${speak('new.needed')}`);
  }
}

async function askYes(question: 'new.known' | 'new.any' | 'new.another', { talk, speak }: Interview): Promise<boolean> {
  const answer = await talk?.ask(`  ${speak(question)} (${speak('new.yesOrNo')}) > `);
  return [speak('new.yes'), 'y'].includes(answer?.toLowerCase().slice(0, 1) ?? '');
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap() as z.ZodType);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const object = (schema.options as z.ZodType[]).find((option) => !(option instanceof z.ZodLiteral));
  return object ? unwrapped(object) : schema;
}

function isNeededList(kind: Kind): boolean {
  return kind.name === 'list' && (kind.minimum ?? 0) > 0;
}

function isEntries({ shape }: Asked): boolean {
  return shape.kind.name === 'entries';
}

interface Asked {
  name: string;
  schema: z.ZodType;
  shape: Shape;
}

/** A field must name an entry of a folder that has none. */
export class NothingToName extends Error {
  readonly folder: Named;

  constructor(folder: Named) {
    super(folder);
    this.folder = folder;
  }
}
