import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';

const SAMPLE_MS = 100;
/** What ends within a second is looked at more often. */
const FIRST_SAMPLES_MS = 10;
const PAGE_BYTES = 4096;
const TICKS_PER_SECOND = 100;

/**
 * Runs a command to its end and tells what it took, with everything that it started: time by the clock, time of all cores, and the
 * most memory that all its processes held at once. Where there is no `/proc`, the last two are not known.
 */
export async function runMeasured(
  [command, ...args]: readonly [string, ...string[]],
  { cwd, env = {}, niceness = 0 }: Surroundings,
): Promise<Cost> {
  const before = cpuOfChildren();
  const start = performance.now();
  // A session of its own: whoever is in it, however deep, belongs to the command.
  const child = spawn(command, args, {
    cwd,
    env: { ...inherited(), ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const session = child.pid;
  if (session === undefined) throw new Error(`${command} does not start.`);
  if (niceness > 0) setPriority(session, niceness);
  const stop = () => {
    process.kill(-session);
  };
  const interrupted = () => {
    stop();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  let output = '';
  const keep = (text: string) => (output = (output + stripVTControlCharacters(text)).slice(-20_000));
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  let peak = 0;
  let timer: NodeJS.Timeout;
  const sample = () => {
    peak = Math.max(peak, memoryOf(session) ?? 0);
    timer = setTimeout(sample, performance.now() - start < 1000 ? FIRST_SAMPLES_MS : SAMPLE_MS);
  };
  sample();
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => {
    clearTimeout(timer);
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  });
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')} in ${cwd} ended with ${code}:\n\n${output.slice(-4000)}`);
  const after = cpuOfChildren();
  return {
    seconds,
    cpuSeconds: before === undefined || after === undefined ? undefined : after - before,
    peakBytes: peak || undefined,
    output,
  };
}

/** What `npm run bench` brings along that a build would take for its own. */
function inherited(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV|SITE_|FORCE_COLOR)/.test(name));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}

/** The seconds that finished children of this process have spent, with theirs: the kernel counts them when they are waited for. */
function cpuOfChildren(): number | undefined {
  const fields = statOf('self');
  return fields && (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** What the processes hold for themselves, and what they have of files, such as the program itself, once for all that run the same program. */
function memoryOf(session: number): number | undefined {
  let processes: string[];
  try {
    processes = readdirSync('/proc');
  } catch {
    return undefined;
  }
  let own = 0;
  const ofFiles = new Map<string, number>();
  for (const name of processes) {
    if (!/^\d/.test(name) || Number(statOf(name)?.[3]) !== session) continue;
    try {
      const [, held = 0, shared = 0] = readFileSync(`/proc/${name}/statm`, 'utf8').split(' ').map(Number);
      const program = readlinkSync(`/proc/${name}/exe`);
      own += held - shared;
      ofFiles.set(program, Math.max(ofFiles.get(program) ?? 0, shared));
    } catch {
      // It has ended meanwhile.
    }
  }
  return [...ofFiles.values()].reduce((sum, pages) => sum + pages, own) * PAGE_BYTES;
}

/** The fields of `/proc/<pid>/stat` after the name of the program, which may hold spaces: state, parent, group, session, … */
function statOf(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

export interface Cost {
  seconds: number;
  cpuSeconds: number | undefined;
  peakBytes: number | undefined;
  /** The end of what it printed. */
  output: string;
}

interface Surroundings {
  cwd: string;
  env?: Record<string, string>;
  niceness?: number;
}
