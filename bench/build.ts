import { extentOf, sumOf, type Extent, type MeasuredSite } from './sites.ts';
import type { Workshop } from './workshop.ts';

/** Builds a site `runs` times from nothing; each figure is the median of them. */
export async function measureBuild(
  site: MeasuredSite,
  projects: number,
  runs: number,
  shop: Workshop,
): Promise<BuildCost> {
  const costs: ReturnType<typeof sumOf>[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(sumOf(await shop.build(site, projects)));
  return {
    seconds: median(costs.map(({ seconds }) => seconds)) ?? 0,
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: median(costs.map(({ peakBytes }) => peakBytes)),
    runs,
    ...(await extentOf(await shop.finish(site, projects))),
  };
}

export function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
  const middle = Math.floor(known.length / 2);
  const [low, high] = [known[known.length % 2 === 0 ? middle - 1 : middle], known[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

export interface BuildCost extends Extent {
  seconds: number;
  cpuSeconds: number | undefined;
  peakBytes: number | undefined;
  runs: number;
}
