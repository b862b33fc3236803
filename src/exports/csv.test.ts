import { describe, expect, test } from 'vitest';
import { csvFile, csvLine, csvRows, dialects } from './csv.ts';

describe('A cell', () => {
  test.for([
    ['Odorheiu Secuiesc', 'Odorheiu Secuiesc'],
    ['', ''],
    [undefined, ''],
    ['a;b', '"a;b"'],
    ['a,b', '"a,b"'],
    ['he said "no"', '"he said ""no"""'],
    ['two\nlines', '"two\nlines"'],
    [' a', '" a"'],
    [416158, '416158'],
    [1756996.5, '1756996,5'],
    [0, '0'],
  ] as const)('%j is written %j in a Romanian table', ([cell, written]) => {
    expect(csvLine([cell], dialects.ro)).toBe(written);
  });

  test.for(['=1+1', '+40', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A'])(
    'that begins like a formula is text: %j',
    (cell) => {
      const written = csvLine([cell], dialects.en);
      expect(written.replace(/^"/, '')).toMatch(/^'/);
      expect(written).toBe(`"'${cell}"`);
    },
  );

  test.for([-5, -5.5])('that is a figure stays one: %d', (cell) => {
    expect(csvLine([cell], dialects.en)).toBe(String(cell));
  });
});

test('Fields and decimals are parted as the reader’s spreadsheet expects', () => {
  const cells = ['a', 1.5, 'b'];
  expect(csvLine(cells, dialects.ro)).toBe('a;1,5;b');
  expect(csvLine(cells, dialects.hu)).toBe('a;1,5;b');
  expect(csvLine(cells, dialects.en)).toBe('a,1.5,b');
});

test('A file begins with a byte order mark, and each row ends with CR LF', () => {
  const file = Buffer.from(
    csvFile([
      csvRows(
        [
          ['ș', 'ő'],
          [1, 2],
        ],
        dialects.ro,
      ),
    ]),
  );
  expect([...file].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  expect(file.toString()).toBe('\ufeffș;ő\r\n1;2\r\n');
});
