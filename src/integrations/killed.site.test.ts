import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, runBuild, startBuild } from '../testing/build.ts';
import { keepOneProject } from '../testing/little.ts';
import { sumsOf } from '../testing/sums.ts';
import { restore } from './exchange.ts';

/** The moments are drawn by this number, which a failure prints and `KILL_SEED` in the environment replaces. */
const SEED = Number(process.env['KILL_SEED'] ?? 20261122);
const KILLS = 20;
/** Of these, as many fall into the last quarter of a build, where the site is indexed, checked and put in its place. */
const LATE_KILLS = 8;

/** Two states of the content, whose sites differ on every English page. */
const states = ['first', 'second'] as const;
type State = (typeof states)[number];
type Sums = Awaited<ReturnType<typeof sumsOf>>;

/**
 * Steps of a build, each by the call that makes it. `kill` ends the whole group of the build before the call or after it; `stop`
 * also ends the process that is out of its reach, as a machine does that stops.
 */
const steps = [
  { step: 'before the last site is put aside', call: 'renameSync', from: /\bdist$/, when: 'before', leaves: 'new' },
  { step: 'when the last site is put aside', call: 'renameSync', from: /\bdist$/, when: 'after', leaves: 'new' },
  { step: 'before the last site is deleted', call: 'rmSync', from: /\.build-old$/, when: 'before', leaves: 'either' },
  { step: 'when a picture is half written', call: 'writeFile', from: /cache.assets/, when: 'half', leaves: 'last' },
] as const;

describe.skipIf(process.platform === 'win32')('The build of a site', () => {
  let folder: string;
  let hook: string;
  const sites = {} as Record<State, Sums>;
  let duration = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'killed-build-'));
    hook = join(folder, 'hook.mjs');
    await copyProject(folder);
    await keepOneProject(folder);
    for (const state of states) {
      await write(state);
      await rm(join(folder, '.astro'), { recursive: true, force: true });
      const begun = performance.now();
      sites[state] = await build();
      duration = performance.now() - begun;
    }
    expect(sites.first).not.toEqual(sites.second);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test(`that is killed at any of ${KILLS} moments leaves the last good site or the new one, whole, and the next build is right`, async () => {
    const random = randomOf(SEED);
    let killed = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const before = await standing();
      // Without its caches a build does everything that it can be killed in.
      if (round % 2 === 0) await rm(join(folder, '.astro'), { recursive: true, force: true });
      await write(other(before));
      const part = round < LATE_KILLS ? 0.75 + random() * 0.3 : random() * 0.75;
      const { ended, kill } = startBuild(folder);
      const timer = setTimeout(kill, part * duration);
      const { code } = await ended;
      clearTimeout(timer);
      if (code === null) killed += 1;
      const what = `KILL_SEED=${SEED}, kill ${round + 1} at ${Math.round(part * duration)} ms of ${Math.round(duration)}`;
      expect(await sumsOf(join(folder, 'dist')), what).toEqual(sites[await standing()]);
    }
    expect(killed).toBeGreaterThan(KILLS / 2);
    for (const state of states) {
      await write(state);
      expect(await build()).toEqual(sites[state]);
    }
  }, 600_000);

  test.for(steps)('that is killed $step leaves a whole site, and the next build is right', async ({ ...at }) => {
    const before = await standing();
    await write(other(before));
    if (at.when === 'half') await rm(join(folder, '.astro'), { recursive: true, force: true });
    const { code } = await buildUntil(at, 'kill');
    expect(code).toBeNull();
    const left = await sumsOf(join(folder, 'dist'));
    if (at.leaves === 'either') expect(states.map((state) => sites[state])).toContainEqual(left);
    else expect(left).toEqual(sites[at.leaves === 'new' ? other(before) : before]);
    expect(await build()).toEqual(sites[other(before)]);
  });

  test('whose machine stops while the last site is put aside has it put back by the next start', async () => {
    const before = await standing();
    await write(other(before));
    await buildUntil({ call: 'renameSync', from: /\bdist$/, when: 'after' }, 'stop');
    expect(await sumsOf(join(folder, 'dist'))).toBeUndefined();
    restore(folder);
    expect(await sumsOf(join(folder, 'dist'))).toEqual(sites[before]);
    await rm(join(folder, 'content/places'), { recursive: true });
    expect((await runBuild(folder)).code).toBe(1);
    expect(await sumsOf(join(folder, 'dist'))).toEqual(sites[before]);
  });

  async function write(state: State) {
    const file = join(folder, 'content/interface/en.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/("skip": "[^"(]*)[^"]*"/, `$1(${state})"`));
  }

  async function build(): Promise<Sums> {
    const { code, output } = await runBuild(folder);
    expect(code, output).toBe(0);
    return sumsOf(join(folder, 'dist'));
  }

  /** Which of the two sites stands in `dist/`; that it is whole is for the sums to say. */
  async function standing(): Promise<State> {
    const page = await readFile(join(folder, 'dist/en/index.html'), 'utf8');
    return page.includes('(second)') ? 'second' : 'first';
  }

  /** Builds with a module loaded into every process of it, which ends the build at a call of Node's own. */
  async function buildUntil(at: Pick<(typeof steps)[number], 'call' | 'from' | 'when'>, how: 'kill' | 'stop') {
    await writeFile(hook, hookOf({ ...at, from: at.from.source, how }));
    return startBuild(folder, '/', { NODE_OPTIONS: `--import=${pathToFileURL(hook).href}` }).ended;
  }
});

function other(state: State): State {
  return state === 'first' ? 'second' : 'first';
}

/** The process that leads the group names itself to all others. */
function hookOf(at: { call: string; from: string; when: string; how: string }): string {
  return `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { call, from, when, how } = ${JSON.stringify(at)};
    process.env.LED_BY ??= String(process.pid);
    const end = () => {
      try { process.kill(-Number(process.env.LED_BY), 'SIGKILL'); } catch {}
      if (how === 'stop') process.kill(process.pid, 'SIGKILL');
    };
    for (const holder of [fs, fs.promises]) {
      const original = holder[call];
      if (!original) continue;
      holder[call] = (path, ...rest) => {
        if (!new RegExp(from).test(String(path)) || !fs.existsSync(when === 'half' ? '.' : path)) return original(path, ...rest);
        if (when === 'half') {
          fs.writeFileSync(path, rest[0].subarray(0, rest[0].length / 2));
          end();
        }
        if (when === 'before') end();
        const result = original(path, ...rest);
        if (when === 'after') end();
        return result;
      };
    }
    syncBuiltinESMExports();
  `;
}

/** Numbers between 0 and 1 that are the same for the same seed: mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
