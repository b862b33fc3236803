import type { EditorComponentDefinition } from '@sveltia/cms';
import { narrativeComponents, type NarrativeComponent } from '../narrative/components.ts';
import type { OfficerLocale } from '../schema/hints.ts';
import { fieldsOf } from './fields.ts';
import type { Fields } from './shape.ts';
import { labelOf, say, words } from './words.ts';

/** The field that holds what stands between the tags of a component. */
const INSIDE = 'text';

/** The components of a narrative as the editor offers them: https://sveltiacms.app/en/docs/api/editor-components */
export function editorComponents(locale: OfficerLocale): EditorComponentDefinition[] {
  return Object.entries(narrativeComponents).map(([id, { inline, holdsText, properties }]) => {
    const names = Object.keys(properties.shape);
    const fields = fieldsOf(properties.shape as unknown as Fields, [id], locale);
    const inside = {
      name: INSIDE,
      label: labelOf([id, INSIDE], locale) ?? INSIDE,
      hint: say('inside', locale),
      widget: inline ? ('string' as const) : ('text' as const),
    };
    return {
      id,
      label: nameOf(id as NarrativeComponent, locale),
      mode: inline ? 'dialog' : 'block',
      summary: inline ? `{{${INSIDE}}}` : undefined,
      fields: holdsText ? [...fields, inside] : fields,
      pattern: patternOf(id, inline, holdsText),
      fromBlock: (match) => ({
        ...propertiesIn(match[1] ?? '', names),
        ...(holdsText && { [INSIDE]: (match[2] ?? '').trim() }),
      }),
      toBlock: (answers) => toBlock(id, inline, holdsText, names, answers),
      toPreview: (answers) => escapeHtml(String(answers[INSIDE] ?? answers['alt'] ?? '')),
    };
  });
}

/** What stands in the file for the answers of the form. */
function toBlock(
  id: string,
  inline: boolean,
  holdsText: boolean,
  names: string[],
  answers: Record<string, unknown>,
): string {
  const given = names.flatMap((name) => {
    const value = answers[name];
    return typeof value === 'string' && value.trim() !== ''
      ? [` ${name}="${value.trim().replaceAll('"', '&quot;')}"`]
      : [];
  });
  if (!holdsText) return `<${id}${given.join('')} />`;
  const text = typeof answers[INSIDE] === 'string' ? answers[INSIDE] : '';
  return inline ? `<${id}${given.join('')}>${text}</${id}>` : `<${id}${given.join('')}>\n${text}\n</${id}>`;
}

/** The properties of a tag that the component knows: `lang="en" by='Anna'`. */
function propertiesIn(tag: string, names: string[]): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/([A-Za-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
      .filter(([, name]) => names.includes(name ?? ''))
      .map(([, name, double, single]) => [name, (double ?? single ?? '').replaceAll('&quot;', '"')]),
  );
}

/** Sveltia takes a pattern with `[\s\S]` or the flag `s` for a block, and any other for a part of a sentence. */
function patternOf(id: string, inline: boolean, holdsText: boolean): RegExp {
  if (inline) return new RegExp(`<${id}((?:\\s[^<>]*)?)>([^<>\\n]*)</${id}>`);
  return holdsText
    ? new RegExp(`^<${id}((?:\\s[^<>]*)?)>([\\s\\S]*?)</${id}>`)
    : new RegExp(`^<${id}((?:\\s[^<>]*?)?)\\s*/>`, 's');
}

function nameOf(id: NarrativeComponent, locale: OfficerLocale): string {
  const names: Partial<Record<string, string>> = words[locale].components;
  return names[id] ?? id;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
