import type { Backend } from '@sveltia/cms';
import type { RemoteContent } from '../site.ts';

/**
 * The backend for Sveltia: https://sveltiacms.app/en/docs/backends. Without a repository it is the local folder alone, which Sveltia
 * offers beside a service only: it gets one that nobody can sign in to (editor.css hides that it asks for a token), whose name is
 * that of the `folder` that an officer is asked to pick.
 */
export function backendOf(remote: RemoteContent | undefined, folder: string): Backend {
  if (!remote) return { name: 'gitea', repo: `local/${folder}`, auth_methods: ['token'] };
  const { name, repo, branch, address, appId } = remote;
  const own = address ? { base_url: rootOf(address), api_root: rootOf(address) + services[name].path } : {};
  const signingIn = appId
    ? { app_id: appId, auth_methods: ['oauth', 'token'], ...(name === 'gitlab' && { auth_type: 'pkce' }) }
    : { auth_methods: ['token'] };
  return { name, repo, branch, ...own, ...signingIn } as Backend;
}

/** What the editor's page may speak to: nothing beyond its own origin, unless the organisation works remotely. */
export function originsOf(remote: RemoteContent | undefined): string[] {
  if (!remote) return [];
  return remote.address ? [new URL(remote.address).origin] : services[remote.name].origins;
}

function rootOf(address: string): string {
  return address.replace(/\/+$/, '');
}

/** The public addresses of each service, and where the interface of an instance of one's own stands. */
const services = {
  github: { origins: ['https://api.github.com'], path: '/api/v3' },
  gitlab: { origins: ['https://gitlab.com'], path: '/api/v4' },
  gitea: { origins: ['https://gitea.com'], path: '/api/v1' },
} satisfies Record<RemoteContent['name'], { origins: string[]; path: string }>;
