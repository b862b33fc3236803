import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { mdxToHast } from 'satteri';
import type { Issue } from '../checks/issue.ts';
import { explainAll } from '../source/explain.ts';
import { deepLine, deepNode } from './depth.ts';
import { componentNames, isNarrativeComponent, narrativeComponents, type NarrativeComponent } from './components.ts';
import { findSlips } from './slips.ts';

/** How deep quotations, lists, tables and components stand within each other at most: more than anybody follows. */
const DEEPEST = 24;

type JsxElement = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type Node = Root | RootContent | ElementContent;

/** The body of a narrative as a tree that holds only HTML elements, text and known components with checked properties. */
export interface ParsedNarrative {
  tree: Root;
  links: { href: string; line: number }[];
  images: { src: string; line: number }[];
  /** Whether the author has put the table of results where it suits the text; the page then does not print it once more below. */
  placesResults: boolean;
}

/** The two parts of a narrative's file: its head, without the lines of hyphens, and its body; nothing where there is no head. */
export function partsOf(text: string): { head: string; body: string; bodyFrom: number } | undefined {
  const parts = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(text);
  if (!parts) return undefined;
  const [whole, head = ''] = parts;
  return { head, body: text.slice(whole.length), bodyFrom: whole.split('\n').length - 1 };
}

/** The tree of a body that `parseNarrative` has found right: nothing in it is complained of, so that no places are asked for. */
export function readTree(body: string): Root {
  const tree = treeOf(body, false);
  walk(tree, tree, () => {});
  return tree;
}

/**
 * Parses the body of a narrative, which begins after `offset` lines of its file. What may not stand in a narrative (imports,
 * expressions, HTML, unknown components, a link or image that is not safe) comes back as issues. `locale` says which quotation
 * marks are the text’s own.
 */
export function parseNarrative(
  body: string,
  file: string,
  offset: number,
  locale = 'en',
): { narrative?: ParsedNarrative; issues: Issue[] } {
  const tooDeep = (line: number): Issue => {
    return { file, line: line + offset, code: 'narrative-deep', values: { wanted: DEEPEST } };
  };
  const deep = deepLine(body, DEEPEST);
  if (deep !== undefined) return { issues: [tooDeep(deep)] };
  const { issues, rest } = findSlips(body, file, offset, locale);
  let tree: Root;
  try {
    tree = treeOf(rest, true);
  } catch (error) {
    return { issues: [...issues, unreadable(error, rest, file, offset)] };
  }
  const deeper = deepNode(tree, DEEPEST);
  if (deeper !== undefined) return { issues: [...issues, tooDeep(deeper)] };
  const narrative: ParsedNarrative = { tree, links: [], images: [], placesResults: false };
  walk(tree, tree, (node, parent) => {
    const line = (node.position?.start.line ?? 1) + offset;
    issues.push(...inspect(node, parent, narrative, file, line));
  });
  if (issues.length === 0 && !tree.children.some(({ type }) => type !== 'text')) {
    issues.push({ file, line: offset, code: 'narrative-empty' });
  }
  return issues.length > 0 ? { issues } : { narrative, issues };
}

function treeOf(body: string, position: boolean): Root {
  return mdxToHast(body, { features: { frontmatter: false, gfm: { footnotes: false } }, position }) as Root;
}

/** Visits a tree from above; images on lines of their own become figures, and positions are dropped once they were seen. */
function walk(node: Node, parent: Node, visit: (node: Node, parent: Node) => void) {
  visit(node, parent);
  if ('children' in node) {
    if (node.type === 'root' || asComponent(node)) node.children = node.children.map(figureOfImage) as ElementContent[];
    for (const child of node.children) walk(child, node, visit);
  }
  if (node.position) node.position = undefined;
}

function inspect(node: Node, parent: Node, narrative: ParsedNarrative, file: string, line: number): Issue[] {
  switch (node.type as string) {
    case 'mdxjsEsm':
      return [
        {
          file,
          line,
          code: 'narrative-import',
          values: { found: firstLine((node as unknown as { value: string }).value) },
        },
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        {
          file,
          line,
          code: 'narrative-braces',
          values: { found: `{${(node as unknown as { value: string }).value}}` },
        },
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return inspectComponent(node as unknown as JsxElement, parent, narrative, file, line);
    case 'element':
      return inspectElement(node as Element, narrative, file, line);
    default:
      return [];
  }
}

function inspectElement(element: Element, narrative: ParsedNarrative, file: string, line: number): Issue[] {
  if (element.tagName === 'h1') return [{ file, line, code: 'narrative-heading' }];
  if (element.tagName === 'img') {
    return [{ file, line, code: 'narrative-image', values: { found: String(element.properties.src) } }];
  }
  if (element.tagName === 'a') {
    const href = String(element.properties.href ?? '');
    narrative.links.push({ href, line });
    if (!/^(https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]|\/(?![/\\])|#)/.test(href)) {
      return [{ file, line, code: 'narrative-link', values: { found: href } }];
    }
  }
  return [];
}

function inspectComponent(
  node: JsxElement,
  parent: Node,
  narrative: ParsedNarrative,
  file: string,
  line: number,
): Issue[] {
  const { name } = node;
  if (!isNarrativeComponent(name)) {
    const isHtml = name !== null && /^[a-z]/.test(name);
    return [
      {
        file,
        line,
        code: isHtml ? 'narrative-html' : 'narrative-component',
        values: { found: `<${name ?? ''}>`, known: componentNames.map((each) => `<${each}>`).join(', ') },
      },
    ];
  }
  const known = narrativeComponents[name];
  if (!known.inline && parent.type !== 'root' && !asComponent(parent)) {
    return [{ file, line, code: 'narrative-within', values: { found: `<${name}>` } }];
  }
  if (!known.holdsText && node.children.length > 0) {
    return [{ file, line, code: 'narrative-holds-text', values: { found: `<${name}>` } }];
  }
  const properties: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      const found = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
      return [{ file, line, code: 'narrative-property', values: { found, component: name } }];
    }
    properties[attribute.name] = attribute.value;
  }
  if (name === 'Figure' && !properties['alt']?.trim()) {
    return [{ file, line, field: `<${name}> alt`, code: 'image-alt', values: { found: properties['src'] ?? '' } }];
  }
  if (name === 'Figure' && properties['src']) narrative.images.push({ src: properties['src'], line });
  if (name === 'DocumentLink' && properties['href']) narrative.links.push({ href: properties['href'], line });
  if (name === 'Results') {
    if (narrative.placesResults) return [{ file, line, code: 'narrative-twice', values: { found: name } }];
    narrative.placesResults = true;
  }
  const result = known.properties.safeParse(properties);
  if (result.success) return [];
  return explainAll(result.error.issues, known.properties, properties, { file, lineAt: () => line }).map((issue) => ({
    ...issue,
    field: `<${name}> ${issue.field ?? ''}`.trim(),
  }));
}

/** The properties of a component whose check has passed. */
export function propertiesOf(node: JsxElement): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

export function asComponent(node: Node): { name: NarrativeComponent; node: JsxElement } | undefined {
  if ((node.type as string) !== 'mdxJsxFlowElement' && (node.type as string) !== 'mdxJsxTextElement') return undefined;
  const jsx = node as unknown as JsxElement;
  return isNarrativeComponent(jsx.name) ? { name: jsx.name, node: jsx } : undefined;
}

/** `![text](./image.jpg)` on a line of its own is a figure. */
function figureOfImage(node: RootContent | ElementContent): RootContent | ElementContent {
  if (node.type !== 'element' || node.tagName !== 'p' || node.children.length !== 1) return node;
  const [image] = node.children;
  if (image?.type !== 'element' || image.tagName !== 'img') return node;
  const { src, alt, title } = image.properties;
  const attributes = Object.entries({ src, alt, caption: title })
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));
  return {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes,
    children: [],
    position: node.position,
  } as unknown as RootContent;
}

/** The parser's complaint in our words: its own lines count from the head, and its words are for programmers. */
function unreadable(error: unknown, body: string, file: string, offset: number): Issue {
  const message = error instanceof Error ? error.message : String(error);
  const at = Number(/^(\d+):/.exec(message)?.[1] ?? 1);
  const opening = /closing tag for `(<[^>]+>)` \((\d+):/.exec(message);
  const closing = /Unexpected closing tag `(<[^>]+>)`/.exec(message)?.[1];
  const unclosed = opening?.[1] ?? '';
  const opened = Number(opening?.[2] ?? at) + offset;
  const wanted = unclosed.replace('<', '</');
  if (opening && closing) {
    const values = { found: closing, wanted, opened, unclosed };
    return { file, line: at + offset, code: 'narrative-crossed', values };
  }
  if (opening) return { file, line: opened, code: 'narrative-unclosed', values: { found: unclosed, wanted } };
  const found = body.split('\n')[at - 1]?.trim() ?? '';
  return { file, line: at + offset, code: 'narrative-unreadable', values: { found } };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
