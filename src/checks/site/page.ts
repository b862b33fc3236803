import { Parser } from 'htmlparser2';
import { isLocale, type Locale } from '../../i18n/locales.ts';
import { farIn, textOfBytes } from './bytes.ts';

/** A finished page as its readers get it: its elements in the order of the document, and its text. */
export interface Page {
  /** Where readers find it, not where it is built: `dist/ro/projects/x/index.html`. */
  file: string;
  /** Its address below the base: `/ro/projects/x/`. */
  path: string;
  /** The language of its address; the root pages have none. */
  locale: Locale | undefined;
  tags: Tag[];
  /** The elements by their names, and by the attributes that they carry: a dozen rules ask for some, and a page has a thousand. */
  byName: ReadonlyMap<string, Tag[]>;
  byAttribute: ReadonlyMap<string, Tag[]>;
  /** What can be read on it, with each run of white space as one space. */
  text: string;
}

export interface Tag {
  name: string;
  attributes: Partial<Record<string, string>>;
  parent: Tag | undefined;
  /** Where its text begins and ends within the text of the page. */
  from: number;
  to: number;
  /** What a script or a style sheet holds, which is no text. */
  code: string;
}

/** Elements that stand within a line; all others part what is before them from what is after. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);
/** What HTML calls white space. A no-break space is a letter like others here. */
const WHITE = /[ \t\n\f\r]+/g;
/** White space that is more than a space between two words, which most texts have none of. */
const MORE_WHITE = /[\t\n\f\r]| {2}/;

/** Reads the file `name` of the finished site: `ro/projects/x/index.html`. As bytes, as it lies on the disk, it is read sooner. */
export function parsePage(name: string, html: string | Buffer): Page {
  const path = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
  const locale = path.split('/')[1];
  return { file: `dist/${name}`, path, locale: isLocale(locale) ? locale : undefined, ...readTags(html) };
}

/** The error page of a host: `/404.html`, `/hu/404/` and, once published, `/hu/404.html`. */
export function isErrorPage({ path }: Pick<Page, 'path'>): boolean {
  return /^(\/[^/]+)?\/404(\.html|\/)$/.test(path);
}

export function tagsNamed({ byName }: Page, name: string): Tag[] {
  return byName.get(name) ?? [];
}

/** The elements that carry an attribute, whatever its value. */
export function tagsWith({ byAttribute }: Page, attribute: string): Tag[] {
  return byAttribute.get(attribute) ?? [];
}

/** The `<link>` elements of one relation: `canonical`, `alternate`. */
export function linksOf(page: Page, relation: string): Tag[] {
  return tagsNamed(page, 'link').filter((link) => relationsOf(link).includes(relation));
}

export function relationsOf({ attributes }: Tag): string[] {
  return (attributes.rel ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

export function textOf(page: Page, { from, to }: Tag): string {
  return page.text.slice(from, to).trim();
}

export function tidy(text: string): string {
  return withSingleSpaces(text).trim();
}

/** The elements that hold this one, itself first. */
export function outwards(tag: Tag | undefined): Tag[] {
  const holding: Tag[] = [];
  for (let each = tag; each; each = each.parent) holding.push(each);
  return holding;
}

/** The language in which an element is written: its own, or that of what holds it. */
export function langOf(tag: Tag | undefined): string | undefined {
  return outwards(tag).find(({ attributes }) => attributes.lang !== undefined)?.attributes.lang;
}

/** Whether every reader gets to see an element without doing anything for it. */
export function isShown(tag: Tag): boolean {
  return outwards(tag).every(
    ({ name, attributes }) =>
      attributes.hidden === undefined &&
      attributes['aria-hidden'] !== 'true' &&
      name !== 'template' &&
      name !== 'noscript' &&
      !(name === 'details' && attributes.open === undefined),
  );
}

/** Whether a page says `wanted` other than within one of the texts that it is allowed to say. */
export function says(page: Page, wanted: string, allowed: readonly string[] = []): boolean {
  const words = tidy(wanted);
  if (!page.text.includes(words)) return false;
  const holding = allowed.map(tidy).filter((text) => text.includes(words));
  return holding.reduce((rest, text) => rest.replaceAll(text, '\n'), page.text).includes(words);
}

function withSingleSpaces(text: string): string {
  return MORE_WHITE.test(text) ? text.replace(WHITE, ' ') : text;
}

/**
 * A page that is given as bytes is walked by these, one sign for each: all tags are of plain letters, and what stands between them is read
 * where there are others. An entity stands for a letter, not for bytes; a page that has one is walked by its letters.
 */
function readTags(page: string | Buffer): Pick<Page, 'tags' | 'byName' | 'byAttribute' | 'text'> {
  const bytes = typeof page !== 'string' && !page.includes('&') ? page : undefined;
  const html = bytes?.toString('latin1') ?? page.toString();
  const tags: Tag[] = [];
  const [byName, byAttribute] = [new Map<string, Tag[]>(), new Map<string, Tag[]>()];
  const parts: string[] = [];
  let length = 0;
  let spaced = true;
  let open: Tag | undefined;
  let far = bytes ? farIn(html) : Infinity;

  /** Whether one of the bytes that have been walked since this was asked is no letter by itself. */
  const passesFar = () => {
    if (far > parser.endIndex) return false;
    far = farIn(html, parser.endIndex + 1);
    return true;
  };
  const add = (text: string) => {
    const part = spaced && text.startsWith(' ') ? text.slice(1) : text;
    if (!part) return;
    parts.push(part);
    length += part.length;
    spaced = part.endsWith(' ');
  };
  const part = (name: string) => {
    if (!INLINE.has(name)) add(' ');
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        part(name);
        open = { name, attributes, parent: open, from: length, to: length, code: '' };
        tags.push(open);
        list(byName, name, open);
        for (const attribute in attributes) list(byAttribute, attribute, open);
        if (passesFar())
          for (const attribute in attributes) attributes[attribute] = textOfBytes(attributes[attribute] ?? '');
      },
      ontext(data) {
        const end = parser.endIndex + 1;
        const said = bytes && passesFar() ? bytes.toString('utf8', end - data.length, end) : data;
        if (open?.name === 'script' || open?.name === 'style') open.code += said;
        else add(withSingleSpaces(said));
      },
      onclosetag(name) {
        if (open) open.to = length;
        open = open?.parent;
        part(name);
      },
    },
    // Without entities the parser runs through texts and values, and does not ask of each sign.
    { decodeEntities: !bytes },
  );
  parser.end(html);
  return { tags, byName, byAttribute, text: parts.join('') };
}

function list(lists: Map<string, Tag[]>, name: string, tag: Tag) {
  const known = lists.get(name);
  if (known) known.push(tag);
  else lists.set(name, [tag]);
}
