import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureIssues } from './pictures.ts';

let root: string;
let png: Buffer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
  png = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
});
afterAll(() => rmSync(root, { recursive: true }));

const svg = (inner: string, head = '') =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inner}</svg>`;

describe('A drawing may be', () => {
  test.for([
    ['of shapes', svg('<path d="M0 0h1v1z" fill="url(#red)"/>')],
    [
      'that of a program, with its head',
      svg(
        '<g/>',
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
      ),
    ],
    ['one that uses its own parts', svg('<g id="a"/><use href="#a"/>')],
    ['one with a photograph in it', svg('<image href="data:image/png;base64,AAAA"/>')],
  ] as const)('%s', async ([, text]) => {
    expect(await issuesOf('drawing.svg', text)).toEqual([]);
  });

  test.for([
    ['a script', svg('<script>hostile()</script>')],
    ['a script under another name', svg('<x:script xmlns:x="http://www.w3.org/2000/svg">hostile()</x:script>')],
    ['a handler', svg('<g onload="hostile()"/>')],
    ['a handler on a line of its own', svg('<g\nonload = "hostile()"/>')],
    ['a link that runs', svg('<a href="javascript:hostile()"/>')],
    ['a link that is disguised', svg('<a href="&#106;avascript:hostile()"/>')],
    ['a page', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
    ['a page as an image', svg('<image href="data:text/html,x"/>')],
    ['something from elsewhere', svg('<image href="https://evil.example/x.png"/>')],
    ['a style from elsewhere', svg('<style>@import "//evil.example/x.css"</style>')],
    ['a filling from elsewhere', svg('<path fill="url(https://evil.example/#x)"/>')],
    ['an entity', svg('&x;', '<!DOCTYPE svg [<!ENTITY x "y">]>')],
    ['a change of an address', svg('<animate attributeName="href" values="x"/>')],
  ] as const)('not one with %s', async ([, text]) => {
    expect(await issuesOf('drawing.svg', text)).toEqual(['picture-active']);
  });
});

const others: [what: string, name: string, bytes: () => string | Buffer][] = [
  ['a PNG called a JPEG', 'x.jpg', () => png],
  ['a page called a PNG', 'x.png', () => '<script>hostile()</script>'],
  ['a page called a drawing', 'x.svg', () => '<html></html>'],
  ['an empty file', 'x.webp', () => ''],
  ['the head of a PNG alone', 'x.png', () => png.subarray(0, 12)],
  ['a drawing called a photograph', 'x.jpeg', () => svg('')],
];

describe('A picture is what its name says:', () => {
  test('a PNG', async () => {
    expect(await issuesOf('real.png', png)).toEqual([]);
  });

  test.for(others)('not %s', async ([, name, bytes]) => {
    expect(await issuesOf(name, bytes())).toEqual(['picture-other']);
  });

  test('not one that claims to be larger than any camera takes', async () => {
    const claimed = Buffer.from(png);
    claimed.writeUInt32BE(60_000, 16);
    claimed.writeUInt32BE(60_000, 20);
    const [code = ''] = await issuesOf('x.png', claimed);
    expect(['picture-large', 'picture-other']).toContain(code);
  });
});

async function issuesOf(name: string, content: string | Buffer): Promise<string[]> {
  const file = `content/projects/x/${name}`;
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
  return (await pictureIssues(root, [file, 'content/projects/x/project.yaml'])).map(({ code }) => code);
}
