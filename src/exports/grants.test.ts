import { describe, expect, test } from 'vitest';
import { exampleProject } from '../model/example.ts';
import { grantsErrors, hasStandards } from '../testing/standards.ts';
import { completeFacts, completeProject, edition, operator, programme, promoter } from './example.ts';
import { grantsFile } from './grants.ts';

const read = (change?: Parameters<typeof completeProject>[0], terms = edition) =>
  JSON.parse(grantsFile([completeProject(change)], terms).contents?.() ?? 'null') as {
    grants: Record<string, unknown>[];
  };

describe('The grants in the 360Giving standard', () => {
  test.skipIf(!hasStandards).for<[string, Parameters<typeof completeProject>[0]]>([
    ['with everything', {}],
    [
      'whose period is known to the month',
      { facts: { period: { ...completeFacts.period, start: '2020-01', end: 'not-stated' } } },
    ],
    ['whose period is planned', { facts: { period: { ...completeFacts.period, standing: 'planned' } } }],
    [
      'whose period is not stated',
      { facts: { period: { ...completeFacts.period, start: 'not-stated', end: 'not-stated' } } },
    ],
    ['without places', { parts: { places: [] } }],
  ])('%s fit its schema (skipped without ../shared/schemas)', ([, change]) => {
    expect(grantsErrors(read(change))).toEqual([]);
  });

  test.skipIf(!hasStandards)('fit its schema with licence and publisher (skipped without ../shared/schemas)', () => {
    expect(grantsErrors(read({}, { ...edition, licence: 'https://example.org/licence', publisher: 'P' }))).toEqual([]);
  });

  test.skipIf(!hasStandards).for(['id', 'awardDate', 'amountAwarded', 'fundingOrganization'])(
    'do not fit it without %s (skipped without ../shared/schemas)',
    (field) => {
      const file = read();
      delete file.grants[0]?.[field];
      expect(grantsErrors(file)).not.toEqual([]);
    },
  );

  test('say how much was awarded, when, by whom and to whom', () => {
    expect(read().grants).toMatchObject([
      {
        id: '360G-example-together-grant-ron',
        title: 'Together',
        amountAwarded: 1000.25,
        currency: 'RON',
        awardDate: '2019-12-01',
        fundingOrganization: [{ id: 'RO-CUI-00000001', name: 'Romanian Fund' }],
        recipientOrganization: [{ id: 'RO-CUI-00000000', name: 'Association A' }],
        url: 'https://example.org/en/projects/together/',
      },
    ]);
  });

  test('are only amounts that are grants', () => {
    const [total] = completeFacts.amounts;
    const amounts = [{ ...total, awardDate: '2019-12-01' }];
    expect(grantsFile([completeProject({ facts: { amounts } })], edition).leftOut()).toMatchObject([
      { reasons: [{ code: 'grant' }] },
    ]);
  });
});

describe('A grant is left out, and the list says why, where', () => {
  const [total, grant] = completeFacts.amounts;
  const unnumbered = { ...operator, registration: undefined };
  const cases: [string, Parameters<typeof completeProject>[0], string, string?][] = [
    ['its amount is not stated', { facts: { amounts: 'not-stated' } }, 'grant'],
    ['its day is not stated', { facts: { amounts: [total, { ...grant, awardDate: undefined }] } }, 'awardDate'],
    ['the funder is not stated', { parts: { programme: 'not-stated' }, facts: { programme: 'not-stated' } }, 'funder'],
    [
      'the operator is not stated',
      { parts: { programme: { value: { ...programme, operator: 'not-stated' }, source: 'document' } } },
      'funder',
    ],
    [
      'the operator has no known number',
      { parts: { programme: { value: { ...programme, operator: unnumbered }, source: 'document' } } },
      'registration',
    ],
    ['the promoter is not stated', { parts: { organisations: [] } }, 'recipient'],
    [
      'the promoter has no known number',
      {
        parts: {
          organisations: [
            { organisation: { ...promoter, registration: 'not-stated' }, role: 'promoter', source: 'document' },
          ],
        },
      },
      'registration',
    ],
    ['the publisher has no prefix', {}, 'prefix', 'not-stated'],
  ];
  test.for(cases)('%s', ([, change, code, grantPrefix = edition.grantPrefix]) => {
    const { contents, leftOut } = grantsFile([completeProject(change)], { ...edition, grantPrefix });
    expect(contents).toBeUndefined();
    expect(leftOut()).toMatchObject([{ what: 'grant', reasons: [{ code }] }]);
  });
});

test('Without a grant there is no file: the standard knows none', () => {
  expect(grantsFile([exampleProject()], edition).contents).toBeUndefined();
});
