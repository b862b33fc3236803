import { describe, expect, test } from 'vitest';
import {
  compareNames,
  formatCoordinates,
  formatDate,
  formatDateRange,
  formatLanguage,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRegion,
  formatSize,
} from './format.ts';
import { localeCodes, locales } from './locales.ts';
import { translate } from './translate.ts';

/** Spaces at which no line may break, as `~`, so that the tables below can be read. */
const shown = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, '~');

describe('An amount, as accounts in the language write it:', () => {
  test.for([
    [175699600, 'RON', '1.756.996,00~lei', '1~756~996,00~lej', 'RON~1,756,996.00'],
    [175699650, 'RON', '1.756.996,50~lei', '1~756~996,50~lej', 'RON~1,756,996.50'],
    [100, 'RON', '1,00~lei', '1,00~lej', 'RON~1.00'],
    [41615800, 'EUR', '416.158~EUR', '416~158~EUR', 'EUR~416,158'],
    [41615807, 'EUR', '416.158,07~EUR', '416~158,07~EUR', 'EUR~416,158.07'],
    [123400, 'NOK', '1.234~NOK', '1~234~NOK', 'NOK~1,234'],
    [0, 'CHF', '0~CHF', '0~CHF', 'CHF~0'],
  ] as const)('%d %s', ([minor, currency, ...texts]) => {
    expect(localeCodes.map((locale) => shown(formatMoney({ minor, currency }, locale)))).toEqual(texts);
  });

  test('no space in it lets a line break', () => {
    for (const locale of localeCodes)
      expect(formatMoney({ minor: 175699600, currency: 'RON' }, locale)).not.toContain(' ');
  });
});

test.for([
  [7, '7', '7', '7'],
  [1243, '1.243', '1243', '1,243'],
  [12430, '12.430', '12~430', '12,430'],
  [0.5, '0,5', '0,5', '0.5'],
] as const)('The number %d', ([value, ...texts]) => {
  expect(localeCodes.map((locale) => shown(formatNumber(value, locale)))).toEqual(texts);
});

test.for([
  [10, '10~%', '10%', '10%'],
  [12.5, '12,5~%', '12,5%', '12.5%'],
] as const)('%d percent', ([value, ...texts]) => {
  expect(localeCodes.map((locale) => shown(formatPercent(value, locale)))).toEqual(texts);
});

test.for([
  ['2015', '2015', '2015', '2015'],
  ['2015-05', 'mai 2015', '2015. május', 'May 2015'],
  ['2015-05-26', '26 mai 2015', '2015. május 26.', '26 May 2015'],
  ['2015-01-01', '1 ianuarie 2015', '2015. január 1.', '1 January 2015'],
  ['2015-12-31', '31 decembrie 2015', '2015. december 31.', '31 December 2015'],
] as const)('The date %s is as exact in words as it is stated', ([date, ...texts]) => {
  expect(localeCodes.map((locale) => formatDate(date, locale))).toEqual(texts);
});

test.for([
  ['2015-05', '2017-01', 'mai 2015 – ianuarie 2017', '2015. május – 2017. január', 'May 2015 – January 2017'],
  ['2015-05', '2015-10', 'mai – octombrie 2015', '2015. május – október', 'May – October 2015'],
  ['2015', '2017', '2015–2017', '2015–2017', '2015–2017'],
  ['2015', '2015', '2015', '2015', '2015'],
  ['2015-05', '2015-05', 'mai 2015', '2015. május', 'May 2015'],
  ['2015-05-26', '2015-05-28', '26–28 mai 2015', '2015. május 26–28.', '26–28 May 2015'],
  ['2015-05-26', '2015-06-02', '26 mai – 2 iunie 2015', '2015. május 26. – június 2.', '26 May – 2 June 2015'],
  ['2015-05-26', '2017', '26 mai 2015 – 2017', '2015. május 26. – 2017', '26 May 2015 – 2017'],
] as const)('The time from %s to %s', ([start, end, ...texts]) => {
  expect(localeCodes.map((locale) => formatDateRange(start, end, locale))).toEqual(texts);
});

test.for(localeCodes)('From one year to another, a range in %s is what `Intl` makes of it', (locale) => {
  const days = Array.from({ length: 24 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${1990 + index * 2}-${month}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`;
  });
  for (const dates of [days, days.map((day) => day.slice(0, 7))]) {
    const format = new Intl.DateTimeFormat(locales[locale].intl, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      ...(dates === days && { day: 'numeric' as const }),
    });
    for (const [index, start] of dates.entries()) {
      for (const end of dates.slice(index + 1)) {
        const byIntl = format.formatRange(new Date(start), new Date(end)).replace(/\s*–\s*/, ' – ');
        expect(formatDateRange(start, end, locale)).toBe(byIntl);
      }
    }
  }
});

test.for([
  [['A'], 'A', 'A', 'A'],
  [['A', 'B'], 'A și B', 'A és B', 'A and B'],
  [['A', 'B', 'C'], 'A, B și C', 'A, B és C', 'A, B and C'],
  [[], '', '', ''],
] as const)('The list %j', ([items, ...texts]) => {
  expect(localeCodes.map((locale) => formatList(items, locale))).toEqual(texts);
});

describe('A count agrees with its noun:', () => {
  test.for([
    [0, '0 persoane', '0 fő', '0 people'],
    [1, '1 persoană', '1 fő', '1 person'],
    [2, '2 persoane', '2 fő', '2 people'],
    [19, '19 persoane', '19 fő', '19 people'],
    [20, '20 de persoane', '20 fő', '20 people'],
    [100, '100 de persoane', '100 fő', '100 people'],
    [101, '101 persoane', '101 fő', '101 people'],
    [119, '119 persoane', '119 fő', '119 people'],
    [120, '120 de persoane', '120 fő', '120 people'],
    [1243, '1.243 de persoane', '1243 fő', '1,243 people'],
  ] as const)('%d', ([count, ...texts]) => {
    const words = localeCodes.map((locale) =>
      translate(locale)('unit.person', { count, number: formatNumber(count, locale) }),
    );
    expect(words.map((text) => text.replaceAll('\u00a0', ' '))).toEqual(texts);
  });
});

test('Countries and languages have their names in the reader’s language', () => {
  expect(localeCodes.map((locale) => formatRegion('NO', locale))).toEqual(['Norvegia', 'Norvégia', 'Norway']);
  expect(localeCodes.map((locale) => formatRegion('EU', locale))).toEqual([
    'Uniunea Europeană',
    'Európai Unió',
    'European Union',
  ]);
  expect(localeCodes.map((locale) => formatLanguage('en', locale))).toEqual(['engleză', 'angol', 'English']);
});

test.for([
  ['ro', ['Sura', 'Șura', 'Târgu', 'Țara', 'Zalău']],
  ['hu', ['Csík', 'Dés', 'Ozsdola', 'Őrkő', 'Udvarhely', 'Zsombor']],
] as const)('Names stand in the order of the alphabet of %s', ([locale, names]) => {
  expect(names.toReversed().toSorted(compareNames(locale))).toEqual(names);
});

test('Coordinates keep every decimal, and are parted by what does not part decimals', () => {
  const place = { latitude: 46.3084, longitude: 25.300612 };
  expect(localeCodes.map((locale) => formatCoordinates(place, locale))).toEqual([
    '46,3084; 25,300612',
    '46,3084; 25,300612',
    '46.3084, 25.300612',
  ]);
});

test('The size of a file is in kilobytes', () => {
  expect(localeCodes.map((locale) => shown(formatSize(1234567, locale)))).toEqual([
    '1.234,6~kB',
    '1234,6~kB',
    '1,234.6~kB',
  ]);
});
