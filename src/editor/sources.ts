import { KEY } from './form.ts';

/**
 * The field that says where a fact comes from: a box to tick for each source of the same entry, with its reference beside it. A key
 * that is ticked and no longer among the sources stays in sight until it is unticked.
 */
export function SourcesControl({ value, field, forID, entry, onChange }: Props): unknown {
  const chosen = keysIn(value);
  const sources = sourcesIn(entry?.getIn(['data', 'sources']));
  const known = [...new Set([...sources.keys(), ...chosen])].filter(Boolean);
  if (known.length === 0) return h('p', { id: forID }, String(field.get('empty') ?? ''));
  return h(
    'div',
    { id: forID, role: 'group', className: 'sources', 'data-sources': true },
    known.map((key) =>
      h(
        'label',
        { key, className: 'source' },
        h('input', {
          type: 'checkbox',
          value: key,
          checked: chosen.includes(key),
          onChange: (event: { target: { checked: boolean } }) => {
            onChange(event.target.checked ? [...chosen, key] : chosen.filter((each) => each !== key));
          },
        }),
        ' ',
        h('strong', {}, key),
        sources.get(key) ? ` – ${sources.get(key)}` : '',
      ),
    ),
  );
}

/** Keys in a list of Sveltia's, which may be an Immutable one, and in one key alone. */
function keysIn(value: unknown): string[] {
  const plain = isImmutable(value) ? value.toJS() : value;
  if (Array.isArray(plain)) return plain.map(String).filter(Boolean);
  return typeof plain === 'string' && plain !== '' ? [plain] : [];
}

function sourcesIn(value: unknown): Map<string, string> {
  const plain = isImmutable(value) ? value.toJS() : value;
  const sources = Array.isArray(plain) ? (plain as Record<string, unknown>[]) : [];
  return new Map(sources.map((source) => [String(source[KEY] ?? ''), String(source['reference'] ?? '')]));
}

function isImmutable(value: unknown): value is { toJS(): unknown } {
  return typeof value === 'object' && value !== null && 'toJS' in value && typeof value.toJS === 'function';
}

/** What Sveltia hands to a field type of its own: https://sveltiacms.app/en/docs/api/field-types */
interface Props {
  value: unknown;
  field: { get(name: string): unknown };
  forID: string;
  entry: { getIn(path: string[]): unknown } | undefined;
  onChange(value: string[]): void;
}

/** Sveltia's React.createElement, which it sets for the field types of others. */
declare const h: (type: string, props: Record<string, unknown>, ...children: unknown[]) => unknown;
