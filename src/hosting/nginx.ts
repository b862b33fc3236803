import { localeCodes } from '../i18n/locales.ts';
import { everywhere, HEADERS_FILE, headersByName, REVALIDATED, transportSecurity, withSlashes } from './headers.ts';
import type { Place } from './headers.ts';
import { mediaTypes, unknownType } from './media.ts';

/** How a server is set up, besides where the site stands. */
export interface Setup {
  /** The folder in which the address lies: the site is at `root` + `base`. */
  root?: string;
  /** What the server listens to: `80`, `127.0.0.1:8080`. */
  listen?: string[];
  /** Whether nginx has its module for `.br` files. */
  brotli?: boolean;
}

/**
 * The configuration of nginx, for a folder that it includes at the level of `http`, such as conf.d. All headers are set in one place:
 * an `add_header` further inside would drop them all.
 */
export function nginxConfig(place: Place, { root, listen = ['80', '[::]:80'], brotli = false }: Setup = {}): string {
  const { hostname } = new URL(place.address);
  const base = withSlashes(place.base);
  const hsts = transportSecurity(place);
  const cached = headersByName();
  return lines(
    `# ${place.address}${base} · npm run hosting -- nginx`,
    `# The files of dist/ lie in ${root ?? rootOf(hostname)}${base}. For https, add a certificate below: certbot --nginx -d ${hostname}`,
    '',
    ...[...cached].flatMap(([name, values]) => [
      `map $uri $${variableOf(name)} {`,
      `    default "${name === 'Cache-Control' ? REVALIDATED : ''}";`,
      ...values.map(({ folder, value }) => `    ~^${escaped(base + folder.slice(1))} "${value}";`),
      '}',
      '',
    ]),
    ...(hsts === undefined
      ? []
      : ['map $scheme$http_x_forwarded_proto $site_hsts {', '    default "";', `    ~https "${hsts}";`, '}', '']),
    'server {',
    ...listen.map((each) => `    listen ${each};`),
    `    server_name ${hostname};`,
    `    root ${root ?? rootOf(hostname)};`,
    '    server_tokens off;',
    '    absolute_redirect off;',
    '',
    `    location ${base} {`,
    ...Object.entries(everywhere).map(([name, value]) => `        add_header ${name} "${value}" always;`),
    ...[...cached.keys()].map((name) => `        add_header ${name} $${variableOf(name)} always;`),
    ...(hsts === undefined ? [] : ['        add_header Strict-Transport-Security $site_hsts always;']),
    '',
    '        index index.html;',
    '        types {',
    ...Object.entries(mediaTypes).map(([extension, type]) => `            "${type}" ${extension};`),
    '        }',
    `        default_type ${unknownType};`,
    '',
    '        # What npm run compress has written; nothing is compressed while a reader waits.',
    ...(brotli ? ['        brotli_static on;'] : []),
    '        gzip_static on;',
    '        gzip_vary on;',
    '        gzip_proxied any;',
    '',
    '        # In the access log already; the error log is for what has to be mended.',
    '        log_not_found off;',
    `        error_page 403 404 =404 ${base}404.html;`,
    ...localeCodes.flatMap((locale) => [
      `        location ${base}${locale}/ {`,
      `            error_page 403 404 =404 ${base}${locale}/404.html;`,
      `            ${refuseHidden}`,
      '        }',
    ]),
    `        location = ${base}${HEADERS_FILE} {`,
    '            return 404;',
    '        }',
    `        ${refuseHidden}`,
    '    }',
    '}',
  );
}

const refuseHidden = 'location ~ /\\.(?!well-known/) { return 404; }';

export function rootOf(hostname: string): string {
  return `/srv/www/${hostname}`;
}

function variableOf(header: string): string {
  return `site_${header.toLowerCase().replaceAll('-', '_')}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}
