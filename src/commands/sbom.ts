import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { completeBom } from '../hosting/bom.ts';

/**
 * `npm run --silent sbom > bom.json`: everything that package-lock.json holds, with version, licence and hash, as CycloneDX 1.6. npm
 * makes the list; what it leaves open is filled in.
 */
const root = process.cwd();
const wanted = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
const npm = process.env['npm_execpath'];
const options = { cwd: root, encoding: 'utf8', maxBuffer: 1e8 } as const;
const { status, stdout, stderr } = npm
  ? spawnSync(process.execPath, [npm, ...wanted], options)
  : spawnSync('npm', wanted, options);

if (status === 0) {
  const [lock, project] = ['package-lock.json', 'package.json'].map((name) => readFileSync(join(root, name), 'utf8'));
  console.log(JSON.stringify(completeBom(stdout, lock ?? '', project ?? ''), undefined, 2));
} else {
  console.error(stderr);
  process.exitCode = 1;
}
