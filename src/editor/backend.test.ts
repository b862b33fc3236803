import { describe, expect, test } from 'vitest';
import type { RemoteContent } from '../site.ts';
import { backendOf } from './backend.ts';
import { editorConfig } from './config.ts';
import { editorPage } from './page.ts';

const github: RemoteContent = { name: 'github', repo: 'our-organisation/our-site', branch: 'main' };

test('Without a repository the editor works on the folder of this machine, which it names', () => {
  expect(editorConfig('en', {}, { folder: 'our-site', remote: undefined }).backend).toMatchObject({
    repo: 'local/our-site',
  });
  expect(editorPage('en', undefined)).toContain('<body class="local">');
  expect(policyOf(undefined)['connect-src']).toEqual(["'self'", 'blob:', 'data:']);
});

describe('One block of configuration leads to a repository:', () => {
  test.for([
    [
      github,
      { name: 'github', repo: 'our-organisation/our-site', branch: 'main', auth_methods: ['token'] },
      'https://api.github.com',
    ],
    [
      { ...github, name: 'gitlab', appId: 'abc' },
      { name: 'gitlab', app_id: 'abc', auth_type: 'pkce', auth_methods: ['oauth', 'token'] },
      'https://gitlab.com',
    ],
    [
      { ...github, name: 'gitlab', address: 'https://git.example.org/' },
      { base_url: 'https://git.example.org', api_root: 'https://git.example.org/api/v4' },
      'https://git.example.org',
    ],
    [
      { ...github, name: 'gitea', address: 'https://codeberg.org', appId: 'abc' },
      { name: 'gitea', api_root: 'https://codeberg.org/api/v1', app_id: 'abc' },
      'https://codeberg.org',
    ],
  ] satisfies [RemoteContent, object, string][])('%j', ([remote, backend, origin]) => {
    expect(backendOf(remote, 'our-site')).toMatchObject(backend);
    expect(editorConfig('ro', {}, { folder: 'our-site', remote }).backend).toMatchObject(backend);
    expect(policyOf(remote)['connect-src']).toContain(origin);
    expect(editorPage('ro', remote)).not.toContain('class="local"');
  });
});

test('The page of the editor runs its own scripts only and is in no search engine', () => {
  const policy = policyOf(undefined);
  expect(policy['default-src']).toEqual(["'none'"]);
  expect(policy['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(editorPage('hu')).toContain('<html lang="hu">');
  expect(editorPage('hu')).toContain('content="noindex"');
});

function policyOf(remote: RemoteContent | undefined): Partial<Record<string, string[]>> {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(editorPage('en', remote)) ?? [];
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}
