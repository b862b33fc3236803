import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, text, ...(parse(text) as Workflow) };
});
const pipeline = readFileSync('.gitlab-ci.yml', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What a job may do besides reading the code. Publishing needs no more than these two, and building no more than to ask where. */
const granted: Record<string, Record<string, string>> = {
  'check.yml/content': { contents: 'read' },
  'check.yml/test': { contents: 'read' },
  'pages.yml/build': { contents: 'read', pages: 'read' },
  'pages.yml/deploy': { pages: 'write', 'id-token': 'write' },
};

describe.each(workflows)('The workflow $file', ({ file, text, on, permissions, concurrency, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('runs what others wrote by the commit that was looked at, with its version beside', () => {
    const used = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(used).toHaveLength(steps.filter((step) => step.uses).length);
    for (const line of used) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may do nothing but what each job is granted', () => {
    expect(permissions).toEqual({});
    for (const [name, job] of Object.entries(jobs)) expect(job.permissions, name).toEqual(granted[`${file}/${name}`]);
  });

  test('never lends its rights to a change from outside, nor runs text that others wrote', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(text).not.toContain('secrets.');
    for (const { run = '', uses = '', with: given } of steps) {
      expect(run).not.toContain('${{');
      if (uses.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
    }
  });

  test('ends by itself, and not beside another of its kind', () => {
    expect(concurrency?.group).toBeTruthy();
    for (const job of Object.values(jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
      expect(job['runs-on']).not.toContain('latest');
    }
  });
});

test('An action is one version everywhere', () => {
  const used = new Set(workflows.flatMap(({ text }) => text.match(/actions\/[\w-]+@\S+/g) ?? []));
  expect(new Set([...used].map((each) => each.split('@')[0])).size).toBe(used.size);
});

test('The pipeline of GitLab runs in an image of one version and ends by itself', () => {
  const { default: common, stages } = parse(pipeline) as Pipeline;
  const jobs = parse(pipeline) as Record<string, { stage?: string; timeout?: string }>;
  expect(common.image).toMatch(/^node:\d+\.\d+\.\d+-\w+$/);
  expect(stages).toEqual(['test', 'deploy']);
  for (const name of stages.flatMap((stage) => Object.keys(jobs).filter((each) => jobs[each]?.stage === stage)))
    expect(jobs[name]?.timeout, name).toMatch(/^\d+ minutes$/);
});

test('Whatever is started there is there to be started', () => {
  const texts = [...workflows.map(({ text }) => text), pipeline];
  const started = texts.flatMap((text) =>
    [...text.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name = '']) => name),
  );
  expect(started.length).toBeGreaterThan(4);
  expect(started.filter((name) => !(name in scripts))).toEqual([]);
});

test('Dependabot asks for newer packages and newer actions', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: { 'package-ecosystem': string; directory: string }[];
  };
  expect(updates.map((each) => each['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { directory } of updates) expect(existsSync(join('.', directory, 'package.json'))).toBe(true);
});

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group?: string };
  jobs: Record<string, Job>;
}

interface Job {
  'runs-on': string;
  'timeout-minutes': number;
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

interface Pipeline {
  default: { image: string };
  stages: string[];
}
