import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { formatMessage } from '../checks/issue.ts';
import { shapeOf, type Kind, type Shape } from '../editor/shape.ts';
import { labelOf } from '../editor/words.ts';
import type { Speak } from '../officer/words.ts';
import { hintFor, type OfficerLocale } from '../schema/hints.ts';
import { NOT_STATED } from '../schema/text.ts';
import { explainAll } from '../source/explain.ts';
import type { Interview, Place } from './interview.ts';

/** What an option says, held against its field; what is wrong with it is kept for the end. */
export function readOption(
  schema: z.ZodType,
  { kind }: Shape,
  option: string,
  at: Place,
  interview: Interview,
): unknown {
  const text = option.trim();
  const value = valueOf(schema, kind, text);
  const complaint = explain(schema, value, interview.locale);
  if (complaint) interview.problems.push(`--${at.path}: ${complaint}`);
  if (kind.name !== 'reference' || value === NOT_STATED) return value;
  const known = interview.entriesOf(kind.from).map((each) => each.value);
  if (!known.includes(String(value))) {
    const values = { found: text, folder: kind.from, known: known.join(', ') };
    interview.problems.push(interview.speak('new.notInList', values));
  }
  return value;
}

/** What becomes of a field about which there is nobody to ask. */
export function withoutAnswer(shape: Shape, { path }: Place, { problems, speak, locale, sources }: Interview): unknown {
  if (shape.kind.name === 'sources' && sources.length === 1) return sources[0]?.value;
  if (!shape.required) return emptyAnswer(shape);
  const wanted = shape.description ? hintFor(shape.description, locale) : path;
  problems.push(speak('new.missing', { option: `--${path}`, wanted }));
  return undefined;
}

export function emptyAnswer({ mayBeNotStated }: Shape): string | undefined {
  return mayBeNotStated ? NOT_STATED : undefined;
}

/** What pressing Enter does; undefined where there must be an answer. */
export function enterMeans({ mayBeNotStated, required }: Shape, speak: Speak): string | undefined {
  if (mayBeNotStated) return speak('new.notStated');
  return required ? undefined : speak('new.skip');
}

/** The field's label, its name in the file and what to write. */
export function announce({ description }: Shape, { names, path }: Place, { talk, locale }: Interview) {
  const label = labelOf(names, locale) ?? names.at(-1) ?? path;
  talk?.say(`\n${label} · ${path}`);
  if (description) talk?.say(`  ${hintFor(description, locale)}`);
}

/** What a schema has against a value, in the officer's language. */
export function explain(schema: z.ZodType, value: unknown, locale: OfficerLocale): string | undefined {
  const result = schema.safeParse(value);
  if (result.success) return undefined;
  const [issue] = explainAll(result.error.issues, schema, value, { file: '', lineAt: () => 0 });
  return issue ? formatMessage(issue, locale) : undefined;
}

/** A number as people type it, with spaces between its digits; anything else stays what it is, for the schema to refuse. */
export function numberIn(text: string): unknown {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  return digits !== '' && Number.isFinite(Number(digits)) ? Number(digits) : text;
}

export function isGroup({ name }: Kind): boolean {
  return name === 'object' || name === 'list' || name === 'entries' || name === 'pairs';
}

/** The value of an option: words as they are, numbers as numbers, lists with commas between, everything else as in the file. */
function valueOf(schema: z.ZodType, kind: Kind, text: string): unknown {
  if (text === NOT_STATED && schema.safeParse(NOT_STATED).success) return NOT_STATED;
  switch (kind.name) {
    case 'text':
    case 'choice':
      return text;
    case 'reference':
      return kind.isNumber ? numberIn(text) : text;
    case 'number':
      return numberIn(text);
    case 'list':
      return isGroup(shapeOf(kind.item).kind) ? yamlIn(text) : text.replace(/^\[|\]$/g, '').split(/\s*,\s*/);
    default:
      return yamlIn(text);
  }
}

function yamlIn(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return text;
  }
}
