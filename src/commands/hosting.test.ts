import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';

test.each([
  [
    'nginx',
    'server_name staff.example.net;',
    'location /projects/hu/ {',
    'error_page 403 404 =404 /projects/hu/404.html;',
  ],
  ['caddy', 'https://staff.example.net {', 'root * /srv/www/staff.example.net', 'precompressed br gzip'],
  ['headers', '/projects/*', '/projects/_astro/*', "Content-Security-Policy: frame-ancestors 'none'"],
])('npm run hosting -- %s prints what it needs to serve the site at its address', (server, ...lines) => {
  const { status, stdout } = print([server]);
  expect(stdout.split('\n').map((line) => line.trim())).toEqual(expect.arrayContaining(lines));
  expect(status).toBe(0);
});

test('The folder and the module for Brotli are chosen', () => {
  const plain = print(['nginx']).stdout;
  expect(plain).not.toContain('brotli');
  const { stdout } = print(['nginx', '--root', '/var/www/site', '--brotli']);
  expect(stdout).toContain('root /var/www/site;');
  expect(stdout).toContain('brotli_static on;');
});

test('Whoever names no server is told which there are', () => {
  expect(print([])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('nginx|caddy|headers') });
});

function print(args: string[]) {
  const env = { ...process.env, SITE_ADDRESS: 'https://staff.example.net', SITE_BASE: '/projects/' };
  return spawnSync(process.execPath, ['src/commands/hosting.ts', ...args], { env, encoding: 'utf8' });
}
