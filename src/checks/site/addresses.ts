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

/** Every address that a page names, as it is written. */
export function addressesOn(page: Page): string[] {
  return page.tags.flatMap(addressesIn);
}

export function addressesIn(tag: Tag): string[] {
  const addresses: string[] = [];
  for (const name in tag.attributes) {
    const read = READERS.get(name);
    if (read) addresses.push(...read(tag.attributes[name] ?? '', tag));
  }
  return addresses;
}

/** Whether an address names its own scheme or host, as `https://…` and `//…` do. */
export function isComplete(address: string): boolean {
  return HAS_SCHEME.test(address);
}

/** Where an address on the page at `path` leads within the site, with the base; nothing if it leads elsewhere. */
export function resolveAddress(address: string, path: string, place: Place): string | undefined {
  // Nearly every address begins at the root: it leads to the same place from every page, and a hundred pages have it.
  if (!/^\/(?![\\/])/.test(address)) return resolveFrom(address, path, place);
  const known = resolved.get(place) ?? new Map<string, string | undefined>();
  if (known.has(address)) return known.get(address);
  const answer = resolveFrom(address, path, place);
  if (known.size >= MOST_RESOLVED) known.clear();
  resolved.set(place, known.set(address, answer));
  return answer;
}

const resolved = new WeakMap<Place, Map<string, string | undefined>>();
const MOST_RESOLVED = 20_000;

function resolveFrom(address: string, path: string, { address: site, base }: Place): string | undefined {
  const here = new URL(withBase(path, base), site ?? 'https://site.invalid');
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
