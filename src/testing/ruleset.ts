import { DomUtils, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof named>[number];

/**
 * The errors of the IATI Standard Ruleset 2.03 that an activity of ours can commit, which the XSD does not see. Numbers are those of
 * the IATI Validator: https://iatistandard.org/en/guidance/publishing-data/data-files-and-storage/iati-validator/
 */
export function breachesOf(xml: string, today: string): string[] {
  return named(parseDocument(xml, { xmlMode: true }), 'iati-activity').flatMap((activity) =>
    Object.entries(rules).flatMap(([rule, isKept]) => (isKept(activity, today) ? [] : [rule])),
  );
}

const rules = {
  'the identifier begins with that of the reporting organisation and is another': (activity) => {
    const identifier = textOf(activity, 'iati-identifier');
    const [reporter] = named(activity, 'reporting-org');
    const ref = reporter?.attribs['ref'] ?? '';
    return ref !== '' && identifier.startsWith(`${ref}-`) && identifier !== ref;
  },
  'identifiers hold no spaces and none of / & | ?': (activity) =>
    [textOf(activity, 'iati-identifier'), ...refsOf(activity)].every((each) => !/[\s/&|?]/.test(each)),
  'the reporting organisation has a type and a name': (activity) =>
    named(activity, 'reporting-org').every(({ attribs, children }) => Boolean(attribs['type']) && children.length > 0),
  'a start date, planned or actual': (activity) => datesOf(activity, '1', '2').length > 0,
  'start before end': (activity) =>
    datesOf(activity, '1', '2').every((start) => datesOf(activity, '3', '4').every((end) => start <= end)),
  'actual dates do not lie in the future': (activity, today) =>
    datesOf(activity, '2', '4').every((date) => date <= today),
  'a sector': (activity) => named(activity, 'sector').length > 0,
  'a recipient country or region': (activity) =>
    named(activity, 'recipient-country').length + named(activity, 'recipient-region').length > 0,
  'percentages of sectors add to 100': (activity) => percentOf(activity, 'sector') === 100,
  'percentages of countries add to 100': (activity) => percentOf(activity, 'recipient-country') === 100,
  'a language for every narrative': (activity) =>
    Boolean(activity.attribs['xml:lang']) ||
    named(activity, 'narrative').every(({ attribs }) => Boolean(attribs['xml:lang'])),
  'no narrative is empty': (activity) =>
    named(activity, 'narrative').every((narrative) => DomUtils.textContent(narrative).trim() !== ''),
  'a currency for every value': (activity) =>
    Boolean(activity.attribs['default-currency']) ||
    named(activity, 'value').every(({ attribs }) => Boolean(attribs['currency'])),
  'each participating organisation has an identifier or a name': (activity) =>
    named(activity, 'participating-org').every(
      (each) => Boolean(each.attribs['ref']) || named(each, 'narrative').length > 0,
    ),
  'a budget is for a year at most and begins before it ends': (activity) =>
    named(activity, 'budget').every((budget) => {
      const [start = '', end = ''] = ['period-start', 'period-end'].map(
        (name) => named(budget, name)[0]?.attribs['iso-date'] ?? '',
      );
      return start < end && end <= `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`;
    }),
} satisfies Record<string, (activity: Element, today: string) => boolean>;

function named(within: Node | Parameters<typeof DomUtils.getElementsByTagName>[1], name: string) {
  return DomUtils.getElementsByTagName(name, within, true);
}

function textOf(activity: Element, name: string): string {
  return DomUtils.textContent(named(activity, name)).trim();
}

function refsOf(activity: Element): string[] {
  return ['reporting-org', 'participating-org'].flatMap((name) =>
    named(activity, name).flatMap(({ attribs }) => attribs['ref'] ?? []),
  );
}

function datesOf(activity: Element, ...types: string[]): string[] {
  return named(activity, 'activity-date')
    .filter(({ attribs }) => types.includes(attribs['type'] ?? ''))
    .map(({ attribs }) => attribs['iso-date'] ?? '');
}

function percentOf(activity: Element, name: string): number {
  const elements = named(activity, name);
  const given = elements.map(({ attribs }) => attribs['percentage']);
  if (elements.length === 1 && given[0] === undefined) return 100;
  return given.reduce((sum, percent) => sum + Number(percent), 0);
}
