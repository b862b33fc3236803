import { localeCodes } from '../i18n/locales.ts';
import {
  everywhere,
  HEADERS_FILE,
  headersByName,
  perFolder,
  REVALIDATED,
  transportSecurity,
  withSlashes,
} from './headers.ts';
import type { Place } from './headers.ts';
import { isCompressible, mediaTypes, unknownType } from './media.ts';
import { rootOf, type Setup } from './nginx.ts';

/** The configuration of Caddy, a Caddyfile or a part of one. Caddy gets the certificate of an https address by itself. */
export function caddyConfig(place: Place, { root, listen }: Omit<Setup, 'brotli'> = {}): string {
  const { hostname, origin } = new URL(place.address);
  const base = withSlashes(place.base);
  const below = (path: string) => `${base}${path.replace(/^\//, '')}`;
  const extensions = Object.entries(mediaTypes).filter(([extension]) => extension !== 'html');
  const named = perFolder.filter(({ headers }) => headers['Cache-Control'] !== undefined);
  return lines(
    `# ${origin}${base} · npm run hosting -- caddy`,
    `# The files of dist/ lie in ${root ?? rootOf(hostname)}${base}.`,
    `${listen?.join(', ') ?? origin} {`,
    `\troot * ${root ?? rootOf(hostname)}`,
    '',
    ...answered(place, '\t', '@secure'),
    ...[...headersByName()].flatMap(([name, values]) => [
      `\t@${name} path ${values.map(({ folder }) => `${below(folder)}*`).join(' ')}`,
      ...new Set(values.map(({ value }) => `\theader @${name} ${name} "${value}"`)),
    ]),
    `\t@others not path ${named.map(({ folder }) => `${below(folder)}*`).join(' ')}`,
    `\theader @others Cache-Control "${REVALIDATED}"`,
    '',
    ...extensions.flatMap(([extension, type]) => [
      `\t@${extension} path *.${extension}`,
      `\theader @${extension} Content-Type "${type}"`,
    ]),
    `\t@bytes not path */ *.html ${extensions.map(([extension]) => `*.${extension}`).join(' ')}`,
    `\theader @bytes Content-Type ${unknownType}`,
    '',
    // Caddy says so only of what it sends compressed, and a cache before it would take the rest for what everybody gets.
    `\t@several path */ ${Object.keys(mediaTypes)
      .filter((extension) => isCompressible(`x.${extension}`))
      .map((extension) => `*.${extension}`)
      .join(' ')}`,
    '\theader @several {',
    '\t\tVary Accept-Encoding',
    '\t\tdefer',
    '\t}',
    '',
    '\t@hidden {',
    `\t\tpath /.* */.* ${below(HEADERS_FILE)}`,
    '\t\tnot path /.well-known/*',
    '\t}',
    '\terror @hidden 404',
    '\t@writing not method GET HEAD',
    '\terror @writing 405',
    '\tfile_server {',
    '\t\t# What npm run compress has written; nothing is compressed while a reader waits.',
    '\t\tprecompressed br gzip',
    '\t}',
    '',
    '\thandle_errors {',
    '\t\t@missing expression {http.error.status_code} == 404',
    '\t\thandle @missing {',
    // Caddy 2.6 forgets with an error what was said before it, later ones may not: both are told.
    ...answered(place, '\t\t\t', '@secureMissing'),
    '\t\t\theader {',
    '\t\t\t\tContent-Type "text/html; charset=utf-8"',
    `\t\t\t\tCache-Control "${REVALIDATED}"`,
    '\t\t\t\tVary Accept-Encoding',
    '\t\t\t\t-Cross-Origin-Resource-Policy',
    '\t\t\t\tdefer',
    '\t\t\t}',
    ...localeCodes.flatMap((locale) => [
      `\t\t\thandle ${below(locale)}/* {`,
      `\t\t\t\trewrite * ${below(locale)}/404.html`,
      '\t\t\t}',
    ]),
    '\t\t\thandle {',
    `\t\t\t\trewrite * ${below('404.html')}`,
    '\t\t\t}',
    '\t\t\tfile_server {',
    '\t\t\t\tprecompressed br gzip',
    '\t\t\t}',
    '\t\t}',
    '\t}',
    '}',
  );
}

/** What every answer carries. */
function answered(place: Place, indent: string, secure: string): string[] {
  const hsts = transportSecurity(place);
  const isSecure = '{http.request.scheme} == "https" || {http.request.header.X-Forwarded-Proto} == "https"';
  return [
    'header {',
    '\t-Server',
    ...Object.entries(everywhere).map(([name, value]) => `\t${name} "${value}"`),
    '}',
    ...(hsts === undefined
      ? []
      : [`${secure} expression \`${isSecure}\``, `header ${secure} Strict-Transport-Security "${hsts}"`]),
  ].map((line) => indent + line);
}

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}
