import type { z } from 'astro/zod';
import { shapeOf } from '../editor/shape.ts';

/** What was given on the command line: `npm run new project -- --title.ro "…" --yes`. */
export interface Options {
  /** What shall be added: the first word. */
  kind: string | undefined;
  lang: string | undefined;
  /** Ask nothing. */
  isSilent: boolean;
  /** The fields that were given, under their paths: `names.ro`, `amounts.0.kind`. */
  given: Map<string, string>;
  /** Options without a value, and words that are no options. */
  withoutValue: string[];
  strays: string[];
}

export function readOptions(args: readonly string[]): Options {
  const options: Options = {
    kind: undefined,
    lang: undefined,
    isSilent: false,
    given: new Map(),
    withoutValue: [],
    strays: [],
  };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (!arg.startsWith('--')) {
      if (options.kind === undefined) options.kind = arg;
      else options.strays.push(arg);
      continue;
    }
    const [name = '', ...rest] = arg.slice(2).split('=');
    if (name === 'yes') {
      options.isSilent = true;
      continue;
    }
    const hasOwn = arg.includes('=');
    const value = hasOwn ? rest.join('=') : args[index + 1];
    if (value === undefined || (!hasOwn && value.startsWith('--'))) {
      options.withoutValue.push(arg);
      continue;
    }
    if (!hasOwn) index += 1;
    if (name === 'lang') options.lang = value;
    else options.given.set(name.replace(/\[(\d+)\]/g, '.$1'), value);
  }
  return options;
}

/** Whether a field or a part of it was given. */
export function isGiven(given: ReadonlyMap<string, string>, path: string): boolean {
  return given.has(path) || givenBelow(given, path).length > 0;
}

/** The names below `path` that were given: the numbers of a list, the keys of a record. */
export function givenBelow(given: ReadonlyMap<string, string>, path: string): string[] {
  const below = [...given.keys()].filter((each) => each.startsWith(`${path}.`));
  return [...new Set(below.map((each) => each.slice(path.length + 1).split('.', 1)[0] ?? ''))];
}

/** Whether a schema has a field at `path`. */
export function hasField(schema: z.ZodType, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  const { kind } = shapeOf(schema);
  const isIn = (fields: Record<string, z.ZodType>, field: string | undefined, below: readonly string[]) => {
    const inner = field === undefined ? undefined : fields[field];
    return inner !== undefined && hasField(inner, below);
  };
  switch (kind.name) {
    case 'object':
      return isIn(kind.fields, name, rest);
    case 'list':
      return /^\d+$/.test(name) && hasField(kind.item, rest);
    case 'entries':
      return rest.length === 0 || isIn(kind.fields, rest[0], rest.slice(1));
    case 'pairs':
      return rest.length === 0;
    default:
      return false;
  }
}

/** The options for the fields of a schema, the parts of a list and of a record as `0` and `key`: for “Did you mean”. */
export function optionsFor(schema: z.ZodType, path = ''): string[] {
  const { kind } = shapeOf(schema);
  const at = (name: string) => (path ? `${path}.${name}` : name);
  const below = (fields: Record<string, z.ZodType>, from: (name: string) => string) =>
    Object.entries(fields).flatMap(([name, field]) => optionsFor(field, from(name)));
  switch (kind.name) {
    case 'object':
      return below(kind.fields, at);
    case 'list':
      return [path, ...optionsFor(kind.item, at('0')).filter((each) => each !== at('0'))];
    case 'entries':
      return below(kind.fields, (name) => at(`key.${name}`));
    case 'pairs':
      return [at('key')];
    default:
      return [path];
  }
}
