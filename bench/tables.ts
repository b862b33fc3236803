import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildCost } from './build.ts';
import type { PagesCost } from './pages.ts';
import type { SearchCost } from './search.ts';
import type { Circumstances, Measured, Part, Results } from './results.ts';
import { sites } from './sites.ts';

const LANGUAGES = 3;

/** Puts the tables between their marks in `README.md` and leaves everything else there as it is. */
export async function writeTables(folder: string, results: Results): Promise<void> {
  const file = join(folder, 'README.md');
  let text = await readFile(file, 'utf8');
  for (const [name, table] of Object.entries(tablesOf(results))) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(open), text.indexOf(close)];
    if (from < 0 || to < from) throw new Error(`bench/README.md has no ${open} … ${close} for its table.`);
    text = `${text.slice(0, from + open.length)}\n\n${table}\n\n${text.slice(to)}`;
  }
  await writeFile(file, text);
}

/** What a part of the benchmark has found, as text for a terminal and for Markdown. */
export function tablesOf(results: Results): Record<Part | 'cost-per-page', string> {
  return {
    build: bySize(results.build, (size, { figures }) => buildTable(size, figures)),
    'cost-per-page': pageTable(results.build),
    incremental: bySize(results.incremental, (size, { figures }) =>
      table(
        [projects(size), 'after the change', 'from nothing', 'files', 'that differ'],
        Object.entries(figures).map(([name, { seconds, fullSeconds, files, differences, different }]) => [
          titleOf(name),
          `${decimals(seconds)} s`,
          `${decimals(fullSeconds)} s`,
          String(files),
          differences === 0 ? '0' : `${differences}: ${different.slice(0, 3).join(', ')}`,
        ]),
      ),
    ),
    reading: bySize(results.reading, (size, { figures }) => readingTable(size, figures)),
    search: bySize(results.search, (size, { figures }) => searchTable(size, figures)),
    preview: bySize(results.preview, (_, { figures }) =>
      table(
        ['what is changed', 'median', 'least', 'most'],
        figures.map(({ what, median, least, most }) => [what, `${median} ms`, `${least} ms`, `${most} ms`]),
      ),
    ),
  };
}

function buildTable(size: number, figures: Record<string, BuildCost>): string {
  const own = figures['this'];
  const rows = Object.entries(figures).map(([name, cost]) => [
    titleOf(name),
    withRatio(`${decimals(cost.seconds)} s`, cost.seconds, own?.seconds),
    withRatio(`${decimals(cost.cpuSeconds)} s`, cost.cpuSeconds, own?.cpuSeconds),
    withRatio(`${megabytes(cost.peakBytes)} MB`, cost.peakBytes, own?.peakBytes),
    String(cost.pages),
    String(cost.files),
    `${megabytes(cost.bytes)} MB`,
    cost.pages > 0 ? `${((cost.seconds / cost.pages) * 1000).toFixed(1)} ms` : '–',
    String(cost.runs),
  ]);
  return table(
    [projects(size), 'wall time', 'CPU time', 'peak memory', 'pages', 'files', 'bytes', 'per page', 'runs'],
    rows,
  );
}

function readingTable(size: number, figures: Record<string, PagesCost>): string {
  const own = figures['this'];
  const rows = Object.entries(figures).flatMap(([name, pages]) =>
    (['project', 'list'] as const).map((kind) => {
      const { painted, bytes, scripts, requests } = pages[kind];
      return [
        titleOf(name),
        kind,
        withRatio(`${(painted / 1000).toFixed(2)} s`, painted, own?.[kind].painted),
        withRatio(`${kilobytes(bytes)} kB`, bytes, own?.[kind].bytes),
        `${kilobytes(scripts)} kB`,
        String(requests),
      ];
    }),
  );
  return table([projects(size), 'page', 'something to read', 'loaded', 'JavaScript', 'requests'], rows);
}

function searchTable(size: number, figures: Record<string, SearchCost>): string {
  const own = figures['this'];
  const rows = Object.entries(figures).map(([name, { typed, opened }]) => [
    titleOf(name),
    withRatio(`${(typed.ms / 1000).toFixed(2)} s`, typed.ms, own?.typed.ms),
    `${kilobytes(typed.bytes)} kB`,
    withRatio(`${(opened.ms / 1000).toFixed(2)} s`, opened.ms, own?.opened.ms),
    withRatio(`${kilobytes(opened.bytes)} kB`, opened.bytes, own?.opened.bytes),
    String(opened.requests),
  ]);
  return table(
    [projects(size), 'from the first key', 'loaded then', 'from opening', 'loaded in all', 'requests'],
    rows,
  );
}

/** What a page costs at each size, and how that compares with the smallest size of a thousand texts or more. */
function pageTable(builds: Results['build']): string {
  const sizes = numerically(Object.keys(builds));
  const first = sizes.find((size) => size * LANGUAGES >= 1000) ?? sizes[0];
  const rows = sizes.flatMap((size) =>
    Object.entries(builds[size]?.figures ?? {}).map(([name, cost]) => {
      const perText = cost.seconds / (size * LANGUAGES);
      const base = first === undefined ? undefined : builds[first]?.figures[name];
      const ratio = base && first !== undefined ? perText / (base.seconds / (first * LANGUAGES)) : undefined;
      return [
        titleOf(name),
        String(size * LANGUAGES),
        `${(perText * 1000).toFixed(1)} ms`,
        `${((cost.seconds / cost.pages) * 1000).toFixed(1)} ms`,
        size === first || ratio === undefined ? '1' : `${ratio.toFixed(2)} ×`,
      ];
    }),
  );
  const order = sites.map(({ title }) => title);
  const sorted = rows.toSorted(([a = ''], [b = '']) => order.indexOf(a) - order.indexOf(b));
  return table(['site', 'texts', 'per text', 'per page', `against ${(first ?? 0) * LANGUAGES} texts`], sorted);
}

function bySize<T>(
  measured: Record<string, Measured<T>>,
  tableOf: (size: number, each: Measured<T>) => string,
): string {
  const sizes = numerically(Object.keys(measured));
  if (sizes.length === 0) return 'Not measured yet.';
  return sizes
    .flatMap((size) => {
      const each = measured[size];
      return each ? [`${tableOf(size, each)}\n\n${caption(each)}`] : [];
    })
    .join('\n\n');
}

function caption({ day, machine, load }: Circumstances): string {
  return `${day} · ${machine} · load before: ${load}`;
}

/** In columns as wide as Prettier makes them. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((cell, at) => Math.max(3, cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

function titleOf(name: string): string {
  return sites.find((site) => site.name === name)?.title ?? name;
}

function projects(size: number): string {
  return `${size} projects`;
}

function withRatio(text: string, value: number | undefined, own: number | undefined): string {
  if (value === undefined) return '–';
  return own ? `${text} (${(value / own).toFixed(2)} ×)` : text;
}

function decimals(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(1);
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : (bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function numerically(sizes: string[]): number[] {
  return sizes.map(Number).toSorted((a, b) => a - b);
}
