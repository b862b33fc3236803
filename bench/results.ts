import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { BuildCost } from './build.ts';
import type { IncrementalCost } from './incremental.ts';
import type { PagesCost } from './pages.ts';
import type { SearchCost } from './search.ts';

/**
 * What was measured, when and where: the latest of each size. Figures of one size were taken one after the other on one machine and
 * can be compared; those of two sizes may be from two days.
 */
export async function readResults(folder: string): Promise<Results> {
  const text = await readFile(join(folder, 'results.json'), 'utf8').catch(() => '{}');
  return {
    build: {},
    incremental: {},
    reading: {},
    search: {},
    preview: {},
    ...(JSON.parse(text) as Partial<Results>),
  };
}

export async function writeResults(folder: string, results: Results): Promise<void> {
  await writeFile(join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
}

export function nothing(): Results {
  return { build: {}, incremental: {}, reading: {}, search: {}, preview: {} };
}

export function circumstances(): Circumstances {
  const processors = cpus();
  return {
    day: new Date().toISOString().slice(0, 10),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    machine: `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), ${gigabytes(totalmem())} GB, ${type()} ${release()}, Node ${process.versions.node}`,
  };
}

function gigabytes(bytes: number): string {
  return (bytes / 1024 ** 3).toFixed(0);
}

export interface Results {
  build: Record<string, Measured<Record<string, BuildCost>>>;
  incremental: Record<string, Measured<Record<string, IncrementalCost>>>;
  reading: Record<string, Measured<Record<string, PagesCost>>>;
  search: Record<string, Measured<Record<string, SearchCost>>>;
  preview: Record<string, Measured<{ what: string; median: number; least: number; most: number }[]>>;
}

export type Part = keyof Results;

export interface Circumstances {
  day: string;
  /** How many processes wanted to work when it began, as the machine counts them: where others were busy too, times by the clock are too long. */
  load: number;
  machine: string;
}

export interface Measured<T> extends Circumstances {
  figures: T;
}
