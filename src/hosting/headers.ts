import { localeCodes } from '../i18n/locales.ts';
import { site } from '../site.ts';

/** Where a site stands: `https://example.org` and `/projects/`. */
export interface Place {
  address: string;
  base: string;
}

/** Headers of everything below a folder of the site, `/_astro/`. */
export interface FolderHeaders {
  folder: string;
  headers: Record<string, string>;
}

/** Where `src/site.ts`, or the environment, says that the site stands. */
export function placeOfSite(environment: Record<string, string | undefined> = process.env): Place {
  return { address: environment['SITE_ADDRESS'] ?? site.address, base: environment['SITE_BASE'] ?? site.base };
}

/** A base with a slash at both ends. */
export function withSlashes(base: string): string {
  return `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

/**
 * What every answer carries, whatever was asked for. What a page may load is said by the policy in the page itself, which is there on
 * any host; `frame-ancestors` is the one directive that works only here.
 * https://www.w3.org/TR/CSP3/#directive-frame-ancestors
 */
export const everywhere: Record<string, string> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  // Staff who edit remotely sign in through a window of their Git service, which answers the window that opened it.
  'Cross-Origin-Opener-Policy': site.editor ? 'same-origin-allow-popups' : 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * For a year, a browser asks this host over https only. Without the names below it, which are not ours to speak for; and only where
 * the site has a host to itself, because the promise is made for all that the host holds.
 */
export function transportSecurity({ address, base }: Place): string | undefined {
  return address.startsWith('https://') && withSlashes(base) === '/' ? 'max-age=31536000' : undefined;
}

/** Kept, but asked after each time: a new build is seen at once, and what has not changed costs a few bytes. */
export const REVALIDATED = 'no-cache';

/** The name holds a hash of what is in the file: another content has another name. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * What some folders carry besides. No folder lies within another, because Netlify and Cloudflare join the values of one header that
 * two rules give. Pictures for sharing and open data are there for others; what the pages are made of is not.
 */
export const perFolder: FolderHeaders[] = [
  { folder: '/_astro/', headers: { 'Cache-Control': IMMUTABLE, 'Cross-Origin-Resource-Policy': 'same-origin' } },
  ...localeCodes.flatMap((locale) =>
    ['filter', 'fragment', 'index'].map((part) => ({
      folder: `/pagefind/${locale}/${part}/`,
      headers: { 'Cache-Control': IMMUTABLE, 'Cross-Origin-Resource-Policy': 'same-origin' },
    })),
  ),
  { folder: '/data/', headers: { 'Access-Control-Allow-Origin': '*' } },
];

/** The headers that only some folders carry, each with the folders and what it says there. */
export function headersByName(): Map<string, { folder: string; value: string }[]> {
  const found = new Map<string, { folder: string; value: string }[]>();
  for (const { folder, headers } of perFolder)
    for (const [name, value] of Object.entries(headers)) {
      const values = found.get(name) ?? [];
      values.push({ folder, value });
      found.set(name, values);
    }
  return found;
}

/**
 * The file `_headers`, which Netlify, Cloudflare Pages and others read in the folder that is published. What is not named there they
 * let a browser keep and ask after each time, as we do.
 */
export function headersFile(place: Place): string {
  const hsts = transportSecurity(place);
  const base = withSlashes(place.base);
  const always = { ...everywhere, ...(hsts === undefined ? {} : { 'Strict-Transport-Security': hsts }) };
  return [{ folder: '/', headers: always }, ...perFolder]
    .map(({ folder, headers }) => [`${base}${folder.slice(1)}*`, ...Object.entries(headers).map(indented)].join('\n'))
    .join('\n\n')
    .concat('\n');
}

/** The file of that name in `dist/`. It tells a host something, and is served by none. */
export const HEADERS_FILE = '_headers';

function indented([name, value]: [string, string]): string {
  return `  ${name}: ${value}`;
}
