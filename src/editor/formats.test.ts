import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectFacts } from '../schema/project.ts';
import { yamlFormat, mdxFormat, jsonFormat } from './formats.ts';
import { narrativeHead } from '../schema/narrative.ts';
test.for(globSync('content/projects/*/project.yaml'))('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const f = yamlFormat(projectFacts, () => '');
  const form = f.fromFile(text.trim());
  expect(f.toFile(form).trim()).toBe(text.trim());
  expect(f.toFile({ ...form, lastChange: '2026-12-01' }).trim()).toBe(text.trim().replace('lastChange: 2026-11-21', 'lastChange: 2026-12-01'));
  const organisations = form['organisations'] as object[];
  const changed = f.toFile({ ...form, organisations: [...organisations, { id: 'frds', role: 'partner', source: ['document'] }] });
  console.log(changed.slice(0,1500));
  expect(changed).toContain('  - id: frds\n    role: partner\n    source: document\n');
});
test.for(globSync('content/projects/*/narrative.*.mdx'))('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const f = mdxFormat(narrativeHead);
  expect(f.toFile(f.fromFile(text.trim())).trim()).toBe(text.trim());
});
test.for(globSync('content/interface/*.json'))('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const f = jsonFormat();
  expect(f.toFile(f.fromFile(text.trim())).trim()).toBe(text.trim());
  const form = f.fromFile(text.trim());
  expect(f.toFile({...form, notStated: 'q'}).replace(/"notStated": "q"/,'')).toBe(text.replace(/"notStated": ".*"/,''));
});
