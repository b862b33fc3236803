import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page as View } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addProjects } from '../../bench/generate.ts';
import { linksOf, parsePage, tagsNamed, tagsWith, textOf, type Page } from '../checks/site/page.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { PROJECTS_IN_LINES, PROJECTS_ON_A_PAGE } from '../model/part.ts';
import { serveFolder, type Served } from '../server/static.ts';
import { copyProject, runBuild } from '../testing/build.ts';
import { openBrowser } from '../testing/site.ts';
import { sumsOf } from '../testing/sums.ts';
import { ONE_ROUND_TRIP, weigh } from '../testing/weight.ts';

/** With the five real ones they fill four pages. */
const GENERATED = 150;
const settings = { SOURCE_DATE_EPOCH: '1763700000' };

let folder: string;
let output: string;
let names: string[];
/** The ids of all projects in the order of the list. */
let projects: string[];
let sitemap: string;
const pages = new Map<string, Page>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'long-lists-'));
  await copyProject(folder);
  await addProjects(GENERATED, join(folder, 'content'));
  output = await build();
  names = (await readdir(join(folder, 'dist'), { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  sitemap = await readFile(join(folder, 'dist/sitemap-0.xml'), 'utf8');
  const record = JSON.parse(await readFile(join(folder, 'dist/data/projects.json'), 'utf8')) as {
    projects: { id: string }[];
  };
  projects = record.projects.map(({ id }) => id);
  for (const name of names.filter((each) => each.endsWith('.html'))) {
    const page = parsePage(name, read(name));
    pages.set(page.path, page);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('On a site whose lists are long', () => {
  test('every check of the finished site is passed, and further pages of the list are no projects of the search', () => {
    expect(output).toContain('the finished site passes its checks');
    expect(projects).toHaveLength(GENERATED + 5);
    expect(output).toContain(`${3 * projects.length} pages in the indexes`);
  });

  test('every page and its style sheet come in one round trip', async () => {
    const all = [...pages.values()].map((page) => ({ page, html: read(page.file.replace('dist/', '')) }));
    const weights = await weigh(all, read);
    expect(weights.filter(({ bytes }) => bytes > ONE_ROUND_TRIP)).toEqual([]);
  });

  test.each(localeCodes)('the list in %s has every project once, in its order, page after page', (locale) => {
    const list = follow(`/${locale}/projects/`);
    expect(list.map(({ path }) => path)).toEqual(
      [1, 2, 3, 4].map((number) => `/${locale}/projects/${number === 1 ? '' : `pages/${number}/`}`),
    );
    expect(list.flatMap(listedOn)).toEqual(projects);
    expect(list.map((page) => listedOn(page).length)).toEqual([
      PROJECTS_ON_A_PAGE,
      PROJECTS_IN_LINES,
      PROJECTS_IN_LINES,
      projects.length - PROJECTS_ON_A_PAGE - 2 * PROJECTS_IN_LINES,
    ]);
  });

  test.each([
    ['ro', '21–80 din 155 de proiecte', 'Proiecte – pagina 2 din 4'],
    ['hu', '155 projekt; ezen az oldalon: 21–80', 'Projektek – 2/4. oldal'],
    ['en', '21–80 of 155 projects', 'Projects – page 2 of 4'],
  ])('a page in %s says which part it is: %s', (locale, count, title) => {
    const page = pageAt(`/${locale}/projects/pages/2/`);
    expect(page.text).toContain(count);
    expect(headingOf(page)).toBe(title);
    expect(tagsNamed(page, 'title').map((tag) => textOf(page, tag))[0]).toContain(`${title} · `);
  });

  test('every further page is named by that before it, names it, and is itself what search engines keep', () => {
    const further = [...pages.values()].filter(({ path }) => /\/pages\/\d+\/$/.test(path));
    // Three of the list in each language, and those of groups.
    expect(further.length).toBeGreaterThan(15);
    for (const page of further) {
      const [previous] = addressesOf(page, 'prev');
      expect(addressesOf(page, 'canonical'), page.path).toEqual([page.path]);
      expect(addressesOf(pageAt(previous ?? ''), 'next'), page.path).toEqual([page.path]);
      expect(sitemap, page.path).toContain(`${page.path}</loc>`);
      expect(
        linksOf(page, 'alternate').flatMap(({ attributes: { hreflang, href = '' } }) =>
          hreflang ? [[hreflang, new URL(href).pathname]] : [],
        ),
      ).toEqual(
        [...localeCodes, 'x-default'].map((lang) => [
          lang,
          page.path.replace(/^\/\w+/, `/${lang === 'x-default' ? 'ro' : lang}`),
        ]),
      );
    }
  });

  test.each(localeCodes)('every project of each group in %s is on one of its pages', (locale) => {
    const firsts = [...pages.values()].filter(
      ({ path }) =>
        new RegExp(`^/${locale}/(places|programmes|themes|years|organisations)/[^/]+/([^/]+/)?$`).test(path) &&
        !path.includes('/pages/'),
    );
    const parted = firsts.filter((page) => addressesOf(page, 'next').length > 0);
    expect(parted.length).toBeGreaterThan(2);
    for (const first of firsts) {
      const table = `${first.path.slice(1)}projects.csv`;
      if (!names.includes(table)) continue;
      const ids = follow(first.path).flatMap(listedOn);
      expect(new Set(ids).size, first.path).toBe(ids.length);
      expect(ids.length, first.path).toBe(read(table).trim().split('\r\n').length - 1);
    }
  });

  test('lists that fit have no pager, and say no page number', () => {
    for (const page of [pageAt('/en/updates/'), pageAt('/en/themes/'), pageAt('/en/organisations/')]) {
      expect(follow(page.path)).toHaveLength(1);
      expect(page.tags.filter(({ attributes }) => attributes.class?.includes('pager'))).toEqual([]);
      expect(page.text).not.toMatch(/page \d of/);
    }
  });

  test('no script runs on the list: filters are links, and the search is where they combine', () => {
    for (const page of follow('/en/projects/')) {
      expect(tagsNamed(page, 'script'), page.path).toEqual([]);
      expect(tagsWith(page, 'data-facet'), page.path).toEqual([]);
      expect(
        tagsNamed(page, 'a').some(({ attributes }) => attributes.href === '/en/search/'),
        page.path,
      ).toBe(true);
    }
    const filters = tagsNamed(pageAt('/en/projects/'), 'a').map(({ attributes }) => attributes.href);
    expect(filters).toContain('/en/places/hr/');
    expect(filters).toContain('/en/years/');
  });

  test('the data page counts what is left out, and leads to the file that names it', () => {
    const page = pageAt('/en/data/');
    expect(page.text).toMatch(/the whole project: \d+ projects/);
    const links = tagsNamed(page, 'a').map(({ attributes }) => attributes.href ?? '');
    expect(links).toContain('/data/iati-left-out.json');
    expect(links.filter((href) => href.includes('/projects/project-'))).toEqual([]);
  });
});

describe('The pager', () => {
  let browser: Browser;
  let site: Served;

  beforeAll(async () => {
    browser = await openBrowser();
    site = await serveFolder(join(folder, 'dist'));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each([
    { width: 320, colorScheme: 'light' },
    { width: 360, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ] as const)('has room for a finger and no fault that axe finds, $width px wide, $colorScheme', async (sight) => {
    const { width, colorScheme } = sight;
    await visit({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true }, async (page) => {
      const [groupPage = ''] = [...pages.keys()].flatMap(
        (path) => /^\/(ro\/themes\/[^/]+\/pages\/2\/)$/.exec(path)?.[1] ?? [],
      );
      for (const path of ['ro/projects/', 'hu/projects/pages/2/', 'en/projects/pages/4/', groupPage]) {
        await page.goto(site.address + path);
        const links = page.locator('.pager a');
        expect(await links.count()).toBeGreaterThan(1);
        for (const box of await links.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()))) {
          expect((box as DOMRect).width, path).toBeGreaterThanOrEqual(24);
          expect((box as DOMRect).height, path).toBeGreaterThanOrEqual(24);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
        await page.evaluate(axe.source);
        const violations = await page.evaluate(async () => {
          const found = await (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] });
          return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        expect(violations, path).toEqual([]);
      }
    });
  });

  test('leads on by keyboard and without a script, names the page that one is on, and the languages keep it', async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.address}en/projects/`);
      await page.locator('.pager a[rel="next"]').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.address}en/projects/pages/2/`);
      expect(await page.locator('.pager [aria-current="page"]').getAttribute('aria-label')).toBe('Page 2');
      await page.locator('header a[lang="hu"]').click();
      await page.waitForURL(`${site.address}hu/projects/pages/2/`);
      await page.getByRole('link', { name: '4. oldal, az utolsó' }).click();
      await page.waitForURL(`${site.address}hu/projects/pages/4/`);
      expect(await page.locator('.pager a[rel="next"]').count()).toBe(0);
      await page.getByRole('link', { name: '1. oldal, az első' }).click();
      await page.waitForURL(`${site.address}hu/projects/`);
    });
  });

  test('is not printed', async () => {
    await visit({}, async (page) => {
      await page.goto(`${site.address}en/projects/pages/2/`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.pager').isVisible()).toBe(false);
    });
  });

  async function visit(options: Parameters<Browser['newContext']>[0], use: (page: View) => Promise<void>) {
    const context = await browser.newContext(options);
    try {
      await use(await context.newPage());
    } finally {
      await context.close();
    }
  }
});

describe('A change of one project', () => {
  test('makes only those pages of lists anew that show it, and what is then there is a full build', async () => {
    const before = await sumsOf(join(folder, 'dist'));
    const changed = projects[45] ?? '';
    const narrative = join(folder, `content/projects/${changed}/narrative.en.mdx`);
    const text = await readFile(narrative, 'utf8');
    await writeFile(
      narrative,
      text.replace(/^title: .*$/m, `title: Another title, of a text of ${text.length} letters`),
    );
    const log = await build();
    const kept = Number(/(\d+) pages and files are as they were/.exec(log)?.[1]);
    const after = await sumsOf(join(folder, 'dist'));
    const lists = names.filter((name) =>
      /^en\/(projects|places|programmes|themes|years|organisations)\/.*html$/.test(name),
    );
    const different = lists.filter((name) => before?.[name] !== after?.[name]);
    for (const name of different) expect(read(name), name).toContain(changed);
    expect(different).toContain('en/projects/pages/2/index.html');
    expect(different).not.toContain('en/projects/pages/3/index.html');
    expect(different).not.toContain('en/projects/index.html');
    // Ten projects' worth of pages and files, of hundreds.
    expect(kept).toBeGreaterThan(names.filter((name) => name.endsWith('.html')).length * 0.8);

    await rm(join(folder, '.astro/cache/site.bin'));
    await rm(join(folder, '.astro/cache/content.bin'));
    await build();
    expect(await sumsOf(join(folder, 'dist'))).toEqual(after);
  });
});

async function build(): Promise<string> {
  const { code, output: said } = await runBuild(folder, '/', settings);
  expect(code, said.slice(-4000)).toBe(0);
  return said;
}

function read(name: string): string {
  return readFileSync(join(folder, 'dist', name), 'utf8');
}

function pageAt(path: string): Page {
  const page = pages.get(path);
  if (!page) throw new Error(`The site has no ${path}.`);
  return page;
}

/** A list from its first page to its last, by the links that a reader follows. */
function follow(path: string): Page[] {
  const page = pageAt(path);
  const next = tagsNamed(page, 'a').find(({ attributes }) => attributes.rel === 'next')?.attributes.href;
  return [page, ...(next ? follow(next) : [])];
}

function listedOn(page: Page): string[] {
  return tagsWith(page, 'data-project').flatMap((item) => {
    const link = tagsNamed(page, 'a').find(({ from, to }) => item.from <= from && to <= item.to);
    const id = item.attributes['data-project'] ?? '';
    expect(link?.attributes.href).toBe(`/${page.locale as Locale}/projects/${id}/`);
    return id;
  });
}

function headingOf(page: Page): string | undefined {
  return tagsNamed(page, 'h1').map((heading) => textOf(page, heading))[0];
}

function addressesOf(page: Page, relation: string): string[] {
  return linksOf(page, relation).map(({ attributes: { href = '' } }) => new URL(href).pathname);
}
