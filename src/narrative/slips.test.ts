import { describe, expect, test } from 'vitest';
import { formatMessage, type Issue } from '../checks/issue.ts';
import { severityOf } from '../checks/severity.ts';
import { letterSlips } from '../source/letters.ts';
import { parseNarrative } from './parse.ts';

type Row = readonly [when: string, line: string, code: Issue['code'], en: string, ro: string, hu: string];

/** What an officer types or pastes on a line of its own, and what is said about it in each language. */
const slips: Row[] = [
  [
    'a bare < before a number',
    'Sub <5 ani.',
    'slip-less-than',
    'Found “<5”',
    'Scrieți \\< pentru semnul însuși',
    'Írja így: \\<',
  ],
  [
    'braces',
    'Cod {RO-123}.',
    'narrative-braces',
    'Found “{RO-123}”',
    'Acoladele au aici un înțeles al lor',
    'A kapcsos zárójelnek itt külön jelentése van',
  ],
  [
    'an address in angle brackets',
    'Vezi <https://frds.ro/>.',
    'slip-address',
    '[words to click](https://…)',
    'Scrieți adresa ca legătură',
    'A címet hivatkozásként írja',
  ],
  [
    'a mistyped address in angle brackets',
    'Vezi <htpps://frds.ro/>.',
    'slip-address',
    '[words to click]',
    'Scrieți adresa ca legătură',
    'A címet hivatkozásként írja',
  ],
  ['a line break', 'Unu<br>doi.', 'slip-break', 'Leave an empty line', 'Lăsați un rând gol', 'hagyjon egy üres sort'],
  [
    'a line break in capitals',
    'Unu<BR/>doi.',
    'slip-break',
    'Found “<BR/>”',
    'Aici scrie „<BR/>”',
    'Itt ez áll: „<BR/>”',
  ],
  [
    'an e-mail address in angle brackets',
    'Scrieți la <a@b.ro>.',
    'slip-email',
    'Write an e-mail address as a link',
    'Scrieți adresa de e-mail ca legătură',
    'Az e-mail-címet hivatkozásként írja',
  ],
  [
    'raw HTML',
    'Un <b>cuvânt</b>.',
    'narrative-html',
    'Found the HTML tag <b>',
    'eticheta HTML <b>',
    'HTML-elem áll: <b>',
  ],
  [
    'an import',
    'import A from "./a.astro"',
    'narrative-import',
    'cannot import',
    'nu poate importa',
    'semmit nem importálhat',
  ],
  ['a comment', '<!-- mai târziu -->', 'slip-comment', 'delete it', 'ștergeți-l', 'törölje'],
  ['bold digits of mathematics', 'Au fost 𝟏𝟐 ateliere.', 'slip-styled', 'Type: 12', 'Tastați: 12', 'Gépelje be: 12'],
  ['digits of full width', 'Au fost １２ ateliere.', 'slip-styled', 'Type: 12', 'Tastați: 12', 'Gépelje be: 12'],
  ['Arabic-Indic digits', 'Au fost ١٢ ateliere.', 'slip-styled', 'Type: 12', 'Tastați: 12', 'Gépelje be: 12'],
  [
    'bold letters of mathematics',
    'Foarte 𝐢𝐦𝐩𝐨𝐫𝐭𝐚𝐧𝐭.',
    'slip-styled',
    'Type: important',
    'Tastați: important',
    'Gépelje be: important',
  ],
  [
    'a mistyped scheme',
    'Vezi [aici](htpps://frds.ro/).',
    'slip-scheme',
    'Write https://frds.ro/',
    'Scrieți https://frds.ro/',
    'Írja így: https://frds.ro/',
  ],
  [
    'a scheme with one slash',
    'Vezi https:/frds.ro/.',
    'slip-scheme',
    'Write https://frds.ro/',
    'greșită la început',
    'eleje hibás',
  ],
  [
    'a scheme with the colon misplaced',
    'Vezi http//:frds.ro.',
    'slip-scheme',
    'Write https://frds.ro',
    'greșită la început',
    'eleje hibás',
  ],
  [
    'a scheme with a semicolon',
    'Vezi https;//frds.ro.',
    'slip-scheme',
    'Write https://frds.ro',
    'greșită la început',
    'eleje hibás',
  ],
  [
    'a scheme with a letter too many',
    'Vezi [aici](htttps://frds.ro).',
    'slip-scheme',
    'Write https://frds.ro',
    'greșită la început',
    'eleje hibás',
  ],
  [
    'cedilla letters',
    'La Tîrgu Mureş.',
    'cedilla',
    'Write “Mureș” with a comma',
    'Scrieți „Mureș”',
    'Írja így: „Mureș”',
  ],
  [
    'straight quotation marks',
    'Programul "Casa" continuă.',
    'slip-quotes',
    'Write „Casa”',
    'Scrieți „Casa”',
    'Írja így: „Casa”',
  ],
  [
    'single straight quotation marks',
    "Programul 'Casa' continuă.",
    'slip-quotes',
    'Write „Casa”',
    'Scrieți „Casa”',
    'Írja így: „Casa”',
  ],
  [
    'a straight apostrophe',
    "Mi-a dat '89 și d'Artagnan.",
    'slip-apostrophe',
    'Write d’Artagnan',
    'Scrieți d’Artagnan',
    'Írja így: d’Artagnan',
  ],
  ['two spaces', 'Două  spații.', 'slip-spaces', 'Write one: “Două spații.”', 'Scrieți unul singur', 'Egyet írjon'],
  [
    'an accent beside its letter',
    'La Mures\u0326 azi.',
    'slip-accent',
    'Type the word anew: Mureș',
    'Tastați cuvântul din nou: Mureș',
    'Gépelje be újra a szót: Mureș',
  ],
  [
    'a Cyrillic letter in a Latin word',
    'Primări\u0430 orașului.',
    'slip-lookalike',
    'only looks Latin: \u0430',
    'din alt alfabet',
    'más ábécé betűje',
  ],
  [
    'a word of Cyrillic look-alikes',
    'Organizația \u0421\u0415\u0420 există.',
    'slip-lookalike',
    'Type it anew: CEP',
    'Tastați-l din nou: CEP',
    'Gépelje be újra: CEP',
  ],
  [
    'a Greek letter in a Latin word',
    'Pr\u03BFiectul.',
    'slip-lookalike',
    'Type it anew: Proiectul',
    'Tastați-l din nou: Proiectul',
    'Gépelje be újra: Proiectul',
  ],
  [
    'a no-break space between words',
    'Casa\u00a0noastră.',
    'slip-invisible',
    'no-break space',
    'spațiu neseparabil',
    'nem törhető szóköz',
  ],
  [
    'a sign without width',
    'Casa\u200B noastră.',
    'slip-invisible',
    'sign without width',
    'semn fără lățime',
    'nulla szélességű jel',
  ],
  [
    'a soft hyphen',
    'Casa no\u00ADastră.',
    'slip-invisible',
    'soft hyphen',
    'cratimă opțională',
    'feltételes elválasztójel',
  ],
  ['a control sign', 'Casa\u0008 noastră.', 'slip-control', 'control sign', 'semn de control', 'vezérlőjel'],
  [
    'a right-to-left override',
    'Casa \u202Enoastră.',
    'slip-control',
    'sign of direction',
    'semn de direcție',
    'írásirányjel',
  ],
];

describe('A slip is named, with its line and the way to write it instead, in three languages:', () => {
  test.for(slips)('%s', ([, line, code, ...says]) => {
    const issues = issuesIn(`Un paragraf.\n\n${line}\n`);
    expect(issues.map((issue) => [issue.code, issue.line])).toEqual([[code, 13]]);
    expect(issues.map(severityOf)).toEqual(['wrong']);
    for (const [index, locale] of (['en', 'ro', 'hu'] as const).entries()) {
      for (const issue of issues) expect(formatMessage(issue, locale)).toContain(says[index]);
    }
  });
});

describe('What is written on purpose is no slip:', () => {
  test.for([
    ['amounts with spaces that do not break', 'Au fost 1\u00a0279\u00a0461,60 lei, 20\u00a0de ori.'],
    ['quotation marks of the language', 'Programul „Casa” și casa noastră’.'],
    ['quotation marks around an address', '[aici](https://frds.ro/ "Fondul")'],
    ['properties of a component', '<Note title="Două  spații">\n\nText.\n\n</Note>'],
    [
      'properties over several lines',
      '<DocumentLink\n  href="https://x.org/a.pdf"\n  label="A" />\n\nText "drept"'.replace('"drept"', '„drept”'),
    ],
    ['signs in code', '`"a"  <b> {c}`'],
    ['a block of code', '```\n"a"  <br> {c}\n```'],
    ['a table', '| a   | b |\n|-----|---|\n| 1   | 2 |'],
    ['a list with more space after its mark', '-   unu\n-   doi'],
    ['a line that ends in two spaces', 'Un rând  \nși altul'],
    ['a word in Greek or Cyrillic', 'Fratele меньший și Ελλάδα.'],
    ['a Greek sign', 'Valoarea μ este mică.'],
    ['a family of emoji', 'Familia 👨\u200d👩\u200d👧 noastră.'],
    ['inches', 'Un ecran de 15" bun.'],
    ['a comparison in words', 'Mai puțin de 5 și a \\< b.'],
    ['addresses that are right', 'Vezi [aici](http://frds.ro/), [acolo](https://x.ro) și [mail](mailto:a@b.ro).'],
    ['times and shares', 'La 10:30, raport 1/2, și/sau.'],
  ] as const)('%s', ([, line]) => {
    expect(issuesIn(line)).toEqual([]);
  });
});

test('Each language has its own quotation marks', () => {
  const wanted = (['ro', 'hu', 'en'] as const).map(
    (locale) => parseNarrative('A "b" c.', 'x', 0, locale).issues[0]?.values?.['wanted'],
  );
  expect(wanted).toEqual(['„b”', '„b”', '“b”']);
});

test('Several slips of one line are all named', () => {
  const codes = issuesIn('Un "cuvânt"  și <5 la htpps://x.ro.').map(({ code }) => code);
  expect(codes.toSorted()).toEqual(['slip-less-than', 'slip-quotes', 'slip-scheme', 'slip-spaces']);
});

describe('A document link and the table of results', () => {
  test.for([
    [
      'are components of their own lines',
      '<DocumentLink href="https://x.org/a.pdf" label="Raport" about="PDF, 2 MB" lang="hu" />\n\n<Results />',
      [],
    ],
    [
      'a link needs an address that begins with https',
      '<DocumentLink href="http://x.org/a.pdf" label="Raport" />',
      ['wrong-value'],
    ],
    ['and words to click', '<DocumentLink href="https://x.org/a.pdf" />', ['missing-field']],
    ['and no property of another', '<DocumentLink href="https://x.org/a.pdf" label="A" size="2" />', ['unknown-field']],
    [
      'it holds no text',
      '<DocumentLink href="https://x.org/a.pdf" label="A">Text</DocumentLink>',
      ['narrative-holds-text'],
    ],
    [
      'it does not stand within a sentence',
      'Vezi <DocumentLink href="https://x.org/a.pdf" label="A" /> aici.',
      ['narrative-within'],
    ],
    [
      'results have no properties, since their figures are those of project.yaml',
      '<Results of="jobs" />',
      ['unknown-field'],
    ],
    ['and stand once', '<Results />\n\n<Results />', ['narrative-twice']],
  ] as const)('%s', ([, body, codes]) => {
    expect(issuesIn(body).map(({ code }) => code)).toEqual(codes);
  });
});

function issuesIn(body: string): Issue[] {
  const { issues } = parseNarrative(body, 'narrative.ro.mdx', 10, 'ro');
  return [...issues, ...letterSlips('narrative.ro.mdx', `${'\n'.repeat(10)}${body}`)];
}
