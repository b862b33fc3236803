import fc from 'fast-check';
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';

/** A word that every hostile text of ours holds where it has room, so that what became of it can be found. */
export const MARK = 'hostile';

/** What somebody may have put into a field, by accident or not: each is a text, and is to be read as one or refused. */
export const hostileTexts = [
  `<script>${MARK}()</script>`,
  `"><script src=//evil.example/${MARK}.js></script>`,
  `<img src=x onerror=${MARK}()>`,
  `<svg/onload=${MARK}()>`,
  `' onmouseover='${MARK}()`,
  `" autofocus onfocus="${MARK}()`,
  `</title><script>${MARK}()</script>`,
  `</script><script>${MARK}()</script>`,
  `</textarea></style></noscript><${MARK}-element>`,
  `--><${MARK}-element x="`,
  `<!--<script>${MARK}()`,
  `]]></description><${MARK}-element>`,
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY ${MARK} SYSTEM "file:///etc/passwd">]>&${MARK};`,
  `{{constructor.constructor('${MARK}()')()}}`,
  `\${${MARK}()}`,
  `{${MARK}()}`,
  `$t(site.name) ${MARK}`,
  `{{name}} {{count}} ${MARK}`,
  `javascript:${MARK}()`,
  `data:text/html,<script>${MARK}()</script>`,
  `=HYPERLINK("http://evil.example/","${MARK}")`,
  `=cmd|'/C calc'!A0 ${MARK}`,
  `+1+1 ${MARK}`,
  `-2+3 ${MARK}`,
  `@SUM(1+1) ${MARK}`,
  `|${MARK}\n\n=1+1`,
  `${MARK}";alert(1);"`,
  `&lt;script&gt;${MARK}()&lt;/script&gt; &#60;script&#62;`,
  `%3Cscript%3E${MARK}()%3C/script%3E %00 %0d%0aSet-Cookie: x=1`,
  `<a href="javascript:${MARK}()">x</a>`,
  `[x](javascript:${MARK}())`,
  `![x](x"onerror="${MARK}())`,
  `<iframe srcdoc="<script>${MARK}()</script>"></iframe>`,
  `<base href=//evil.example/>${MARK}`,
  `<meta http-equiv=refresh content="0;url=//evil.example/">${MARK}`,
  `<link rel=stylesheet href=//evil.example/${MARK}.css>`,
  `<form action=//evil.example/><button formaction="javascript:${MARK}()">`,
  `../../../../etc/passwd ${MARK}`,
  `..\\..\\windows\\${MARK}`,
  `C:\\${MARK}`,
  `__proto__`,
  `constructor`,
  `hasOwnProperty`,
  `null`,
  `NaN`,
  `not-stated`,
  ` `,
  ``,
  `${MARK} `.repeat(40),
  MARK.repeat(2000),
  `${MARK} `.repeat(2000),
  `${MARK}👩‍👩‍👧‍👦🏳️‍🌈`,
  `漢字 ${MARK} עברית العربية`,
  `Z̸̢̛a̵͝l̷͠g̶o ${MARK}`,
] as const;

/** Signs that stand in no text of ours: each is to be refused by name. */
export const refusedSigns = {
  'a zero': '\u0000',
  'a bell': '\u0007',
  'an escape': '\u001b[2J',
  'a control sign of the upper half': '\u0085',
  'a right-to-left override': '\u202e',
  'a right-to-left isolate': '\u2067',
  'a right-to-left mark': '\u200f',
  'a space without width': '\u200b',
  'a byte order mark': '\ufeff',
  'a line separator': '\u2028',
  'a soft hyphen': '\u00ad',
  'full-width figures': '２０１５',
  'Arabic figures': '٢٠١٥',
  'a Cyrillic letter in a Latin word': 'Саritas',
} as const;

/** What may stand in place of a value in YAML; not all of it is a text. */
const tokens = [
  ...['true', 'no', 'null', '~', '', '.inf', '.nan', '-1', '0', '1e400', '0x1F', '0o17', '1_000', '+12', '007'],
  ...['123456789012345678901234567890', '0.1', '2015-02-30', '2015-13', '9999-12-31', '0000-01', '12:30:45'],
  ...['[]', '{}', '[[[[[[]]]]]]', '[1, [2, {a: b}]]', '{a: {b: {c: d}}}', '{__proto__: {polluted: true}}'],
  ...['{constructor: {prototype: {polluted: true}}}', '&a [x, x]', '*x', '&a [*a, *a]', '<<: *x', '!!js/function "x"'],
  ...['!!binary aGFsbG8=', '!!set {a, b}', '!!timestamp 2001-01-01', '!<tag:evil.example,2000:x> y', '! x', '%TAG ! x'],
  ...['"unclosed', "'unclosed", '"\\q"', '[unclosed', '{unclosed', '@at', '`tick', '? x', '- x', ': x', '|\n  text'],
  ...[
    '>-\n    text',
    '"\\u202E text"',
    '"\\0"',
    '"\\x1b[2J"',
    '"a\\nb"',
    '"\\uD800"',
    '"\\uFFFF"',
    '# nothing',
    '---',
    '...',
  ],
  ...['javascript:hostile()', '"JaVaScRiPt:hostile()"', '" javascript:hostile()"', '"java\\tscript:hostile()"'],
  ...[
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:x',
    '//evil.example/',
    'file:///etc/passwd',
    'https://',
    'http://[::1]/',
  ],
  ...['https://evil.example/"onmouseover="hostile()', 'https://evil.example/<script>', 'https://user:pw@evil.example/'],
  ...[
    "https://evil.example/'onclick='hostile()",
    'https://evil.example/%0d%0ax',
    'https:evil.example',
    'HTTPS://EVIL.EXAMPLE/',
  ],
  ...[
    'https://evil.example/a b',
    'https://еvil.example/',
    'mailto:x@evil.example',
    'https://evil.example/?a=1&b=<2>#"',
  ],
] as const;

const keys = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'prototype',
    '""',
    'x',
    '<img>',
    '"a\\u202Eb"',
    '? [a, b]',
    '? {a: b}',
    '1',
  ],
  ...['null', 'true', '"__proto__"', '"\\0"', 'not-stated', 'source', 'id', 'value', 'lang', 'ro', 'hu', 'de'],
] as const;

/** Lines of a narrative that its author should not get through, or that are to be shown as they are. */
const lines = [
  ...hostileTexts.filter((text) => text.trim() && text.length < 500),
  'import x from "./x.js"',
  'export const x = 1',
  '{(() => { throw 1 })()}',
  '<Figure src="./a/../../x.png" alt="x" />',
  '<Figure src="../../../../etc/passwd" alt="x" />',
  '<Figure src="./.env.png" alt="x" />',
  '<Figure src="https://evil.example/x.png" alt="x" />',
  '![x](./project.yaml)',
  '![x](//evil.example/x.png)',
  '![x](data:image/svg+xml,<svg/onload=hostile()>)',
  '<Note onclick="hostile()">x</Note>',
  '<Note title="<img src=x onerror=hostile()>">hostile</Note>',
  '<Note {...x}>x</Note>',
  '<Note title={hostile()}>x</Note>',
  '<Note style="x">x</Note>',
  '<Quote by="</figcaption><script>hostile()</script>">hostile</Quote>',
  '<DocumentLink href="javascript:hostile()" label="x" />',
  '<DocumentLink href="https://evil.example/&quot;onclick=&quot;hostile()" label="<b>hostile</b>" />',
  '<DocumentLink href="https://evil.example/" label="hostile" lang="&quot;" />',
  'A <Foreign lang="hu" onclick="hostile()">x</Foreign>.',
  '<constructor />',
  '<__proto__ />',
  '<Foreign.constructor />',
  '<Fragment set:html="<script>hostile()</script>" />',
  '<Results client:load />',
  '<></>',
  '<script>\nhostile()\n</script>',
  '<style>\n* { display: none }\n</style>',
  '[x](java&#115;cript:hostile())',
  '[x](&#106;avascript&colon;hostile())',
  '[x](<javascript:hostile()>)',
  '[x](JAVASCRIPT:hostile())',
  '[x](data:text/html,hostile)',
  '[x](//evil.example/)',
  '[x](/\\evil.example/)',
  '[x](https://evil.example/"onclick="hostile())',
  '[x](https://evil.example/ "\' onclick=hostile() x=\'")',
  '[x][y]\n\n[y]: javascript:hostile()',
  '[x](#" onclick="hostile())',
  '[x](/projects/../../hostile/)',
  '[x](mailto:a@evil.example?body=<script>)',
  'https://evil.example/<script>hostile()</script>',
  '<https://evil.example/hostile>',
  '## constructor',
  '## __proto__',
  '## <b>hostile</b>',
  '## main\n\nhostile',
  '## menu\n\n## content\n\n## content',
  '## 👩‍👩‍👧\n\n## ！！',
  '# hostile',
  '&#8238;hostile',
  '&rlm;hostile &zwnj;hostile &shy;hostile',
  '&#0;hostile',
  '&lt;script&gt;hostile()&lt;/script&gt;',
  '\\<script>hostile()\\</script>',
  '`<script>hostile()</script>`',
  '```html\n<script>hostile()</script>\n```',
  '```js {hostile()}\nhostile()\n```',
  '~~~\n</code></pre><script>hostile()</script>\n~~~',
  '| a | <script>hostile()</script> |\n| - | - |\n| `|` | =1+1 |',
  '[^1]\n\n[^1]: hostile',
  '- [ ] hostile\n- [x] hostile',
  '$$\nhostile\n$$',
  ':::note\nhostile\n:::',
  '---\ntitle: hostile\n---',
  '<!-- hostile -->',
  '<![CDATA[hostile]]>',
  '<?php hostile() ?>',
  '{/* hostile */}',
  '> '.repeat(30) + 'hostile',
  '- '.repeat(30) + 'hostile',
  '*'.repeat(200) + 'hostile' + '*'.repeat(200),
  '['.repeat(200) + 'hostile' + ']'.repeat(200),
] as const;

/** How the bytes of a file may differ from the UTF-8 that its text is saved in. */
const encodings = {
  'UTF-16, little end first': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16 with its mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16, big end first': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'Latin-1': (text) => Buffer.from(text.replaceAll('ț', 'þ').replaceAll('ș', 'º'), 'latin1'),
  'UTF-8 with its mark': (text) => Buffer.from(`\ufeff${text}`),
  'line ends of Windows': (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  'line ends of old Macs': (text) => Buffer.from(text.replaceAll('\n', '\r')),
  'a zero byte': (text, at) => splice(text, at, Buffer.from([0])),
  'a byte that is no UTF-8': (text, at) => splice(text, at, Buffer.from([0xff, 0xc0, 0xaf])),
  'a surrogate alone': (text, at) => splice(text, at, Buffer.from([0xed, 0xa0, 0x80])),
  'its end cut off': (text, at) => Buffer.from(text).subarray(0, Math.floor(at * Buffer.byteLength(text))),
  nothing: () => Buffer.alloc(0),
  'another text': () => Buffer.from('GIF89a\u0001'),
} satisfies Record<string, (text: string, at: number) => Buffer>;

/** One change of one file, as fast-check draws it: small, and told in words when it fails. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  /** Which of the entries, and where in its file: parts of the whole, since files differ in length. */
  entry: part(),
  at: part(),
  change: fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), with: anyText(), joined: fc.boolean() }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('value' as const), with: fc.constantFrom(...tokens) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('key' as const), with: fc.constantFrom(...keys) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('without' as const), with: fc.constant('') }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('twice' as const), with: fc.constant('') }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('added' as const), with: fc.constantFrom(...keys) }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('bytes' as const), with: fc.constantFrom(...encodingNames()) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('inserted' as const), with: anyText() }) },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('line' as const), with: fc.constantFrom(...lines) }) },
  ),
});

/** The bytes of a file in which something was changed, or nothing where the file has no such part. */
export function mutate(text: string, file: string, { at, change }: Mutation): Buffer | undefined {
  if (change.kind === 'bytes') return encodings[change.with](text, at);
  if (change.kind === 'inserted') return splice(text, at, Buffer.from(change.with));
  const head = /\.mdx$/.test(file) ? (/^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0) : text.length;
  if (change.kind === 'line') {
    if (head === text.length) return undefined;
    const paragraphs = [...text.slice(head).matchAll(/\n\n/g)].map(({ index }) => head + index + 2);
    const place = paragraphs[Math.floor(at * paragraphs.length)] ?? text.length;
    return Buffer.from(`${text.slice(0, place)}${change.with}\n\n${text.slice(place)}`);
  }
  const from = head === text.length ? 0 : 4;
  const part = partOf(text.slice(from, head), at, change.kind === 'text' || change.kind === 'value' ? 'value' : 'pair');
  if (!part) return undefined;
  const start = part.start + from;
  // A text over several lines ends with the last of them.
  const end = start + text.slice(start, part.end + from).trimEnd().length;
  const put = (source: string) => Buffer.from(text.slice(0, start) + source + text.slice(end));
  const own = text.slice(start, end);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, end);
  switch (change.kind) {
    case 'text':
      return put(JSON.stringify(change.joined ? `${part.text}${change.with}` : change.with));
    case 'value':
      return put(change.with);
    case 'key':
      return put(change.with + own.slice(part.text.length));
    case 'without':
      return put('');
    case 'twice':
      return put(`${own}${file.endsWith('.json') ? ',' : ''}\n${line}`);
    case 'added':
      return put(`${own}${file.endsWith('.json') ? ',' : ''}\n${/^\s*/.exec(line)?.[0] ?? ''}${change.with}: x`);
  }
}

/** A value of the YAML with what it says, or a field with its key and everything in it. */
function partOf(source: string, at: number, what: 'value' | 'pair'): Part | undefined {
  const parts: Part[] = [];
  visit(parseDocument(source), {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !pair.key.range || !isPair(pair)) return;
      const value = pair.value as { range?: [number, number, number] | null } | null;
      const text = source.slice(pair.key.range[0], pair.key.range[1]);
      if (what === 'pair') parts.push({ start: pair.key.range[0], end: value?.range?.[1] ?? pair.key.range[1], text });
      else if (isScalar(pair.value) && pair.value.range)
        parts.push({ start: pair.value.range[0], end: pair.value.range[1], text: String(pair.value.value) });
      else if (isMap(pair.value) && pair.value.flow && pair.value.range)
        parts.push({ start: pair.value.range[0], end: pair.value.range[1], text: '' });
    },
    Scalar(key, scalar) {
      if (what === 'value' && typeof key === 'number' && scalar.range)
        parts.push({ start: scalar.range[0], end: scalar.range[1], text: String(scalar.value) });
    },
  });
  return parts[Math.floor(at * parts.length)];
}

function part() {
  return fc.noBias(fc.nat(99_999)).map((some) => some / 100_000);
}

function anyText() {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<string>(...hostileTexts) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<string>(...Object.values(refusedSigns).map((sign) => `${MARK}${sign}${MARK}`)),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom<string>(...hostileTexts), { maxLength: 3 }).map((each) => each.join('\n')),
    },
  );
}

function encodingNames(): [EncodingName, ...EncodingName[]] {
  return Object.keys(encodings) as [EncodingName, ...EncodingName[]];
}

function splice(text: string, at: number, bytes: Buffer): Buffer {
  const whole = Buffer.from(text);
  const place = Math.floor(at * whole.length);
  return Buffer.concat([whole.subarray(0, place), bytes, whole.subarray(place)]);
}

interface Part {
  start: number;
  end: number;
  text: string;
}

type EncodingName = keyof typeof encodings;

export interface Mutation {
  entry: number;
  at: number;
  change:
    | { kind: 'text'; with: string; joined: boolean }
    | { kind: 'bytes'; with: EncodingName }
    | { kind: 'value' | 'key' | 'without' | 'twice' | 'added' | 'inserted' | 'line'; with: string };
}
