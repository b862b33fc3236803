import { describe, expect, test } from 'vitest';
import { localeCodes } from '../i18n/locales.ts';
import { exampleProject, frds } from '../model/example.ts';
import { countReasons, reasonIn, type LeftOut } from './reason.ts';

const [one, two, three] = ['1', '2', '3'].map((id) => exampleProject({ id }));

describe('What is left out of many projects is summed up', () => {
  const leftOut = [
    { project: one, what: 'activity', reasons: [{ code: 'sector' }] },
    { project: two, what: 'activity', reasons: [{ code: 'registration', organisation: frds }, { code: 'sector' }] },
    { project: three, what: 'budget', reasons: [{ code: 'budget' }] },
    { project: three, what: 'budget', reasons: [{ code: 'budget' }] },
  ] as LeftOut[];

  test('by what it is and by reason, the most frequent first, each project once', () => {
    expect(countReasons(leftOut)).toEqual([
      {
        what: 'activity',
        count: 2,
        reasons: [
          { code: 'sector', count: 2 },
          { code: 'registration', count: 1 },
        ],
      },
      { what: 'budget', count: 1, reasons: [{ code: 'budget', count: 1 }] },
    ]);
  });

  test.each(localeCodes)('in words that name no organisation, in %s', (locale) => {
    for (const code of ['registration', 'type', 'sector'] as const) {
      expect(reasonIn({ code }, locale)).toMatch(/[^:\s]\.$/);
      expect(reasonIn({ code }, locale)).not.toMatch(/: *\.$/);
    }
    expect(reasonIn({ code: 'type', organisation: frds }, locale)).toContain(frds.names[locale]);
  });
});
