import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { asComponent, propertiesOf } from './parse.ts';
import type { NarrativeComponent } from './components.ts';

/** A piece of a narrative: finished HTML, or a component of the page with what it holds. */
export type Block =
  { html: string } | { component: NarrativeComponent; properties: Record<string, string>; children: Block[] };

export interface Heading {
  id: string;
  text: string;
}

/**
 * Turns a checked tree into blocks: what needs no component becomes HTML at once. Links within the site are written without
 * language (`/projects/x/`); `hrefOf` gives them their address. The tree is dressed where it stands.
 */
export function renderNarrative(
  tree: Root,
  hrefOf: (path: string) => string,
): { blocks: Block[]; headings: Heading[] } {
  const headings: Heading[] = [];
  const used = new Set(TAKEN);
  const dress = (node: RootContent | ElementContent) => {
    if (node.type === 'element') dressElement(node, hrefOf, headings, used);
    if ('children' in node) for (const child of node.children) dress(child);
  };
  const { children } = tree;
  for (const child of children) dress(child);
  return { blocks: toBlocks(children), headings };
}

/** The ids of a project page's own parts: a heading “Results” of a narrative gets another one. */
const TAKEN = (
  'all amounts clear content contents facts files filters hits indicators links list measured menu milestones missing more ' +
  'notice-standings notices places plain projects q q-hint results results-heading search series sources status tables terms ' +
  'timeline updates ways written'
).split(' ');

function dressElement(element: Element, hrefOf: (path: string) => string, headings: Heading[], used: Set<string>) {
  if (element.tagName === 'a') {
    const href = String(element.properties.href ?? '');
    if (href.startsWith('/')) element.properties.href = hrefOf(href);
  }
  if (element.tagName === 'h2') {
    const text = textOf(element);
    const id = uniqueId(text, used);
    element.properties.id = id;
    headings.push({ id, text });
  }
}

function toBlocks(nodes: readonly (RootContent | ElementContent)[]): Block[] {
  const blocks: Block[] = [];
  let plain: (RootContent | ElementContent)[] = [];
  const flush = () => {
    const html = toHtml(plain as RootContent[]).trim();
    if (html) blocks.push({ html });
    plain = [];
  };
  for (const node of nodes) {
    const component = asComponent(node);
    if (component && component.name !== 'Foreign') {
      flush();
      blocks.push({
        component: component.name,
        properties: propertiesOf(component.node),
        children: toBlocks(component.node.children as ElementContent[]),
      });
    } else plain.push(component ? withParagraph(withForeign(node) as Element) : withForeign(node));
  }
  flush();
  return blocks;
}

/** Words in another language become a `span` with its `lang`: the one component that stands within a sentence. */
function withForeign<T extends RootContent | ElementContent>(node: T): RootContent | ElementContent {
  const component = asComponent(node);
  const children =
    'children' in node ? (node.children as ElementContent[]).map((each) => withForeign(each) as ElementContent) : [];
  if (component) return { type: 'element', tagName: 'span', properties: propertiesOf(component.node), children };
  return 'children' in node ? ({ ...node, children } as T) : node;
}

/** Foreign words on a line of their own are a paragraph, or hold some. */
function withParagraph(span: Element): Element {
  const isBlock = span.children.some(
    (child) => child.type === 'element' && ['p', 'ul', 'ol', 'blockquote'].includes(child.tagName),
  );
  return { ...span, tagName: isBlock ? 'div' : 'p' };
}

function textOf(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function uniqueId(text: string, used: Set<string>): string {
  const slug =
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'section';
  let id = slug;
  for (let count = 2; used.has(id); count += 1) id = `${slug}-${count}`;
  used.add(id);
  return id;
}
