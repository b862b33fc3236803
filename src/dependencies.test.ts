import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { fullName, statedElsewhere, type Bom } from './hosting/bom.ts';

/** What may be installed to build the site; almost nothing of it is published. A licence that is not here is looked at by a person. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later', // libvips, within sharp
  'MIT',
  'MPL-2.0', // axe-core, lightningcss, satori
  'OFL-1.1', // a font
  'Python-2.0', // argparse
  'Ubuntu-font-1.0', // the font that the European Commission demands
]);

interface Locked {
  version: string;
  integrity?: string;
  license?: string;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const read = <T>(name: string) => JSON.parse(readFileSync(name, 'utf8')) as T;
const project = read<{ devDependencies: Record<string, string>; allowScripts: Record<string, boolean> }>(
  'package.json',
);
const lock = read<{ packages: Record<string, Locked> }>('package-lock.json');
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ path, name: path.replace(/^.*node_modules\//, ''), ...locked }));

describe('Every dependency', () => {
  test('is one version, exactly', () => {
    const loose = Object.entries(project.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
    for (const [name, version] of Object.entries(project.devDependencies))
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  });

  test('has its reason in the README', () => {
    const [, table = ''] = readFileSync('README.md', 'utf8').split('\n## Dependencies\n');
    const named = new Set([...table.matchAll(/^\| ([^|]*[^| ]) *\|/gm)].flatMap(([, names = '']) => names.split(', ')));
    expect(Object.keys(project.devDependencies).filter((name) => !named.has(name))).toEqual([]);
  });

  test('that is installed here has the hash of what is installed', () => {
    const unknown = packages.filter(({ path, integrity }) => existsSync(path) && !integrity?.startsWith('sha512-'));
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });

  test('has a licence that is allowed', () => {
    const refused = packages.filter(({ name, license = '' }) => !isAllowed(statedElsewhere[name] ?? license));
    expect(refused.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([]);
  });

  test('that runs a script while it is installed is approved by name, and no other', () => {
    const running = packages.filter(({ path, hasInstallScript }) => hasInstallScript || runsAtInstall(path));
    expect(Object.keys(project.allowScripts).sort()).toEqual([...new Set(running.map(({ name }) => name))].sort());
    expect(Object.values(project.allowScripts)).not.toContain(false);
  });

  test('is in the bill of materials, with its hash and licence, and the bill is the same each time', () => {
    const [bom, again] = [billOfMaterials(), billOfMaterials()];
    expect(bom).toEqual(again);
    expect(bom).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: expect.stringMatching(/^urn:uuid:/),
    });
    expect(bom.metadata.component.name).toBe('project-information-site');
    const listed = new Set(bom.components.map((each) => `${fullName(each)}@${each.version}`));
    const locked = new Set(
      packages.filter(({ path }) => existsSync(path)).map(({ name, version }) => `${name}@${version}`),
    );
    expect([...locked].filter((each) => !listed.has(each))).toEqual([]);
    expect(bom.components.filter(({ licenses = [] }) => licenses.length === 0).map(({ purl }) => purl)).toEqual([]);
    const installed = bom.components.filter((each) => locked.has(`${fullName(each)}@${each.version}`));
    expect(installed.filter(({ hashes = [] }) => hashes.length === 0).map(({ purl }) => purl)).toEqual([]);
  });
});

/** A licence of SPDX: with AND each must be allowed, with OR one of them. */
function isAllowed(licence: string): boolean {
  const plain = licence.replace(/[()]/g, '');
  return plain.split(' OR ').some((either) => either.split(' AND ').every((each) => allowed.has(each)));
}

function runsAtInstall(path: string): boolean {
  if (!existsSync(join(path, 'package.json'))) return false;
  const { scripts = {} } = read<{ scripts?: Record<string, string> }>(join(path, 'package.json'));
  return ['preinstall', 'install', 'postinstall'].some((name) => name in scripts);
}

function billOfMaterials(): Bom {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/commands/sbom.ts'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Bom;
}
