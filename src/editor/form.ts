import type { z } from 'astro/zod';
import { NOT_STATED } from '../schema/text.ts';
import { shapeOf, type Fields, type Shape } from './shape.ts';

/** The field of a form that holds the key of an entry of a record, such as that of a source. */
export const KEY = 'key';

/**
 * What a file says, as a form asks it: `not-stated` is an empty field, a source is always a list of keys, a record of objects is a
 * list whose items have a key.
 */
export function toForm(schema: z.ZodType, value: unknown): unknown {
  if (value === undefined || value === NOT_STATED) return undefined;
  const { kind } = shapeOf(schema);
  switch (kind.name) {
    case 'object':
      return isRecord(value) ? fieldsToForm(kind.fields, value) : value;
    case 'entries':
      if (!isRecord(value)) return value;
      return Object.entries(value).map(([key, entry]) =>
        isRecord(entry) ? { [KEY]: key, ...fieldsToForm(kind.fields, entry) } : { [KEY]: key },
      );
    case 'list':
      return Array.isArray(value) ? value.map((item) => toForm(kind.item, item)) : value;
    case 'sources':
      return Array.isArray(value) ? value : [value];
    case 'reference':
      return String(value);
    default:
      return value;
  }
}

/**
 * What a form answers, as a file says it. A part that means what it meant `before` stays as it was written: a list of one source
 * a list, an empty list an empty list.
 */
export function fromForm(schema: z.ZodType, answer: unknown, before?: unknown): unknown {
  const shape = shapeOf(schema);
  if (before !== undefined && isSame(toForm(schema, before), answer)) return before;
  const value = valueOf(shape, answer, before);
  if (value !== undefined) return value;
  return shape.mayBeNotStated && !shape.mayBeLeftOut ? NOT_STATED : undefined;
}

function valueOf({ kind, required }: Shape, answer: unknown, before: unknown): unknown {
  const given = withoutEmpty(answer);
  switch (kind.name) {
    case 'object': {
      if (given === undefined && !required) return undefined;
      return fieldsFromForm(kind.fields, isRecord(answer) ? answer : {}, before);
    }
    case 'entries': {
      if (!Array.isArray(answer) || given === undefined) return required ? {} : undefined;
      return Object.fromEntries(
        answer.filter(isRecord).map(({ [KEY]: key, ...entry }) => {
          const id = String(key ?? '');
          return [id, fieldsFromForm(kind.fields, entry, isRecord(before) ? before[id] : undefined)];
        }),
      );
    }
    case 'list': {
      if (!Array.isArray(answer) || given === undefined) return required ? [] : undefined;
      const old = Array.isArray(before) ? (before as unknown[]) : [];
      const items = (answer as unknown[]).filter((item) => withoutEmpty(item) !== undefined);
      return items.map((item, index) => {
        const kept = old.find((each) => isSame(toForm(kind.item, each), item));
        return kept ?? fromForm(kind.item, item, old[index]);
      });
    }
    case 'sources':
      return Array.isArray(given) && given.length === 1 ? given[0] : given;
    case 'reference':
      return kind.isNumber && typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
    case 'flag':
      // Left out where it says nothing: false is what it is without an answer.
      return answer === true || required ? answer : undefined;
    default:
      return typeof given === 'string' ? given.trim() : given;
  }
}

function fieldsToForm(fields: Fields, value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const schema = fields[name];
      const answer = schema ? toForm(schema, part) : part;
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
}

/** In the order of the schema; what the schema does not know is kept for the check to complain about. */
function fieldsFromForm(fields: Fields, answers: Record<string, unknown>, before: unknown): Record<string, unknown> {
  const old = isRecord(before) ? before : {};
  const known = Object.entries(fields).flatMap(([name, schema]) => {
    const value = fromForm(schema, answers[name], old[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  const unknown = Object.entries(answers).filter(
    ([name, part]) => !(name in fields) && withoutEmpty(part) !== undefined,
  );
  return Object.fromEntries([...known, ...unknown]);
}

/** Whether two answers mean the same: an empty field is one that is not there. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(withoutEmpty(one)) === canonical(withoutEmpty(other));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** An answer without what was left empty; undefined where nothing is left. */
function withoutEmpty(answer: unknown): unknown {
  if (answer === null || answer === undefined || answer === false) return undefined;
  if (typeof answer === 'string') return answer.trim() === '' ? undefined : answer.trim();
  if (Array.isArray(answer)) {
    const items = answer.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (isRecord(answer)) {
    const parts = Object.entries(answer)
      .map(([name, part]) => [name, withoutEmpty(part)] as const)
      .filter(([, part]) => part !== undefined);
    return parts.length > 0 ? Object.fromEntries(parts) : undefined;
  }
  return answer;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
