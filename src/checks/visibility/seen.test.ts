import { describe, expect, test } from 'vitest';
import type { Reason, Requirement, Verdict } from '../../model/visibility.ts';
import { eea, esf, fundedProject, goodSight } from './example.ts';
import { judge } from './index.ts';
import { pageRules } from './seen.ts';
import type { Lettering, SeenPart, Sight } from './sight.ts';

const words = (parts: Partial<Lettering>): Partial<Sight> => ({
  words: goodSight.words && { ...goodSight.words, ...parts },
});
const hidden = (part: SeenPart, width: number): Partial<Sight> => ({
  windows: goodSight.windows.map((each) =>
    each.width === width ? { ...each, inView: { ...each.inView, [part]: false } } : each,
  ),
});
const logo = (width: number, height: number, clearSpace = 100): Partial<Sight> => ({
  logos: [{ id: 'x', width, height, clearSpace }],
});
const limited = (limits: Record<string, number>) => ({
  data: eea,
  visibility: { limits: { ...eea.visibility?.limits, ...limits } },
});

type Row = [
  when: string,
  rule: Requirement,
  sight: Partial<Sight>,
  verdict: Verdict,
  reason: Reason,
  own?: Parameters<typeof fundedProject>[2],
];

const rows: Row[] = [
  ['the emblem is in view', 'emblem-in-view', {}, 'met', 'in-view'],
  ['the emblem must be scrolled to on a telephone', 'emblem-in-view', hidden('emblem', 360), 'not-met', 'out-of-view'],
  ['the emblem must be scrolled to on a laptop', 'emblem-in-view', hidden('emblem', 1366), 'not-met', 'out-of-view'],
  ['the words are in view', 'words-in-view', {}, 'met', 'in-view'],
  ['the words must be scrolled to', 'words-in-view', hidden('words', 360), 'not-met', 'out-of-view'],
  ['the fund is in view', 'fund-in-view', {}, 'met', 'in-view'],
  ['the fund must be scrolled to', 'fund-in-view', hidden('fund', 360), 'not-met', 'out-of-view'],
  ['the emblem is gold on blue', 'emblem-colours', {}, 'met', 'colours'],
  [
    'the emblem is grey',
    'emblem-colours',
    { emblem: { width: 84, height: 56, colours: ['rgb(90, 90, 90)', 'rgb(200, 200, 200)'] } },
    'not-met',
    'colours',
  ],
  ['there is no emblem', 'emblem-colours', { emblem: undefined }, 'not-met', 'emblem-missing'],
  ['there is no other logo', 'emblem-largest', {}, 'met', 'no-logo'],
  ['another logo is smaller', 'emblem-largest', logo(80, 50), 'met', 'size'],
  ['another logo is wider but no higher', 'emblem-largest', logo(200, 56), 'met', 'size'],
  ['another logo is wider and higher', 'emblem-largest', logo(200, 57), 'not-met', 'size'],
  ['the words are in Ubuntu', 'words-font', {}, 'met', 'font'],
  ['the words are in Trebuchet MS', 'words-font', words({ fonts: ['Trebuchet MS'] }), 'met', 'font'],
  ['the words are in a serif', 'words-font', words({ fonts: ['Liberation Serif'] }), 'not-met', 'font'],
  ['one letter is in another font', 'words-font', words({ fonts: ['Ubuntu', 'DejaVu Sans'] }), 'not-met', 'font'],
  ['the words are plain', 'words-plain', {}, 'met', 'plain'],
  ['the words are in italics', 'words-plain', words({ effects: ['italic'] }), 'not-met', 'not-plain'],
  ['the words are underlined', 'words-plain', words({ effects: ['underline'] }), 'not-met', 'not-plain'],
  ['the words are blue, white where it is dark', 'words-colour', {}, 'met', 'colours'],
  ['the words are black', 'words-colour', words({ colours: ['rgb(0, 0, 0)'] }), 'met', 'colours'],
  [
    'the words are green in the dark',
    'words-colour',
    words({ colours: ['rgb(0, 51, 153)', 'rgb(134, 207, 183)'] }),
    'not-met',
    'colours',
  ],
  ['the words stand apart', 'words-apart', {}, 'met', 'apart'],
  ['the words lie over the emblem', 'words-apart', words({ overlapsEmblem: true }), 'not-met', 'overlapping'],
  ['who pays is in view', 'statement-in-view', {}, 'met', 'in-view', { data: eea }],
  [
    'who pays must be scrolled to',
    'statement-in-view',
    hidden('statement', 1366),
    'not-met',
    'out-of-view',
    { data: eea },
  ],
  ['the donors are on the page', 'donors-on-page', {}, 'met', 'named', { data: eea }],
  ['a donor is not on the page', 'donors-on-page', { text: 'Iceland and Norway' }, 'not-met', 'unnamed', { data: eea }],
  ['the sites are linked', 'links-on-page', {}, 'met', 'linked', { data: eea }],
  [
    'a site is not linked',
    'links-on-page',
    { links: ['https://eeagrants.org/'] },
    'not-met',
    'unlinked',
    { data: eea },
  ],
  ['the notice is printed', 'notice-unaltered', {}, 'met', 'notice-printed', { data: eea }],
  [
    'the notice lacks a full stop',
    'notice-unaltered',
    { notices: [{ programme: 'p', text: 'Mențiune', lang: 'ro', isVisible: true }] },
    'not-met',
    'notice-altered',
    { data: eea },
  ],
  [
    'the notice is hidden',
    'notice-unaltered',
    { notices: goodSight.notices.map((each) => ({ ...each, isVisible: false })) },
    'not-met',
    'notice-altered',
    { data: eea },
  ],
  [
    'the notice is marked as English',
    'notice-unaltered',
    { notices: goodSight.notices.map((each) => ({ ...each, lang: 'en' })) },
    'not-met',
    'notice-altered',
    { data: eea },
  ],
  ['no notice is official', 'notice-unaltered', { notices: [] }, 'not-applicable', 'no-notice'],
  ['the size of a logo is not known', 'logo-height', {}, 'cannot-be-checked', 'off', { data: eea }],
  ['a logo is large enough', 'logo-height', logo(80, 50), 'met', 'size', limited({ logoHeight: 50 })],
  ['a logo is too small', 'logo-height', logo(80, 49), 'not-met', 'size', limited({ logoHeight: 50 })],
  ['there is no logo to measure', 'logo-height', {}, 'cannot-be-checked', 'no-logo', limited({ logoHeight: 50 })],
  ['the clear space is not known', 'clear-space', {}, 'cannot-be-checked', 'off', { data: eea }],
  ['a logo has its space', 'clear-space', logo(80, 50, 25), 'met', 'size', limited({ clearSpace: 0.5 })],
  ['a logo is crowded', 'clear-space', logo(80, 50, 24), 'not-met', 'size', limited({ clearSpace: 0.5 })],
];

describe('What a reader sees has its verdict:', () => {
  test.for(rows)('%s: %s', ([, rule, seen, verdict, reason, own = { data: esf }]) => {
    const judgements = judge(fundedProject({}, {}, own), 'en', { ...goodSight, ...seen });
    const found = judgements.find((each) => each.rule === rule)?.findings;
    expect(found?.map((each) => [each.verdict, each.reason])).toEqual([[verdict, reason]]);
  });

  test('and every rule about it is in the table', () => {
    const tried = new Set(rows.map(([, rule]) => rule));
    expect(pageRules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });
});

test('What must be measured has no verdict before it is', () => {
  const unmeasured = judge(fundedProject({}, {}, { data: esf }), 'en').filter(({ findings }) => findings === undefined);
  expect(unmeasured.map(({ rule }) => rule)).toContain('emblem-in-view');
});
