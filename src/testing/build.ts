import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';

const PARTS = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
/** What Vitest puts into the environment for its own modules, and Astro would take for a build's: NODE_ENV=test, BASE_URL=/. */
const NOT_INHERITED = /^(NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST|VITEST.*|SITE_.*|FORCE_COLOR)$/;

/** Builds a copy of this project into `folder`, so that neither `dist/` nor other work is touched. Returns the finished site. */
export async function buildSite(folder: string, base: string): Promise<string> {
  await copyProject(folder);
  const { code, output } = await runBuild(folder, base);
  if (code !== 0) throw new Error(`The site for the tests does not build (base ${base}):\n\n${output.slice(-4000)}`);
  return join(folder, 'dist');
}

/**
 * Builds a copy of this project in which `change` has changed something, and tells how that went. `look` sees the finished site
 * before the copy is deleted; `environment` are settings such as `SITE_STATUS`.
 */
export async function buildChanged(
  change: (project: string) => Promise<unknown>,
  look?: (site: string) => Promise<unknown>,
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'changed-site-'));
  try {
    await copyProject(folder);
    await change(folder);
    const { code, output } = await runBuild(folder, '/', environment);
    if (code === 0) await look?.(join(folder, 'dist'));
    return { code, output, hasSite: existsSync(join(folder, 'dist')), hasHalfSite: existsSync(join(folder, '.build')) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies what a build needs; packages are those of this project. */
export async function copyProject(folder: string) {
  await mkdir(folder, { recursive: true });
  const root = process.cwd();
  await Promise.all(PARTS.map((part) => cp(join(root, part), join(folder, part), { recursive: true })));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/** What a build or preview inherits from its tests. */
export function environmentOfBuild(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
  return { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}

/** Builds the copy in `folder` and tells how that went. */
export async function runBuild(
  folder: string,
  base = '/',
  environment: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  return startBuild(folder, base, environment).ended;
}

/** Starts to build the copy in `folder`, in a group of processes of its own, which `kill` ends as a whole and at once. */
export function startBuild(folder: string, base = '/', environment: Record<string, string> = {}) {
  const env = { ...environmentOfBuild(), SITE_BASE: base, ...environment };
  const command = ['node_modules/astro/bin/astro.mjs', 'build'];
  const build = spawn(process.execPath, command, { cwd: folder, env, detached: process.platform !== 'win32' });
  let output = '';
  const keep = (text: string) => (output += text);
  build.stdout.setEncoding('utf8').on('data', keep);
  build.stderr.setEncoding('utf8').on('data', keep);
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    build.once('error', reject);
    build.once('close', (code) => resolve({ code, output: stripVTControlCharacters(output) }));
  });
  const kill = () => {
    if (build.pid !== undefined && build.exitCode === null) process.kill(-build.pid, 'SIGKILL');
  };
  return { ended, kill };
}

export interface Outcome {
  code: number | null;
  /** What the build printed, without colours. */
  output: string;
  /** Whether there is a `dist/`. */
  hasSite: boolean;
  /** Whether a build that works aside has left what it had so far. */
  hasHalfSite: boolean;
}
