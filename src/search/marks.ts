import { endingsOf } from '../model/name.ts';

/** What components/project/SearchTerms.astro says of a project. */
const TERMS = /<meta name="search"([^>]*)>/;
/** The links to places, which have the names that readers see. */
const PLACES = /<a href="[^"]*\/places\/[^"/]+\/[^"/]+\/"[^>]*>(.*?)<\/a>/g;

/** The element that is searched. */
const BODY = /<([a-z]+)(?= )[^>]* data-pagefind-body[ >=]/;
/** A tag: whether it ends an element, its name, and its attributes, in which a `>` may stand between quotes. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/g;
/** What a page says of others or for others; and the marks of sources, which are on every page in dozens and nobody looks for. */
const UNREAD = / data-pagefind-ignore[ =]| class="source-mark"/;
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
 */
export function withMarks(html: string): string | undefined {
  const body = bodyOf(html);
  return body && `<html><head>${marksOf(html)}</head><body>${body}</body></html>`;
}

function marksOf(html: string): string {
  const [, attributes = ''] = TERMS.exec(html) ?? [];
  const { content = '', places = '', title, period, filters = '' } = read(attributes);
  const shown = [...html.matchAll(PLACES)].flatMap(([, link = '']) => link.replace(/<[^>]*>/g, '').split(/[()]/));
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
  const begin = BODY.exec(html)?.index;
  if (begin === undefined) return undefined;
  const tags = new RegExp(TAG);
  tags.lastIndex = begin;
  let [text, from, depth] = ['', begin, 0];
  let body: string | undefined;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    const [{ length }, end, name = '', attributes = ''] = tag;
    body ??= name;
    text += html.slice(from, tag.index);
    from = tag.index + length;
    if (name === body) depth += end ? -1 : 1;
    if (!end && (SILENT.has(name) || UNREAD.test(`${attributes} `))) {
      from = endOf(html, name, from);
      tags.lastIndex = from;
      if (name === body) depth -= 1;
      continue;
    }
    if (READ.has(name) || name === body)
      text += `<${end}${name}${depth === 1 && !end && name === body ? ' data-pagefind-body' : ''}>`;
    if (end && TOUCHING.has(name) && html[from] === '<') text += ' ';
    if (depth === 0) return text;
  }
  throw new Error(`The element that is searched does not end: ${html.slice(begin, begin + 100)}`);
}

/** Where an element ends that has begun before `from`. */
function endOf(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}(?![a-z0-9-])(?:"[^"]*"|[^">])*>`, 'g');
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  throw new Error(`An element <${name}> does not end: ${html.slice(from, from + 100)}`);
}

/** The attributes of a tag, without `data-` before their names. */
function read(attributes: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    [...attributes.matchAll(/ (?:data-)?([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
