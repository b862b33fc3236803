import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { fromForm, toForm } from './form.ts';
import { freshYaml, patchYaml } from './patch.ts';

/** The field of a form that carries the file as it was read, so that saving writes what was changed and nothing else. */
export const SOURCE = '_source';
/** The field of a form that holds the text below the head of a narrative or page. */
export const BODY = 'body';
/** Facts: YAML. */
export function yamlFormat(schema: z.ZodType): Format {
  return {
    fromFile: (text) => ({ ...recordIn(toForm(schema, parse(text))), [SOURCE]: text }),
    toFile(form) {
      const { [SOURCE]: source, ...answers } = form;
      return writeYaml(schema, answers, typeof source === 'string' ? source : undefined);
    },
  };
}

/** Narratives and pages: a head in YAML between two lines of hyphens, and a body that is nobody's but the author's. */
export function mdxFormat(schema: z.ZodType): Format {
  return {
    fromFile(text) {
      const { head, body } = split(text);
      const data = recordIn(parse(head));
      return { ...recordIn(toForm(schema, data)), [BODY]: body.trim(), [SOURCE]: text };
    },
    toFile(form) {
      const { [SOURCE]: source, [BODY]: body, ...answers } = form;
      const before = typeof source === 'string' ? split(source) : undefined;
      const head = writeYaml(schema, answers, before?.head);
      const text = typeof body === 'string' ? body.trim() : '';
      return before && before.body.trim() === text ? `---\n${head}---\n${before.body}` : `---\n${head}---\n\n${text}\n`;
    },
  };
}

/** Interface strings: JSON, in the order in which they stand. */
export function jsonFormat(): Format {
  return {
    fromFile: (text) => ({ ...recordIn(JSON.parse(text)), [SOURCE]: text }),
    toFile(form) {
      const { [SOURCE]: source, ...answers } = form;
      const before = typeof source === 'string' ? recordIn(JSON.parse(source)) : {};
      const after = mergeStrings(before, answers);
      const isSame = JSON.stringify(after) === JSON.stringify(before);
      return isSame && typeof source === 'string' ? source : `${JSON.stringify(after, null, 2)}\n`;
    },
  };
}

function writeYaml(schema: z.ZodType, answers: Record<string, unknown>, source: string | undefined): string {
  if (source === undefined) return freshYaml(recordIn(fromForm(schema, answers)));
  const before = recordIn(parse(source));
  const after = fromForm(schema, answers, before);
  // Nothing was changed: not even a line that this code would have broken elsewhere.
  return after === before ? source : patchYaml(source, recordIn(after));
}

/** Those that were there in their order, without the ones that were emptied; behind them the new ones. */
function mergeStrings(before: Record<string, unknown>, answers: Record<string, unknown>): Record<string, unknown> {
  const names = new Set([...Object.keys(before), ...Object.keys(answers)]);
  return Object.fromEntries(
    [...names].flatMap((name): [string, unknown][] => {
      const answer = answers[name];
      if (typeof answer === 'object' && answer !== null) {
        const group = mergeStrings(recordIn(before[name]), recordIn(answer));
        return Object.keys(group).length > 0 ? [[name, group]] : [];
      }
      return typeof answer === 'string' && answer.trim() !== '' ? [[name, withEdges(answer, before[name])]] : [];
    }),
  );
}

/** Sveltia trims every text: the line breaks around one that had them stay. */
function withEdges(answer: string, before: unknown): string {
  const [, start = '', end = ''] = typeof before === 'string' ? (/^(\s*)[\s\S]*?(\s*)$/.exec(before) ?? []) : [];
  return start + answer.trim() + end;
}

function split(text: string): { head: string; body: string } {
  const parts = /^---\n([\s\S]*?\n?)---(?:\n|$)/.exec(text);
  return parts ? { head: parts[1] ?? '', body: text.slice(parts[0].length) } : { head: '', body: text };
}

function recordIn(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** What Sveltia asks of a format of its own: https://sveltiacms.app/en/docs/api/file-formats */
export interface Format {
  fromFile(text: string): Record<string, unknown>;
  toFile(form: Record<string, unknown>): string;
}
