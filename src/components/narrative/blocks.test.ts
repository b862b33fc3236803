import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { exampleNarrative, exampleProject } from '../../model/example.ts';
import { placesResults } from '../../model/project.ts';
import { parseNarrative } from '../../narrative/parse.ts';
import { renderNarrative } from '../../narrative/render.ts';
import Blocks from './Blocks.astro';

const container = await AstroContainer.create();

const jobs = { id: 'jobs', unit: 'job', target: { value: 42, source: 'document' }, result: 'not-stated' };
const project = exampleProject(
  { narratives: { ro: exampleNarrative('ro', { indicators: { jobs: 'Locuri de muncă' } }) } },
  { indicators: [jobs] },
);

test('A document is linked with its kind, size and language', async () => {
  const link = '<DocumentLink href="https://x.org/a.pdf" label="Raport anual" about="PDF, 2 MB" lang="de" />';
  const html = await render(link);
  expect(html).toContain('<a href="https://x.org/a.pdf" hreflang="de">Raport anual</a>');
  expect(html).toContain('(PDF, 2 MB, germană)');
});

test('The language of the page itself is not said', async () => {
  const html = await render('<DocumentLink href="https://x.org/a.pdf" label="Raport" lang="ro" />');
  expect(html).not.toContain('(');
});

test('Results stand where the author puts them, with the figures of the facts', async () => {
  const html = await render('Înainte.\n\n<Results />\n\nDupă.');
  expect(html).toMatch(/Înainte[\s\S]*<table[\s\S]*Locuri de muncă[\s\S]*42[\s\S]*După/);
});

test.for([
  ['Text.\n\n<Results />', true],
  ['<Note title="N">\n\n<Results />\n\n</Note>', true],
  ['Text.', false],
] as const)('%j places the results itself – %j', ([body, places]) => {
  expect(placesResults(blocksOf(body))).toBe(places);
});

function blocksOf(body: string) {
  const { narrative, issues } = parseNarrative(body, 'narrative.ro.mdx', 0, 'ro');
  if (!narrative) throw new Error(JSON.stringify(issues));
  return renderNarrative(narrative.tree, (path) => `/ro${path}`).blocks;
}

function render(body: string): Promise<string> {
  return container.renderToString(Blocks, { props: { blocks: blocksOf(body), project, locale: 'ro' } });
}
