import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitOf } from './build.ts';

test('A build names the commit that it was made from, and says where it was made from more than that', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commit-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  try {
    expect(commitOf(folder)).toBeUndefined();
    git('init', '--quiet');
    writeFileSync(join(folder, 'x'), 'x');
    git('add', '.');
    git('commit', '--quiet', '--no-verify', '-m', 'x');
    const commit = git('rev-parse', 'HEAD').slice(0, 12);
    expect(commitOf(folder)).toBe(commit);
    writeFileSync(join(folder, 'x'), 'y');
    expect(commitOf(folder)).toBe(`${commit}-dirty`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
