import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildChanged, type Outcome } from '../testing/build.ts';

interface Mistake {
  when: string;
  file: string;
  /** The new text of the file, or nothing to delete it. */
  change: (text: string) => string | Uint8Array | undefined;
  /** The line complained about, as it begins in the changed file. */
  at: string | undefined;
  says: string;
  /** Where the complaint is, when not in the changed file. */
  in?: string;
}

const project = (id: string) => `content/projects/${id}/project.yaml`;
const narrative = (id: string, locale: string) => `content/projects/${id}/narrative.${locale}.mdx`;

/** Mistakes that editors make, all in one build. That each is found alone is tested in checks/content. */
const mistakes: Mistake[] = [
  {
    when: 'an amount is typed as text',
    file: project('together-for-all'),
    change: (text) => text.replace('value: 416158', 'value: 416 158 €'),
    at: '    value: 416 158 €',
    says: 'Found “416 158 €”',
  },
  {
    when: 'a component is unknown',
    file: narrative('together-for-all', 'hu'),
    change: (text) => `${text}\n<Video src="x" />\n`,
    at: '<Video',
    says: '<Video>',
  },
  {
    when: 'an end is before its start',
    file: project('together-we-are-more'),
    change: (text) => text.replace('end: 2017-04-25', 'end: 2014-04-25'),
    at: '  end: 2014-04-25',
    says: 'The end, 2014-04-25, is before the start, 2015-05-26',
  },
  {
    when: 'the narrative of the original language is not there',
    file: narrative('together-we-are-more', 'en'),
    change: () => undefined,
    in: project('together-we-are-more'),
    at: 'originalLocale: en',
    says: 'narrative.en.mdx does not exist',
  },
  {
    when: 'there is a month 13',
    file: project('united-networks-2019'),
    change: (text) => text.replace('start: 2019-02', 'start: 2019-13'),
    at: '  start: 2019-13',
    says: 'Found “2019-13”',
  },
  {
    when: 'a narrative imports something',
    file: narrative('united-networks-2019', 'en'),
    change: (text) => `${text}\nimport Map from './map.astro'\n`,
    at: 'import Map',
    says: 'A narrative cannot import or export anything',
  },
  {
    when: 'an organisation does not exist',
    file: project('united-networks-2015'),
    change: (text) => text.replace('id: caritas-norway', 'id: caritas-norge'),
    at: '  - id: caritas-norge',
    says: 'content/organisations/caritas-norge.yaml does not exist',
  },
  {
    when: 'a letter has a cedilla',
    file: narrative('united-networks-2015', 'ro'),
    change: (text) => `${text}\nUniversitatea Babeş-Bolyai.\n`,
    at: 'Universitatea Babeş-Bolyai.',
    says: 'with a cedilla',
  },
  {
    when: 'a link leads to no page',
    file: narrative('united-networks-2015', 'en'),
    change: (text) => `${text}\nSee [the project](/projects/nothing/).\n`,
    at: 'See [the project]',
    says: 'The link “/projects/nothing/” leads to no page',
  },
  {
    when: 'a sign has a meaning of its own',
    file: narrative('tara-nasaudului', 'en'),
    change: (text) => `${text}\nChildren of <5 years.\n`,
    at: 'Children of <5',
    says: 'Write \\< for the sign itself',
  },
  {
    when: 'an image has no alternative text',
    file: narrative('tara-nasaudului', 'ro'),
    change: (text) => `${text}\n![](./centru.jpg)\n`,
    at: '![](./centru.jpg)',
    says: 'has no alternative text',
  },
  {
    when: 'a field is unknown',
    file: 'content/programmes/esf-2014-2020-pocu.yaml',
    change: (text) => `colour: blue\n${text}`,
    at: 'colour: blue',
    says: 'There is no field “colour” here',
  },
  {
    when: 'a standing page has braces',
    file: 'content/pages/about/page.hu.mdx',
    change: (text) => `${text}\nA projekt száma {RO-123}.\n`,
    at: 'A projekt száma {RO-123}',
    says: 'Found “{RO-123}”',
  },
  {
    when: 'the head of a standing page has no such field',
    file: 'content/pages/privacy/page.ro.mdx',
    change: (text) => text.replace('---\n', '---\ntitel: Date\n'),
    at: 'titel: Date',
    says: 'There is no field “titel” here',
  },
  {
    when: 'the head of a standing page is no YAML',
    file: 'content/pages/privacy/page.en.mdx',
    change: (text) => text.replace('---\n', '---\nnote: "open\n'),
    at: 'note: "open',
    says: 'note',
  },
  {
    when: 'a file is not UTF-8',
    file: 'content/organisations/renovabis.yaml',
    change: (text) => Buffer.from(`# Donații\n${text}`.replaceAll('ț', 'þ'), 'latin1'),
    at: '# Dona',
    says: 'not saved as UTF-8',
  },
  {
    when: 'a string of the interface is missing',
    file: 'content/interface/hu.json',
    change: (text) => text.replace(/^.*"skip":.*\n/m, ''),
    at: undefined,
    says: 'site.skip',
  },
];

describe('a build of content with mistakes', () => {
  let outcome: Outcome;
  const places = new Map<Mistake, string>();

  beforeAll(async () => {
    outcome = await buildChanged(async (folder) => {
      for (const { file, change } of mistakes) {
        const changed = change(await readFile(join(folder, file), 'utf8'));
        if (changed === undefined) await rm(join(folder, file));
        else await writeFile(join(folder, file), changed);
      }
      for (const mistake of mistakes) {
        const file = mistake.in ?? mistake.file;
        const lines = (await readFile(join(folder, file), 'latin1')).split('\n');
        const at = Buffer.from(mistake.at ?? '', 'utf8').toString('latin1');
        const line = lines.findIndex((each) => each.startsWith(at)) + 1;
        places.set(mistake, mistake.at === undefined ? file : `${file}:${line}`);
      }
    });
  });

  test('ends with exit code 1', () => {
    expect(outcome.code).toBe(1);
  });

  test('leaves nothing that looks like a site', () => {
    expect(outcome.hasSite).toBe(false);
  });

  test.each(mistakes)('says with file and line that $when', (mistake) => {
    expect(places.get(mistake)).not.toMatch(/:0$/);
    const complaints = outcome.output.split(/\n\s*\n/);
    const here = complaints.filter((each) => new RegExp(`${escaped(places.get(mistake) ?? '')}(?!\\d)`).test(each));
    expect(here.join('\n')).toContain(mistake.says);
  });

  test('counts the mistakes', () => {
    expect(Number(/(\d+) mistakes/.exec(outcome.output)?.[1])).toBe(mistakes.length);
  });

  test('says each once', () => {
    expect(outcome.output.split('Found “416 158 €”')).toHaveLength(2);
  });

  test('shows no stack trace', () => {
    expect(outcome.output).not.toMatch(/^\s+at .*(:\d+|\))$/m);
    expect(outcome.output).not.toContain('node_modules');
  });
});

describe('a build of a site with mistakes', () => {
  test.each([
    {
      when: 'a page prints no notice',
      file: 'src/components/project/Notice.astro',
      change: (text: string) => text.replace('{notice.text}', ''),
      says: 'notice of “eea-grants-2014-2021-local-development”',
    },
    {
      when: 'a page prints another notice',
      file: 'src/components/project/Notice.astro',
      change: (text: string) => text.replace('{notice.text}', '{notice.text.slice(1)}'),
      says: 'notice of “eea-grants-2014-2021-local-development”',
    },
  ])('says that $when, and leaves nothing', async ({ file, change, says }) => {
    const { code, output, hasSite } = await buildChanged(async (folder) => {
      const text = await readFile(join(folder, file), 'utf8');
      expect(change(text)).not.toBe(text);
      await writeFile(join(folder, file), change(text));
    });
    expect(output).toContain(says);
    expect(output).toContain('dist/ro/projects/together-for-all/index.html');
    expect({ code, hasSite }).toEqual({ code: 1, hasSite: false });
    expect(output).not.toMatch(/^\s+at .*(:\d+|\))$/m);
  });
});

test('a failed build leaves the site of the last good one as it was', async () => {
  const outcome = await buildChanged(async (folder) => {
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/index.html'), 'the last good one');
    await writeFile(join(folder, 'content/places/83133.yaml'), 'names: Odorheiu Secuiesc\n');
  });
  expect(outcome).toMatchObject({ code: 1, hasSite: true });
});

test('a build of the content as it is ends with exit code 0 and leaves a site', async () => {
  const { code, hasSite, hasHalfSite } = await buildChanged(() => Promise.resolve());
  expect({ code, hasSite, hasHalfSite }).toEqual({ code: 0, hasSite: true, hasHalfSite: false });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
