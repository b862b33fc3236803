import process from 'node:process';
import { parseArgs } from 'node:util';
import { caddyConfig } from '../hosting/caddy.ts';
import { headersFile, placeOfSite } from '../hosting/headers.ts';
import { nginxConfig } from '../hosting/nginx.ts';

/**
 * `npm run --silent hosting -- nginx|caddy|headers [--root /srv/www/…] [--brotli]`: prints the configuration of a server for the
 * address and base of the site. `--brotli` is for an nginx that has its module for `.br` files.
 */
const configs = { nginx: nginxConfig, caddy: caddyConfig, headers: headersFile };
const { values, positionals } = parseArgs({
  options: { root: { type: 'string' }, brotli: { type: 'boolean' } },
  allowPositionals: true,
  strict: false,
});
const [server] = positionals;

if (!isServer(server)) {
  console.error(`Name one server: npm run --silent hosting -- ${Object.keys(configs).join('|')}`);
  process.exitCode = 1;
} else {
  const root = typeof values.root === 'string' ? { root: values.root } : {};
  process.stdout.write(configs[server](placeOfSite(), { ...root, brotli: values.brotli === true }));
}

function isServer(name: unknown): name is keyof typeof configs {
  return typeof name === 'string' && Object.hasOwn(configs, name);
}
