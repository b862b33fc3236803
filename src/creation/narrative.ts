import { Document, isScalar } from 'yaml';
import type { Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';

/** The headings that most projects have, in the order in which a reader asks. */
const outline = [
  'purpose',
  'objectives',
  'activities',
  'targetGroup',
  'partnership',
  'funding',
  'sustainability',
] as const;

/** Long texts are folded, and their lines end where those of the narratives that are there do. */
const FOLDED = ['summary', 'plain'];
const FOLD = 126;

/** The file of a narrative that is still to be written: its head, and headings to fill in. */
export function narrativeText(head: Readonly<Record<string, unknown>>, locale: Locale): string {
  const t = translate(locale);
  const headings = outline.map((part) => `## ${t(`outline.${part}`)}\n`);
  const fields = Object.entries(head).map(([name, value]) => fieldText(name, value));
  return `---\n${fields.join('')}---\n\n${headings.join('\n')}`;
}

function fieldText(name: string, value: unknown): string {
  const document = new Document({ [name]: value });
  const isFolded = FOLDED.includes(name);
  const node = document.get(name, true);
  if (isFolded && isScalar(node)) node.type = 'BLOCK_FOLDED';
  return document.toString({ lineWidth: isFolded ? FOLD : 0, singleQuote: true, indent: 2 });
}
