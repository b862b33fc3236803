import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { localeCodes } from '../i18n/locales.ts';
import type { Base } from '../testing/setup.ts';
import { siteFolder } from '../testing/site.ts';
import { caddyConfig } from './caddy.ts';
import { compressSite } from './compression.ts';
import { everywhere, HEADERS_FILE, perFolder } from './headers.ts';
import { mediaTypeOf } from './media.ts';
import { nginxConfig } from './nginx.ts';
import { filesIn } from '../source/folder.ts';

/** A module of its own package: libnginx-mod-http-brotli-static on Debian. */
const brotliModule = process.env['NGINX_BROTLI_STATIC'] ?? '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const servers: Server[] = [
  { name: 'nginx', command: commandOf('nginx', ['-v']), encodings: ['gzip'], start: startNginx },
  {
    name: 'nginx with its module for Brotli',
    command: existsSync(brotliModule) ? commandOf('nginx', ['-v']) : undefined,
    encodings: ['br', 'gzip'],
    start: startNginx,
  },
  { name: 'Caddy', command: commandOf('caddy', ['version']), encodings: ['br', 'gzip'], start: startCaddy },
];
const host = 'example.org';
const address = `https://${host}`;
const bases: Base[] = ['/', '/sub/path/'];
const scratch = mkdtempSync(join(tmpdir(), 'hosted-'));
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** The folder in which the address lies: the site at its base, and what must stay hidden. */
const rootAt = (base: Base) => join(scratch, `root${base.replaceAll('/', '-')}`);

beforeAll(async () => {
  for (const base of bases) {
    const site = join(rootAt(base), base);
    cpSync(siteFolder(base), site, { recursive: true });
    await compressSite(site, join(scratch, 'compressed'), { quality: 4, workers: 2 });
    mkdirSync(join(site, '.git'));
    mkdirSync(join(rootAt(base), '.well-known'));
    writeFileSync(join(site, '.git/config'), 'secret');
    writeFileSync(join(site, 'ro/.env'), 'secret');
    writeFileSync(join(rootAt(base), '.well-known/security.txt'), 'Contact: none');
  }
});

afterAll(() => {
  agent.destroy();
  rmSync(scratch, { recursive: true, force: true });
});

describe.for(servers.flatMap((server) => bases.map((base) => ({ ...server, base }))))(
  '$name at $base',
  ({ name, command, encodings, start, base }) => {
    const why = command ? '' : ` (skipped: ${name} is not installed)`;
    let running: Running;
    beforeAll(async () => {
      if (command) running = await start(command, base, encodings.includes('br'));
    });
    afterAll(() => running?.stop());

    const check = test.skipIf(!command);
    const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      askServer(running.port, path, headers, method);
    const below = (path: string) => `${base}${path}`;

    check(`serves every file, as it is and compressed, with its type and its headers${why}`, async () => {
      const wrong: string[] = [];
      const files = filesIn(join(rootAt(base), base)).filter(isPublic);
      expect(files.length).toBeGreaterThan(500);
      await Promise.all(
        files.flatMap((file) =>
          ['identity', ...encodings].map(async (encoding) => {
            const complain = (what: string) => wrong.push(`${file} (${encoding}): ${what}`);
            const answer = await ask(below(file.replace(/(^|\/)index\.html$/, '$1')), { 'Accept-Encoding': encoding });
            const content = readFileSync(join(rootAt(base), base, file));
            if (answer.status !== 200) return complain(`status ${answer.status}`);
            if (!decoded(answer).equals(content)) complain('another content');
            const isSmaller =
              encoding !== 'identity' && existsSync(join(rootAt(base), base, file + suffixes[encoding]));
            const used = answer.headers['content-encoding'] ?? 'identity';
            if (used !== (isSmaller ? encoding : 'identity')) complain(`encoded as ${used}`);
            const hasSmaller = encodings.some((each) => existsSync(join(rootAt(base), base, file + suffixes[each])));
            if (hasSmaller && answer.headers['vary']?.toLowerCase() !== 'accept-encoding') complain('no Vary');
            const type = answer.headers['content-type'];
            if (type !== mediaTypeOf(file)) complain(`type ${type}`);
            for (const [header, value] of Object.entries(headersOf(file)))
              if (answer.headers[header.toLowerCase()] !== value)
                complain(`${header}: ${answer.headers[header.toLowerCase()]}`);
            for (const header of Object.keys(answer.headers))
              if (/^set-cookie$|^x-powered-by$/.test(header)) complain(header);
            if (/\d/.test(String(answer.headers['server'] ?? ''))) complain(`Server: ${answer.headers['server']}`);
            return undefined;
          }),
        ),
      );
      expect(wrong.slice(0, 20)).toEqual([]);
    });

    check(`answers what is not there in the language of its address, and lets nobody keep that${why}`, async () => {
      const missing = [
        ['nothing/', '404.html'],
        ['nothing.css', '404.html'],
        ['_astro/nothing.js', '404.html'],
        ['data/nothing.csv', '404.html'],
        ['pagefind/', '404.html'],
        ...localeCodes.flatMap((locale) => [
          [`${locale}/nothing`, `${locale}/404.html`],
          [`${locale}/projects/nothing/`, `${locale}/404.html`],
          [`${locale}/index.html/`, `${locale}/404.html`],
          [`pagefind/${locale}/index/nothing.pf_index`, '404.html'],
        ]),
      ] as [string, string][];
      for (const [path, page] of missing) {
        for (const encoding of ['identity', ...encodings]) {
          const answer = await ask(below(path), { 'Accept-Encoding': encoding });
          expect(answer.status, path).toBe(404);
          expect(decoded(answer).toString(), path).toBe(readFileSync(join(rootAt(base), base, page), 'utf8'));
          expect(answer.headers, path).toMatchObject({
            ...lowered(everywhere),
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-cache',
            vary: 'Accept-Encoding',
          });
          expect(answer.headers, path).not.toHaveProperty('cross-origin-resource-policy');
        }
      }
    });

    check(`leads an address without its last slash to the page, whatever stands before the server${why}`, async () => {
      for (const path of ['ro', 'en/projects', 'hu/projects/together-for-all']) {
        const answer = await ask(below(path), { 'X-Forwarded-Proto': 'https' });
        expect([301, 308], path).toContain(answer.status);
        expect(answer.headers.location, path).toBe(`${below(path)}/`);
      }
    });

    check(`shows nothing that is hidden, and nothing outside of its folder${why}`, async () => {
      const paths = [
        '.git/config',
        'ro/.env',
        '%2egit/config',
        HEADERS_FILE,
        '../../etc/passwd',
        '..%2f..%2fetc/passwd',
      ];
      for (const path of paths) {
        const answer = await ask(below(path));
        expect([400, 404], path).toContain(answer.status);
        expect(answer.body.toString(), path).not.toMatch(/secret|root:|nosniff$/m);
      }
      expect((await ask('/.well-known/security.txt')).status).toBe(200);
    });

    check(`answers HEAD without a body, takes nothing, and says when nothing has changed${why}`, async () => {
      const got = await ask(below('ro/'), { 'Accept-Encoding': 'gzip' });
      const head = await ask(below('ro/'), { 'Accept-Encoding': 'gzip' }, 'HEAD');
      expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
      // Caddy 2.6 does not say the length of what is compressed.
      expect([String(got.body.length), undefined]).toContain(head.headers['content-length']);
      const plain = statSync(join(rootAt(base), base, 'ro/index.html')).size;
      expect((await ask(below('ro/'), {}, 'HEAD')).headers['content-length']).toBe(String(plain));
      for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask(below('ro/'), {}, method)).status).toBe(405);
      for (const file of ['ro/', 'data/projects.json', 'favicon.svg']) {
        const { etag = '' } = (await ask(below(file))).headers;
        expect(etag, file).not.toBe('');
        expect((await ask(below(file), { 'If-None-Match': etag })).status, file).toBe(304);
        expect((await ask(below(file), { 'If-None-Match': '"other"' })).status, file).toBe(200);
      }
    });

    check(
      `promises https to those alone who came by it, and only where the site has the host to itself${why}`,
      async () => {
        expect((await ask(below('ro/'))).headers).not.toHaveProperty('strict-transport-security');
        const { headers } = await ask(below('ro/'), { 'X-Forwarded-Proto': 'https' });
        expect(headers['strict-transport-security']).toBe(base === '/' ? 'max-age=31536000' : undefined);
      },
    );
  },
);

function headersOf(file: string): Record<string, string | undefined> {
  const special = perFolder.find(({ folder }) => `/${file}`.startsWith(folder))?.headers ?? {};
  return {
    ...everywhere,
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': undefined,
    'Cross-Origin-Resource-Policy': undefined,
    ...special,
  };
}

function isPublic(file: string): boolean {
  return !/\.(br|gz)$|(^|\/)\./.test(file) && file !== HEADERS_FILE;
}

function lowered(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

const suffixes: Record<string, string> = { br: '.br', gzip: '.gz' };

function decoded({ headers, body }: Answer): Buffer {
  const encoding = headers['content-encoding'];
  return encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
}

function commandOf(name: string, args: string[]): string | undefined {
  return [name, `/usr/sbin/${name}`, `/usr/local/sbin/${name}`].find((each) => spawnSync(each, args).status === 0);
}

async function startNginx(command: string, base: Base, brotli: boolean): Promise<Running> {
  const port = await freePort();
  const folder = mkdtempSync(join(scratch, 'nginx-'));
  const site = nginxConfig({ address, base }, { root: rootAt(base), listen: [`127.0.0.1:${port}`], brotli });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${folder};`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${brotli ? `load_module ${brotliModule};` : ''}
daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { access_log off; ${temporary.join(' ')}
${site}}
`,
  );
  const child = spawn(command, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'pipe' });
  return listening(child, port, () => readFileSync(join(folder, 'error.log'), 'utf8'));
}

async function startCaddy(command: string, base: Base): Promise<Running> {
  const port = await freePort();
  const folder = mkdtempSync(join(scratch, 'caddy-'));
  const site = caddyConfig({ address, base }, { root: rootAt(base), listen: [`http://${host}:${port}`] });
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n${site}`);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const args = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  const child = spawn(command, args, { stdio: 'pipe', env });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  return listening(child, port, () => output);
}

async function listening(child: ChildProcess, port: number, output: () => string): Promise<Running> {
  try {
    const answered = vi.waitFor(() => askServer(port, '/', {}, 'HEAD'), { timeout: 15_000, interval: 20 });
    await Promise.race([answered, once(child, 'exit').then(() => Promise.reject(new Error('It has ended.')))]);
  } catch (error) {
    child.kill();
    throw new Error(`The server does not start:\n${output()}`, { cause: error });
  }
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      if (!child.kill('SIGTERM')) resolve();
    });
  return { port, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Asks for a path as it is written; fetch would tidy it and decode the answer. */
function askServer(port: number, path: string, headers: Record<string, string>, method: string) {
  return new Promise<Answer>((resolve, reject) => {
    request({ hostname: '127.0.0.1', port, path, method, agent, headers: { Host: host, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .once('error', reject)
      .end();
  });
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Running {
  port: number;
  stop(): Promise<void>;
}

interface Server {
  name: string;
  command: string | undefined;
  encodings: string[];
  start(command: string, base: Base, brotli: boolean): Promise<Running>;
}
