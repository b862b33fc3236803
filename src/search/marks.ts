import { endingsOf } from '../model/name.ts';

/** What components/project/SearchTerms.astro says of a project. */
const TERMS = /<meta name="search"([^>]*)>/;
/** The links to places, which have the names that readers see. */
const PLACES = /<a href="[^"]*\/places\/[^"/]+\/[^"/]+\/"[^>]*>(.*?)<\/a>/g;

/** The element that is searched. */
const BODY = /<([a-z]+)(?= )[^>]* data-pagefind-body[ >=]/g;
/** What a page says of others or for others; and the marks of sources, which are on every page in dozens and nobody looks for. */
const UNREAD = / data-pagefind-ignore[ =>]| class="source-mark"/;
/** What Pagefind does not read either. */
const SILENT = new Set('footer form iframe label nav noscript script style svg template'.split(' '));
/** The elements that part a text for Pagefind or make its words count more. Others have no say, and pictures no words. */
const READ = new Set('article br div h1 h2 h3 h4 h5 h6 li p section td ul'.split(' '));
/** What stands apart on the page, but not for Pagefind: without a space it reads “Project number139753”. */
const TOUCHING = new Set('caption dd dt td th time'.split(' '));

/**
 * A page as Pagefind is given it: the elements that it reads, without their attributes, which take longest to read; and what is to be kept
 * beside its text and what it can be filtered by, each in a mark of its own. Names of places are kept with their endings, because an index
 * finds beginnings only. A page with nothing to search is none.
 *
 * The page is taken as it lies on the disk, one sign for each byte: all tags are of plain letters, and what stands between them goes
 * through as it is.
 */
export function withMarks(page: Buffer): Buffer | undefined {
  const html = page.toString('latin1');
  const body = bodyOf(html);
  if (body === undefined) return undefined;
  return Buffer.from(`<html><head>${bytesOf(marksOf(html))}</head><body>${body}</body></html>`, 'latin1');
}

function marksOf(html: string): string {
  const [, attributes = ''] = TERMS.exec(html) ?? [];
  const { content = '', places = '', title, period, filters = '' } = read(textOf(attributes));
  const shown = [...html.matchAll(PLACES)].flatMap(([, link = '']) =>
    textOf(link)
      .replace(/<[^>]*>/g, '')
      .split(/[()]/),
  );
  const ofPlaces = [...shown, ...places.split(',')].map((name) => name.trim());
  const names = [...new Set([...ofPlaces, content, ...ofPlaces.flatMap(endingsOf)])].filter(Boolean).join(', ');
  return [
    ...Object.entries({ title, names, period }).flatMap(([name, value]) =>
      value ? `<meta data-pagefind-meta="${name}[content]" content="${value}">` : [],
    ),
    ...filters.split(' ').flatMap((filter) => {
      const [name, values = ''] = filter.split(':');
      const chosen = values.split(',').filter(Boolean);
      return chosen.map((value) => `<meta data-pagefind-filter="${name}[content]" content="${value}">`);
    }),
  ].join('');
}

/** The element that is searched, with those in it that part its text, and the text. */
function bodyOf(html: string): string | undefined {
  const begin = beginningOf(html);
  if (begin === undefined) return undefined;
  let [text, from, depth] = ['', begin, 0];
  let body: string | undefined;
  for (let at = begin; at >= 0; at = html.indexOf('<', at)) {
    const isEnd = html.charCodeAt(at + 1) === SLASH;
    const nameFrom = isEnd ? at + 2 : at + 1;
    const nameTo = endOfName(html, nameFrom);
    const close = nameTo > nameFrom ? endOfTag(html, nameTo) : -1;
    if (close < 0) {
      at += 1;
      continue;
    }
    const name = html.slice(nameFrom, nameTo);
    body ??= name;
    text += html.slice(from, at);
    from = close;
    at = close;
    if (name === body) depth += isEnd ? -1 : 1;
    if (!isEnd && (SILENT.has(name) || isUnread(html, nameTo, close))) {
      from = endOf(html, name, from);
      at = from;
      if (name === body) depth -= 1;
      continue;
    }
    if (READ.has(name) || name === body)
      text += `<${isEnd ? '/' : ''}${name}${depth === 1 && !isEnd && name === body ? ' data-pagefind-body' : ''}>`;
    if (isEnd && html.charCodeAt(from) === OPEN && TOUCHING.has(name)) text += ' ';
    if (depth === 0) return text;
  }
  throw new Error(`The element that is searched does not end: ${textOf(html.slice(begin, begin + 100))}`);
}

/** Where the element that is searched begins. The mark is looked for first: whether it stands in a tag is asked of one tag, not of all. */
function beginningOf(html: string): number | undefined {
  const mark = html.indexOf(' data-pagefind-body');
  if (mark < 0) return undefined;
  BODY.lastIndex = html.lastIndexOf('>', mark) + 1;
  return BODY.exec(html)?.index;
}

/** Where an element ends that has begun before `from`. */
function endOf(html: string, name: string, from: number): number {
  let depth = 1;
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    const isEnd = html.charCodeAt(at + 1) === SLASH;
    const nameFrom = isEnd ? at + 2 : at + 1;
    const nameTo = nameFrom + name.length;
    const next = html.charCodeAt(nameTo);
    if (!html.startsWith(name, nameFrom) || isOfName(next) || next === HYPHEN) continue;
    const close = endOfTag(html, nameTo);
    if (close < 0) continue;
    depth += isEnd ? -1 : 1;
    if (depth === 0) return close;
    at = close - 1;
  }
  throw new Error(`An element <${name}> does not end: ${textOf(html.slice(from, from + 100))}`);
}

const [OPEN, CLOSE, SLASH, QUOTE, HYPHEN] = [0x3c, 0x3e, 0x2f, 0x22, 0x2d] as const;

/** Where the name ends that begins at `at`: the place itself if there stands none. A name begins with a small letter. */
function endOfName(html: string, at: number): number {
  if (!isLetter(html.charCodeAt(at))) return at;
  let to = at + 1;
  while (isOfName(html.charCodeAt(to))) to += 1;
  return to;
}

function isOfName(sign: number): boolean {
  return isLetter(sign) || (sign >= 0x30 && sign <= 0x39);
}

function isLetter(sign: number): boolean {
  return sign >= 0x61 && sign <= 0x7a;
}

/** Where a tag ends, behind its name; a `>` may stand between quotes. Below zero for one that does not end. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const sign = html.charCodeAt(at);
    if (sign === CLOSE) return at + 1;
    if (sign !== QUOTE) continue;
    at = html.indexOf('"', at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function isUnread(html: string, from: number, close: number): boolean {
  return close - from > 1 && UNREAD.test(html.slice(from, close));
}

/** The attributes of a tag, without `data-` before their names. */
function read(attributes: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    [...attributes.matchAll(/ (?:data-)?([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** What the bytes of a text say, and the bytes of what is said. */
function textOf(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString();
}

function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1');
}
