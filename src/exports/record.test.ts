import { describe, expect, test } from 'vitest';
import { jsonErrors } from '../testing/standards.ts';
import { localeCodes } from '../i18n/locales.ts';
import { completeProject, edition } from './example.ts';
import { guidesIn } from './guide.ts';
import { projectFile, projectRecord, projectSchema, projectsFile, type ProjectRecord } from './record.ts';

const schema = JSON.parse(projectSchema(edition)) as { $id: string; properties: object };
const read = (change?: Parameters<typeof completeProject>[0]) =>
  JSON.parse(projectFile(completeProject(change), edition)) as Record<string, unknown>;

describe('The file of a project', () => {
  test.for<[string, Parameters<typeof completeProject>[0]]>([
    ['of which everything is known', {}],
    [
      'of which little is known',
      {
        parts: { programme: 'not-stated', places: [], narratives: {} },
        facts: { amounts: 'not-stated', places: 'not-stated' },
      },
    ],
    ['with a contact', { facts: { contact: { email: 'a@example.org', source: 'document' } } }],
    ['whose places are written as numbers', { facts: { places: [{ id: 83133, role: 'venue', source: 'document' }] } }],
  ])('%s fits the published schema', ([, change]) => {
    expect(jsonErrors(read(change), schema)).toEqual([]);
  });

  test('with a picture in its text fits the published schema', () => {
    const project = completeProject();
    const blocks = [
      { html: '<p>Text</p>' },
      { component: 'Note' as const, properties: { title: 'T' }, children: [{ html: '<p>x</p>' }] },
    ];
    for (const narrative of Object.values(project.narratives)) narrative.blocks = blocks;
    expect(jsonErrors(JSON.parse(projectFile(project, edition)), schema)).toEqual([]);
  });

  test.for([
    ['without its facts', 'facts', undefined],
    ['with a field that nobody knows', 'budget', 1],
    ['with a status of another kind', 'status', 'done'],
  ] as const)('%s does not', ([, field, value]) => {
    expect(jsonErrors({ ...read(), [field]: value }, schema)).not.toEqual([]);
  });

  test('names its schema and its page in every language', () => {
    expect(read()).toMatchObject({
      $schema: schema.$id,
      pages: Object.fromEntries(
        localeCodes.map((locale) => [locale, `https://example.org/${locale}/projects/together/`]),
      ),
    });
  });

  test('tells each organisation once, the programme operator among them', () => {
    expect(read()).toMatchObject({ organisations: [{ id: 'a' }, { id: 'frds' }], programme: { operator: 'frds' } });
  });
});

test('The file of all projects holds the same records without their texts, with the terms of use', () => {
  const { narratives, ...known } = read() as ProjectRecord;
  const heads = Object.entries(narratives).map(([locale, { blocks: _, ...head }]) => [locale, head]);
  const file = JSON.parse([...projectsFile([completeProject()], edition)].join('')) as object;
  expect(file).toMatchObject({
    licence: 'not-stated',
    coordinates: { licence: { name: 'CC BY 4.0' } },
    projects: [{ ...known, narratives: Object.fromEntries(heads) }],
  });
  expect(JSON.stringify(file)).not.toContain('"blocks"');
});

test('The schema says what each field means', () => {
  expect(Object.values(schema.properties).filter((field: object) => !('description' in field))).toEqual([]);
  expect(projectSchema(edition)).toContain('A plain number with a point before the decimals');
});

test.for(localeCodes)('The guide in %s tells every field of a project', (locale) => {
  const guide = guidesIn(locale).find(({ file }) => file === 'projects.json');
  expect(guide?.rows.map(({ name }) => name)).toEqual(Object.keys(projectRecord.shape));
});
