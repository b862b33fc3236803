import { endingsOf } from '../model/name.ts';

/** Ends of elements that stand apart on the page, but not for Pagefind: without a space it reads “Project number139753”. */
const TOUCHING = /<\/(?:caption|dd|dt|td|th|time)>(?=<)/g;
/** What components/project/SearchTerms.astro says of a project. */
const TERMS = /<meta name="search"([^>]*)>/;

/** The links to places, which have the names that readers see. */
const PLACES = /<a href="[^"]*\/places\/[^"/]+\/[^"/]+\/"[^>]*>(.*?)<\/a>/g;

/** What is on every page in dozens, and nobody looks for. */
export const ignored = ['.source-mark'];

/**
 * A page as Pagefind reads it: what is to be kept beside its text and what it can be filtered by, each in a mark of its own. Names of places
 * are kept with their endings, because an index finds beginnings only.
 */
export function withMarks(html: string): string {
  return html.replace(TOUCHING, '$& ').replace(TERMS, (_, attributes: string) => {
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
  });
}

/** The attributes of a tag, without `data-` before their names. */
function read(attributes: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    [...attributes.matchAll(/ (?:data-)?([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
