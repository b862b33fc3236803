import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePage, tagsWith, textOf } from '../checks/site/page.ts';
import { SUMS, writeSums } from '../hosting/sums.ts';
import { localeCodes } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import { openBrowser, readSiteContent, serveSite, siteFolder } from '../testing/site.ts';
import { collectEvidence, factsOf, newerThanPage } from './collect.ts';

const ID = 'tara-nasaudului';
const made = new Date('2026-11-21T10:00:00Z');
const scratch = mkdtempSync(join(tmpdir(), 'evidence-'));
const folder = join(scratch, `${ID}-2026-11-21`);
const read = (name: string) => readFileSync(join(folder, name));

describe('the evidence of a project', () => {
  beforeAll(async () => {
    const [browser, site, content] = await Promise.all([openBrowser(), serveSite('/sub/path/'), readSiteContent()]);
    const dist = siteFolder('/sub/path/');
    await collectEvidence(ID, folder, made, { root: dirname(dist), dist, site, browser, content });
    await browser.close();
    await site.close();
  });
  afterAll(() => rmSync(scratch, { recursive: true }));

  test('holds every file with its sum, and nothing unfinished', () => {
    const sums = read(SUMS)
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== SUMS)
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
    expect(sums.map(([, name]) => name)).toEqual(files.toSorted());
    for (const [sum, name = ''] of sums) expect(createHash('sha256').update(read(name)).digest('hex'), name).toBe(sum);
    expect(existsSync(`${folder}.part`)).toBe(false);
  });

  test.for(localeCodes)('holds the page and the sheet in %s as they stand, and on paper', (locale) => {
    for (const path of [`${locale}/projects/${ID}/`, `${locale}/projects/${ID}/visibility/`]) {
      const served = readFileSync(join(siteFolder('/sub/path/'), path, 'index.html'));
      expect(read(`site/${path}index.html`).equals(served), path).toBe(true);
    }
    for (const name of [
      `pdf/${ID}.${locale}.pdf`,
      `pdf/${ID}.visibility.${locale}.pdf`,
      `sheets/${ID}.visibility.${locale}.pdf`,
    ]) {
      expect(read(name).subarray(0, 5).toString(), name).toBe('%PDF-');
    }
  });

  test('holds what the pages load: style sheets and the font of “European Union”', () => {
    const names = readdirSync(join(folder, 'site/_astro'));
    expect(names.some((name) => name.endsWith('.css'))).toBe(true);
    expect(names.some((name) => /^ubuntu.*\.woff2$/.test(name))).toBe(true);
  });

  test.for(localeCodes)('fills into the sheet in %s what was measured', (locale) => {
    const page = parsePage('x.html', read(`sheets/${ID}.visibility.${locale}.html`).toString());
    const rows = tagsWith(page, 'data-rule');
    expect(rows.filter(({ attributes }) => !attributes['data-verdict'])).toEqual([]);
    const emblem = rows.find(({ attributes }) => attributes['data-rule'] === 'emblem-in-view');
    expect(emblem?.attributes['data-verdict']).toBe('met');
    const t = translate(locale);
    expect(emblem && textOf(page, emblem)).toContain(
      t('visibility.reason.in-view', { found: '360 × 640, 1366 × 768' }),
    );
    for (const row of rows) expect(textOf(page, row)).not.toContain(t('visibility.unmeasured'));
    // The words, the fund and the statement; nine of the emblem and its words; the statement in view.
    expect(page.text).toContain(`${t('visibility.verdict.met')}: 13`);
  });

  test('holds the facts, and when and from what all this was built', () => {
    for (const name of ['project.yaml', 'narrative.ro.mdx', 'narrative.hu.mdx', 'narrative.en.mdx']) {
      const file = `content/projects/${ID}/${name}`;
      expect(read(`facts/${file}`).equals(readFileSync(join(dirname(siteFolder()), file))), name).toBe(true);
    }
    expect(existsSync(join(folder, 'facts/content/programmes/esf-2014-2020-pocu.yaml'))).toBe(true);
    expect(JSON.parse(read('build.json').toString())).toEqual({
      project: ID,
      built: {
        day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        commit: 'not known',
        written: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      },
      evidence: { made: '2026-11-21T10:00:00.000Z' },
    });
  });

  test('shows it, when a byte is changed', () => {
    const name = `facts/content/projects/${ID}/project.yaml`;
    const before = read(SUMS).toString();
    writeFileSync(join(folder, name), 'x');
    writeSums(folder);
    expect(read(SUMS).toString()).not.toBe(before);
  });
});

test('Facts of one project are not those of another', async () => {
  const files = factsOf(ID, await readSiteContent());
  expect(files.filter((file) => file.startsWith('content/projects/'))).toHaveLength(4);
  expect(files.filter((file) => file.startsWith('content/projects/') && !file.includes(ID))).toEqual([]);
});

test('No evidence is made of pages that are older than their facts', async () => {
  const content = await readSiteContent();
  const [root, dist] = [dirname(siteFolder()), siteFolder()];
  expect(await newerThanPage(ID, { root, dist, content })).toEqual([]);
  const empty = mkdtempSync(join(tmpdir(), 'old-site-'));
  await expect(newerThanPage(ID, { root, dist: empty, content })).rejects.toThrow('ENOENT');
  rmSync(empty, { recursive: true });
});
