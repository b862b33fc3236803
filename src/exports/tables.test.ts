import { describe, expect, test } from 'vitest';
import { localeCodes } from '../i18n/locales.ts';
import { readCsv } from '../testing/csv.ts';
import { guideOf, headersOf } from './columns.ts';
import { completeProject, edition } from './example.ts';
import { guidesIn } from './guide.ts';
import { tableNames, tables, tableWriter } from './tables.ts';

const project = completeProject();
const unstated = completeProject({
  parts: { programme: 'not-stated' },
  facts: { amounts: 'not-stated', period: { ...project.facts.period, start: '2015-05', end: 'not-stated' } },
});
const tableText = (...asked: Parameters<ReturnType<typeof tableWriter>>) =>
  Buffer.from(tableWriter(edition)(...asked)).toString();

test.for([
  ['ro', ';', 'Suma', '1756996,5', 'Moneda'],
  ['hu', ';', 'Összeg', '1756996,5', 'Pénznem'],
  ['en', ',', 'Amount', '1756996.5', 'Currency'],
] as const)('A table in %s has its headers and figures', ([locale, separator, header, figure, currency]) => {
  const [row] = readCsv(tableText('projects', locale, [project]), separator);
  expect(row).toMatchObject({ [header]: figure, [currency]: 'RON' });
});

describe('The table of all languages', () => {
  test('has a column once for each language where the language matters', () => {
    const [row] = readCsv(tableText('projects', 'all', [project]), ';');
    expect(row).toMatchObject({
      title_ro: 'Împreună; „=1+1”',
      title_hu: 'Együtt',
      title_en: 'Together',
      currency: 'RON',
    });
  });

  test('has names for programs as headers', () => {
    for (const name of tableNames)
      for (const header of headersOf(tables[name], 'all')) expect(header).toMatch(/^[a-z]+[A-Za-z]*(_(ro|hu|en))?$/);
  });
});

describe('What is not stated', () => {
  const [row] = readCsv(tableText('projects', 'en', [unstated]), ',');

  test('is said in a column of words', () => {
    expect(row).toMatchObject({
      Programme: 'not stated',
      Funding: 'The sources of this project do not state its funder.',
      'What the amount is': 'not stated',
      Period: 'Start: May 2015 · End: not stated',
      'Period (ISO 8601)': '2015-05/..',
    });
  });

  test('leaves a column of figures empty', () => {
    expect(row).toMatchObject({ Amount: '', Currency: '' });
  });

  test('has no row of its own among amounts and places', () => {
    expect(readCsv(tableText('amounts', 'en', [unstated]), ',')).toEqual([]);
  });
});

test('A share without an amount of its own has a row among the amounts', () => {
  const shared = completeProject({
    facts: {
      shares: [
        { kind: 'private-contribution', percent: 10, of: 'total', source: 'document' },
        { kind: 'grant', percent: 90, of: 'total', source: 'document' },
      ],
    },
  });
  const rows = readCsv(tableText('amounts', 'en', [shared]), ',');
  expect(rows.map((row) => [row['What the amount is'], row['Amount'], row['Percent']])).toEqual([
    ['Total value', '1756996.5', ''],
    ['Grant', '1000.25', '90'],
    ['Private contribution', '', '10'],
  ]);
});

test('Latitude and longitude are figures in the reader’s own form', () => {
  expect(readCsv(tableText('places', 'hu', [project]), ';')[0]).toMatchObject({ 'Földrajzi szélesség': '46,3084' });
  expect(readCsv(tableText('places', 'en', [project]), ',')[0]).toMatchObject({ Longitude: '25.3006' });
});

describe.for(localeCodes)('The guide in %s', (locale) => {
  test('tells every column of every table, in the order of the table', () => {
    for (const name of tableNames) {
      const guide = guidesIn(locale).find(({ file }) => file === `${name}.csv`);
      expect(guide?.rows.map((row) => row.header)).toEqual(headersOf(tables[name], locale));
    }
  });

  test('tells of no column that no table has', () => {
    const used = new Set<string>(tableNames.flatMap((name) => tables[name].columns.map((column) => column.name)));
    expect(Object.keys(guideOf(locale)).filter((name) => !used.has(name))).toEqual([]);
  });

  test('names each column of a table differently', () => {
    for (const name of tableNames) {
      const headers = headersOf(tables[name], locale);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });
});
