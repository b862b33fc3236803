import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { HEADERS_FILE, headersFile, placeOfSite } from '../hosting/headers.ts';

/** Writes `_headers` into the finished site: what Netlify, Cloudflare Pages and others send with its files. */
export function headers(): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(join(fileURLToPath(dir), HEADERS_FILE), headersFile(placeOfSite()));
      },
    },
  };
}
