import {
  Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  type Node,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';

const STYLE = { indent: 2, lineWidth: 0, flowCollectionPadding: false, singleQuote: true } as const;
/** Where a folded text breaks its lines, as those in content/ do. */
const FOLD = 140;

/**
 * The YAML text that says `data`. Of the `text` before, every field that still says the same stays byte for byte, with its comments
 * and line breaks; a changed one keeps what it can. A version in git then shows what was changed and nothing else.
 */
export function patchYaml(text: string, data: Record<string, unknown>): string {
  const document = parseDocument(text);
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents) || contents.flow) return freshYaml(data);
  const pairs = contents.items as Pair<ParsedNode, ParsedNode | null>[];
  const starts = pairs.map(({ key }) => lineStart(text, key.range[0]));
  const parts = new Map(
    pairs.map((pair, index) => [nameOf(pair), { pair, text: text.slice(starts[index], starts[index + 1]) }]),
  );
  const head = text.slice(0, starts[0] ?? text.length);

  const order = inOrder([...parts.keys()], Object.keys(data));
  const body = order.map((name) => {
    const part = parts.get(name);
    if (!part) return freshYaml({ [name]: data[name] });
    if (isEqual(valueOf(part.pair.value), data[name])) return endLine(part.text);
    return patchPart(part.text, name, data[name]);
  });
  const patched = head + body.join('');
  // Whatever the shape of the file was: what is written says what the form said.
  return isEqual(read(patched), data) ? patched : freshYaml(data);
}

/** The YAML text of what had none. */
export function freshYaml(data: Record<string, unknown>): string {
  const document = new Document(data);
  document.contents = flowing(document.createNode(data)) as typeof document.contents;
  return document.toString(STYLE);
}

/** A field of the first level, changed: what follows it up to the next one (comments, empty lines) stays. */
function patchPart(text: string, name: string, value: unknown): string {
  const document = parseDocument(text);
  const pair = isMap(document.contents) ? document.contents.items.find((each) => nameOf(each) === name) : undefined;
  if (!pair) return freshYaml({ [name]: value });
  const folds = isScalar(pair.value) && pair.value.type === 'BLOCK_FOLDED';
  pair.value = patchNode(document, pair.value as Node | null, value) as ParsedNode;
  return endLine(document.toString(folds ? { ...STYLE, lineWidth: FOLD } : STYLE));
}

function patchNode(document: Document, node: Node | null | undefined, value: unknown): Node {
  if (node && isEqual(valueOf(node), value)) return node;
  if (isMap(node) && isRecord(value)) return patchMap(document, node, value);
  if (isSeq(node) && Array.isArray(value)) {
    const old = [...(node.items as Node[])];
    const same = (item: unknown) => old.findIndex((each) => isEqual(valueOf(each), item));
    const isKept = new Set((value as unknown[]).map(same));
    node.items = (value as unknown[]).map((item, index) => {
      const found = same(item);
      if (found >= 0) return old[found];
      const before = isKept.has(index) ? undefined : old[index];
      return patchNode(document, before, item);
    });
    return node;
  }
  if (isScalar(node) && !isRecord(value) && !Array.isArray(value)) {
    node.value = value;
    // A comment behind the old value speaks of it: a place's name behind its number.
    delete (node as Scalar).comment;
    delete (node as Scalar).format;
    delete (node as Scalar).minFractionDigits;
    delete (node as Scalar).source;
    return node;
  }
  return flowing(document.createNode(value));
}

function patchMap(document: Document, node: YAMLMap, value: Record<string, unknown>): Node {
  const pairs = new Map(node.items.map((pair) => [nameOf(pair), pair]));
  node.items = inOrder([...pairs.keys()], Object.keys(value)).map((name) => {
    const pair = pairs.get(name) ?? document.createPair(name, null);
    pair.value = patchNode(document, pair.value as Node | null, value[name]);
    return pair;
  });
  return node;
}

/** The names that are wanted: those that were there in their order, each new one behind its neighbour in the wanted order. */
function inOrder(present: string[], wanted: string[]): string[] {
  const order = present.filter((name) => wanted.includes(name));
  for (const [index, name] of wanted.entries()) {
    if (order.includes(name)) continue;
    const before = wanted.slice(0, index).findLast((each) => order.includes(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
  }
  return order;
}

/** Lists of plain words stand in one line: [ro, hu]. */
function flowing(node: Node): Node {
  if (isSeq(node) && node.items.every((item) => isScalar(item) && /^[\w-]+$/.test(String(item.value))))
    node.flow = true;
  if (isSeq(node)) for (const item of node.items) flowing(item as Node);
  if (isMap(node)) for (const { value } of node.items) if (value) flowing(value as Node);
  return node;
}

function read(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function valueOf(node: Node | null | undefined): unknown {
  return node ? (node.toJS(new Document()) as unknown) : null;
}

function nameOf(pair: unknown): string {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1;
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function isEqual(one: unknown, other: unknown): boolean {
  if (isRecord(one) && isRecord(other)) {
    const names = Object.keys(one);
    return names.length === Object.keys(other).length && names.every((name) => isEqual(one[name], other[name]));
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isEqual(item, other[index]));
  }
  return one === other;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
