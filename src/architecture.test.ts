import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * What is drawn works with what it is given and asks for nothing. From search it takes filter names and the script that the search
 * page runs, from share the address and the size of a page's picture, from exports what there is to download.
 */
const drawn = 'schema model i18n components layouts search map share exports styles site.ts build.ts'.split(' ');

/**
 * Content flows one way: schema, model, queries, views, pages. What a folder may import, besides itself and packages; `types` are
 * those of which it may only know the shape. Anything else that an import reaches is a break of the flow, and is named.
 */
const layers: Record<string, { imports: string[]; types?: string[] }> = {
  schema: { imports: ['i18n/locales.ts'] },
  // A project's narrative is kept as rendered blocks.
  model: { imports: ['schema', 'i18n/locales.ts'], types: ['narrative/render.ts'] },
  // The keys of interface strings are the types of translate(); money is what formatMoney() prints.
  i18n: { imports: [], types: ['model/money.ts', '../content/interface'] },
  // Reading content and saying what is wrong with it: explain.ts turns a schema's complaint into an issue for both.
  narrative: { imports: ['schema', 'source/explain.ts'], types: ['checks/issue.ts'] },
  // The loaders check everything that they have read before Astro gets any of it.
  source: {
    imports: [
      'schema',
      'narrative',
      'i18n/locales.ts',
      'processes',
      'checks/issue.ts',
      'checks/severity.ts',
      'checks/content/index.ts',
      // Which slogans a text carries is looked for once, with the text at hand.
      'checks/visibility/slogans.ts',
    ],
  },
  // That a place lies in its county, the map knows; which letters can be drawn, the fonts of the pictures for sharing.
  checks: { imports: ['i18n', 'schema', 'source', 'model', 'narrative', 'map', 'processes', 'share/letters.ts'] },
  // What is published besides the pages: pure functions from projects to the contents of files.
  exports: { imports: ['schema', 'model', 'i18n'], types: ['narrative/render.ts'] },
  // A visibility sheet is what the rules about visibility say of a project, with the logo files that are there.
  queries: {
    imports: [
      'schema',
      'model',
      'i18n',
      'exports',
      'checks/visibility',
      'source/logos.ts',
      // What is stated of a project, and the text of a narrative, when a page asks for it.
      'source/packed.ts',
      'narrative/text.ts',
      // The state of the translations is a page of the preview, made of the texts as their authors wrote them.
      'source/read.ts',
      'source/build.ts',
      'translation',
      'build.ts',
      'site.ts',
    ],
  },
  search: { imports: ['schema', 'model', 'i18n'] },
  map: { imports: ['schema', 'model', 'i18n'] },
  share: { imports: ['schema', 'model', 'i18n', 'site.ts', '../package.json'] },
  // The icon stands in every page.
  components: { imports: [...drawn, '../public/favicon.svg?raw'], types: ['narrative/render.ts', 'translation'] },
  layouts: { imports: drawn },
  views: { imports: drawn, types: ['translation'] },
  pages: { imports: ['queries', 'views', 'i18n', 'share', 'exports'], types: ['model'] },
  integrations: {
    imports: [
      'officer',
      'hosting',
      'schema/hints.ts',
      'checks',
      'source',
      'editor',
      'i18n',
      'search/bundle.ts',
      'search/cutting.ts',
      'search/marks.ts',
      'search/merging.ts',
      'search/packing.ts',
      'site.ts',
      'processes',
      // What pages are remembered by: the day and commit of the build.
      'build.ts',
      'model/sum.ts',
      'schema/text.ts',
    ],
  },
  // Work that several processes share.
  processes: { imports: [] },
  // How the finished site is served, compressed, summed up and compared with what was uploaded.
  hosting: { imports: ['i18n/locales.ts', 'site.ts', 'source/folder.ts'] },
  server: { imports: ['hosting/media.ts'] },
  // Starts a browser and measures what a reader sees, for tests and for the evidence of a project.
  browser: { imports: [], types: ['checks/visibility/sight.ts'] },
  // The folder that shows what a project's pages were: pages, sums, facts.
  evidence: { imports: ['browser', 'hosting/sums.ts', 'checks', 'source', 'schema', 'model', 'i18n', 'server'] },
  // What speaks to the officer: words of commands and of the preview.
  officer: { imports: ['schema', 'checks/issue.ts'] },
  // `npm run new`: questions from the schemas, in the words of the editor.
  creation: { imports: ['schema', 'editor', 'officer', 'model', 'i18n', 'narrative', 'source', 'checks'] },
  // Sveltia CMS on the local folder, configured from the schemas.
  editor: { imports: ['schema', 'narrative', 'i18n/locales.ts', 'site.ts'] },
  // How translations stand towards their originals, with the help of Git.
  translation: { imports: ['schema', 'narrative', 'i18n'], types: ['source/read.ts'] },
  // The icons that a command draws are those that the web manifest names.
  commands: {
    imports: [
      'creation',
      'translation',
      'editor',
      'officer',
      'browser',
      'evidence',
      'hosting',
      'checks',
      'source',
      'narrative',
      'schema',
      'i18n',
      'server',
      'views/manifest.ts',
      // Before a site is served, one that a stopped machine has left aside stands in its place again.
      'integrations/exchange.ts',
      // The pictures of the guide are taken of a preview of a copy.
      'testing/dev.ts',
      'site.ts',
    ],
  },
  // What tests of the finished site share: the build that they look at and the browser that they look with.
  testing: { imports: ['browser', 'checks', 'editor', 'schema', 'source', 'server', 'i18n', 'site.ts'] },
  'site.ts': { imports: ['i18n/locales.ts'] },
  // The day and the commit of the build.
  'build.ts': { imports: ['queries/clock.ts'] },
  'content.config.ts': { imports: ['schema', 'source', 'narrative', 'i18n'] },
  styles: { imports: [] },
};

/** Astro's virtual modules exist only within a build; whoever imports one cannot be tested without Astro. */
const virtual: Record<string, { imports: RegExp; types?: RegExp }> = {
  queries: { imports: /^astro:content$/ },
  'content.config.ts': { imports: /^astro:content$/ },
  // getStaticPaths gets entries; render() of astro:content turns a standing page into its component.
  pages: { imports: /^astro:(content|assets|transitions)$/ },
  views: { imports: /^astro:(assets|transitions)$/, types: /^astro:content$/ },
  layouts: { imports: /^astro:(assets|transitions)$/ },
  components: { imports: /^astro:(assets|transitions)$/, types: /^astro:content$/ },
};

interface Import {
  from: string;
  name: string;
  isType: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(ts|astro)$/.test(name));
const ours = files.filter((name) => !name.endsWith('.test.ts'));
const sources = new Map(ours.map((name) => [name, parse(name)]));
const imports = [...sources].flatMap(([from, source]) => importsOf(from, source));

test('Every folder has its place in the flow', () => {
  expect(ours.map(layerOf).filter((layer) => !(layer in layers))).toEqual([]);
});

describe('Content flows one way:', () => {
  test.for(Object.entries(layers))('%s imports only what it may', ([layer, { imports: allowed, types = [] }]) => {
    const broken = imports
      .filter(({ from, name }) => layerOf(from) === layer && name.startsWith('.'))
      .map((each) => ({ ...each, to: join(dirname(each.from), each.name) }))
      .filter(({ to, isType }) => {
        const known = [layer, ...allowed, ...(isType ? types : [])];
        return !known.some((each) => to === each || to.startsWith(`${each}/`));
      });
    expect(broken.map(({ from, to }) => `src/${from} imports ${to}`)).toEqual([]);
  });
});

test('Only queries and the collections ask Astro for content, and only what is drawn knows its other modules', () => {
  const broken = imports
    .filter(({ name }) => name.startsWith('astro:'))
    .filter(({ from, name, isType }) => {
      const allowed = virtual[layerOf(from)];
      return !(allowed?.imports.test(name) || (isType && allowed?.types?.test(name)));
    });
  expect(broken.map(({ from, name }) => `src/${from} imports ${name}`)).toEqual([]);
});

test('A folder is named after what is in it', () => {
  const vague = new Set(['utils', 'util', 'helpers', 'lib', 'common', 'shared', 'types', 'data', 'misc']);
  const folders = new Set(files.flatMap((name) => dirname(name).split('/')));
  expect([...folders].filter((name) => vague.has(name))).toEqual([]);
});

test('A .ts file is a lower-case noun, an .astro file outside pages a noun in PascalCase', () => {
  const wrong = files.filter((name) => {
    if (name.startsWith('pages/')) return false;
    return !(name.endsWith('.astro') ? /^[A-Z][A-Za-z]*\.astro$/ : /^[a-z][a-z.-]*\.ts$/).test(basename(name));
  });
  expect(wrong).toEqual([]);
});

test('Nothing is any, and nothing is asserted with an exclamation mark', () => {
  expect([...sources].flatMap(([name, source]) => loopholesOf(name, source))).toEqual([]);
});

function layerOf(name: string): string {
  return name.split('/', 1)[0] ?? name;
}

/** The TypeScript of a file: of an `.astro` file its front matter and its scripts. Line numbers stay. */
function parse(name: string): ts.SourceFile {
  const text = readFileSync(join('src', name), 'utf8');
  return ts.createSourceFile(name, name.endsWith('.astro') ? scriptsOf(text) : text, ts.ScriptTarget.Latest, true);
}

function scriptsOf(text: string): string {
  const code = [...text.matchAll(/^---\n([\s\S]*?)\n---$|<script\b[^>]*>([\s\S]*?)<\/script>/gm)];
  return code.reduce(
    (blank, { 0: match, 1: head, 2: script, index }) => {
      const inner = head ?? script ?? '';
      const start = index + match.indexOf(inner);
      return blank.slice(0, start) + inner + blank.slice(start + inner.length);
    },
    text.replaceAll(/[^\n]/g, ' '),
  );
}

function importsOf(from: string, source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  walk(source, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ from, name: node.moduleSpecifier.text, isType: isTypeOnly(node.importClause) });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ from, name: node.moduleSpecifier.text, isType: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) found.push({ from, name: argument.text, isType: false });
    }
  });
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    !name &&
    !!namedBindings &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((each) => each.isTypeOnly)
  );
}

function loopholesOf(name: string, source: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    const isAny = node.kind === ts.SyntaxKind.AnyKeyword;
    const isAsserted = ts.isNonNullExpression(node) || (ts.isVariableDeclaration(node) && node.exclamationToken);
    if (!isAny && !isAsserted) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    found.push(`src/${name}:${line} · ${node.getText(source)}`);
  });
  return found;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void) {
  visit(node);
  node.forEachChild((child) => {
    walk(child, visit);
  });
}
