import type { Page, Tag } from './page.ts';

/** Where the site stands: `address` as in `https://example.org`, `base` as in `/sub/`. */
export interface Place {
  address: string | undefined;
  base: string;
}

/** How the addresses are read from an attribute that holds some. */
const READERS = new Map<string, (value: string, tag: Tag) => string[]>([
  ...['href', 'xlink:href', 'src', 'poster', 'action', 'formaction'].map((name) => [name, one] as const),
  ...['srcset', 'imagesrcset'].map((name) => [name, several] as const),
  ['data', (value, { name }) => (name === 'object' ? one(value) : [])],
  ['content', (value, { attributes }) => (attributes['http-equiv']?.toLowerCase() === 'refresh' ? next(value) : [])],
]);
const HAS_SCHEME = /^([a-z][a-z\d+.-]*:|[\\/]{2})/i;
const PLAIN_PLACE = /^#[\w-]+$/;
/** A path from the root in letters that stand for themselves. */
const PLAIN_PATH = /^\/(?:[\w-]+(?:\.[\w-]+)*(?:\/|(?=#|$)))*(?:#[\w-]+)?$/;

/** Every address that a page names, as it is written. */
export function addressesOn(page: Page): string[] {
  return [...addressedOn(page).values()].flat();
}

/** The elements of a page that name addresses, with these. */
export function addressedOn(page: Page): ReadonlyMap<Tag, string[]> {
  if (last?.page === page) return last.found;
  const found = new Map<Tag, string[]>();
  for (const [name, tags] of page.byAttribute) {
    const read = READERS.get(name);
    if (!read) continue;
    for (const tag of tags) {
      const addresses = read(tag.attributes[name] ?? '', tag);
      const others = found.get(tag);
      if (addresses.length > 0) found.set(tag, others ? [...others, ...addresses] : addresses);
    }
  }
  last = { page, found };
  return found;
}

/**
 * The rules about one page ask one after the other. A WeakMap would keep every page until all of the memory is tidied: what it leads to is
 * not let go when only what is new is looked through.
 */
let last: { page: Page; found: ReadonlyMap<Tag, string[]> } | undefined;

/** Whether an address names its own scheme or host, as `https://…` and `//…` do. */
export function isComplete(address: string): boolean {
  return HAS_SCHEME.test(address);
}

/** Whether an address is a place on the same page, in letters that stand for themselves: `#list`. */
export function isPlainPlace(address: string): boolean {
  return PLAIN_PLACE.test(address);
}

/** Where an address on the page at `path` leads within the site, with the base; nothing if it leads elsewhere. */
export function resolveAddress(address: string, path: string, place: Place): string | undefined {
  // Nearly every address is plain, and needs none of what URL knows.
  if (isPlainPlace(address) && PLAIN_PATH.test(path)) return withBase(path, place.base) + address;
  const origin = originOf(place);
  const isOwn = address.startsWith(origin) && address[origin.length] === '/';
  const below = isOwn ? address.slice(origin.length) : address;
  if (PLAIN_PATH.test(below)) return isOwn && !below.startsWith(withBase('/', place.base)) ? undefined : below;
  return resolveFrom(address, path, place);
}

function originOf({ address }: Place): string {
  const known = origins.get(address) ?? new URL(address ?? NOWHERE).origin;
  origins.set(address, known);
  return known;
}

const NOWHERE = 'https://site.invalid';
const origins = new Map<string | undefined, string>();

function resolveFrom(address: string, path: string, { address: site, base }: Place): string | undefined {
  const here = new URL(withBase(path, base), site ?? NOWHERE);
  if (!URL.canParse(address, here)) return isComplete(address) ? undefined : address;
  const url = new URL(address, here);
  if (url.origin !== here.origin) return undefined;
  if (isComplete(address) && !url.pathname.startsWith(withBase('/', base))) return undefined;
  return url.pathname + url.hash;
}

export function withBase(path: string, base: string): string {
  return base.replace(/\/$/, '') + path;
}

/** `/sub/ro/` below the base `/sub/` is `/ro/`; an address that is not below it has none. */
export function withoutBase(path: string, base: string): string | undefined {
  return path.startsWith(withBase('/', base)) ? path.slice(withBase('', base).length) : undefined;
}

function one(value: string): string[] {
  return [value.trim()];
}

/** The addresses of a `srcset`: `a.jpg 1x, b.jpg 2x`. */
function several(srcset: string): string[] {
  return [...srcset.matchAll(/([^\s,](?:\S*[^\s,])?)(?:\s+[\d.]+[wxh])*\s*(?:,|$)/g)].flatMap(
    ([, address]) => address ?? [],
  );
}

/** Where a page sends its readers on: `0; url=/ro/`. */
function next(refresh: string): string[] {
  return /url\s*=\s*["']?([^"']+)/i.exec(refresh)?.slice(1, 2).flatMap(one) ?? [];
}
