import { localeCodes } from '../i18n/locales.ts';
import { localesOf, narrativeIn, type Organisation, type Project } from '../model/project.ts';
import { mainAmountOf } from '../model/money.ts';
import type { Status } from '../model/period.ts';
import type { OrganisationType } from '../schema/organisation.ts';
import type { OrganisationRole } from '../schema/project.ts';
import { isStated } from '../schema/text.ts';
import type { Edition } from './edition.ts';
import type { LeftOut, Reason, StandardFile } from './reason.ts';
import { element, escaped } from './xml.ts';

/** What IATI demands of every activity, all of it stated. */
interface Mandatory {
  reporter: Organisation;
  registration: string;
  type: OrganisationType;
  sector: string;
  start: string;
  status: keyof typeof statusCodes;
}

/**
 * The projects as an IATI 2.03 activities file. A project of which something mandatory is not stated is left out, with the reasons;
 * where nothing is left there is no file, because the standard knows none without an activity.
 * https://iatistandard.org/en/iati-standard/203/activity-standard/
 */
export function iatiFile(projects: readonly Project[], edition: Edition): StandardFile {
  const contents = () => {
    const activities = projects.flatMap((project) => {
      const mandatory = mandatoryOf(project);
      return mandatory ? [activityOf(project, mandatory, edition)] : [];
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element('iati-activities', { version: '2.03' }, ...activities)}\n`;
  };
  let leftOut: LeftOut[] | undefined;
  return {
    contents: projects.some(mandatoryOf) ? contents : undefined,
    leftOut() {
      return (leftOut ??= projects.flatMap((project): LeftOut[] => {
        if (!mandatoryOf(project)) return [{ project, what: 'activity', reasons: reasonsFor(project) }];
        const missing = budgetOf(project).reasons;
        return missing.length > 0 ? [{ project, what: 'budget', reasons: missing }] : [];
      }));
    },
  };
}

/** Codes of the lists at https://iatistandard.org/en/iati-standard/203/codelists/ */
const statusCodes = { upcoming: '1', running: '2', finished: '4' } as const satisfies Partial<Record<Status, string>>;

const typeCodes = {
  government: '10',
  'local-government': '11',
  'other-public': '15',
  'international-ngo': '21',
  'national-ngo': '22',
  'regional-ngo': '23',
  multilateral: '40',
  foundation: '60',
  private: '70',
  academic: '80',
  other: '90',
} as const satisfies Record<OrganisationType, string>;

/** Funding 1, accountable 2, extending 3, implementing 4. IATI has no word for who helps or publishes. */
const roleCodes: Partial<Record<OrganisationRole, string>> = {
  promoter: '2',
  'lead-partner': '2',
  partner: '4',
  'donor-partner': '4',
  'co-financer': '1',
};

const WGS84 = 'http://www.opengis.net/def/crs/EPSG/0/4326';

/** What lies at hand is asked first: the facts have to be unpacked, and every process asks whether there is a file. */
function mandatoryOf(project: Project): Mandatory | undefined {
  const { status, counties } = project;
  const reporter = reporterOf(project);
  const registration = stated(reporter?.registration);
  const type = reporter?.type;
  if (!reporter || !registration || !type || status === 'not-stated' || counties.length === 0) return undefined;
  const { facts } = project;
  const sector = facts.sector?.value;
  const start = dayOf(facts.period.start);
  return sector && start ? { reporter, registration, type, sector, start, status } : undefined;
}

function reasonsFor(project: Project): Reason[] {
  const { facts, status } = project;
  const reporter = reporterOf(project);
  const missing: (Reason | false)[] = [
    !reporter && { code: 'reporter' },
    reporter !== undefined && !stated(reporter.registration) && { code: 'registration', organisation: reporter },
    reporter !== undefined && !reporter.type && { code: 'type', organisation: reporter },
    !facts.sector?.value && { code: 'sector' },
    !dayOf(facts.period.start) && { code: 'start' },
    status === 'not-stated' && { code: 'status' },
    project.counties.length === 0 && { code: 'country' },
  ];
  return missing.filter((reason) => reason !== false);
}

function reporterOf({ organisations }: Project): Organisation | undefined {
  return organisations.find(({ role }) => role === 'promoter' || role === 'lead-partner')?.organisation;
}

function activityOf(project: Project, mandatory: Mandatory, edition: Edition): string {
  const { facts, programme, organisations } = project;
  const { reporter, registration, type, status } = mandatory;
  const lastChange = [facts.lastChange, ...Object.values(project.narratives).map((each) => each.lastChange)]
    .sort()
    .at(-1);
  const narrativesOf = (part: 'title' | 'summary') =>
    localesOf(project).map((locale) => inLanguage(narrativeIn(project, locale)[part], locale));
  const operator = isStated(programme) && isStated(programme.value.operator) ? programme.value.operator : undefined;
  return element(
    'iati-activity',
    {
      'xml:lang': facts.originalLocale,
      'last-updated-datetime': `${lastChange}T00:00:00Z`,
      'default-currency': mainAmountOf(facts.amounts)?.currency,
    },
    element('iati-identifier', {}, escaped(`${registration}-${project.id}`)),
    element('reporting-org', { ref: registration, type: typeCodes[type] }, ...namesOf(reporter)),
    element('title', {}, ...narrativesOf('title')),
    element('description', { type: '1' }, ...narrativesOf('summary')),
    isStated(programme) ? element('participating-org', { role: '1' }, ...textsIn(programme.value.fund)) : '',
    operator ? participant(operator, '3') : '',
    ...organisations.map(({ organisation, role }) =>
      roleCodes[role] ? participant(organisation, roleCodes[role]) : '',
    ),
    isStated(facts.number) ? element('other-identifier', { ref: facts.number.value, type: 'A9' }) : '',
    element('activity-status', { code: statusCodes[status] }),
    ...datesOf(project, mandatory, edition),
    contactOf(project),
    element('recipient-country', { code: 'RO', percentage: '100' }),
    ...new Set(project.places.map(({ place }) => locationOf(place))),
    element('sector', { vocabulary: '1', code: mandatory.sector, percentage: '100' }),
    budgetOf(project).budget ?? '',
  );
}

/** An actual date lies behind: one that a source plans, or that is yet to come, is a planned one. */
function datesOf({ facts }: Project, { start }: Mandatory, { day }: Edition): string[] {
  const end = dayOf(facts.period.end);
  const isActual = (date: string) => facts.period.standing === 'stated' && date <= day;
  return [
    element('activity-date', { type: isActual(start) ? '2' : '1', 'iso-date': start }),
    end ? element('activity-date', { type: isActual(end) ? '4' : '3', 'iso-date': end }) : '',
  ];
}

function contactOf({ facts: { contact } }: Project): string {
  if (!isStated(contact)) return '';
  const { name, phone, email } = contact;
  return element(
    'contact-info',
    { type: '1' },
    name ? element('person-name', {}, element('narrative', {}, escaped(name))) : '',
    phone ? element('telephone', {}, escaped(phone)) : '',
    email ? element('email', {}, escaped(email)) : '',
  );
}

function locationOf({ names, latitude, longitude }: Project['places'][number]['place']): string {
  return element(
    'location',
    {},
    element('name', {}, ...textsIn(names)),
    element('point', { srsName: WGS84 }, element('pos', {}, `${latitude} ${longitude}`)),
  );
}

/** A budget is for a year at most, and an amount is never divided into years that no source states. */
function budgetOf(project: Project): { budget?: string; reasons: Reason[] } {
  const amount = mainAmountOf(project.facts.amounts);
  const span = budgetSpan(project);
  if (amount && span) {
    const budget = element(
      'budget',
      {},
      element('period-start', { 'iso-date': span.start }),
      element('period-end', { 'iso-date': span.end }),
      element('value', { currency: amount.currency, 'value-date': span.start }, String(amount.value)),
    );
    return { budget, reasons: [] };
  }
  const missing: (Reason | false)[] = [!amount && { code: 'amount' }, !span && { code: 'budget' }];
  return { reasons: missing.filter((reason) => reason !== false) };
}

function budgetSpan({ facts: { period } }: Project): { start: string; end: string } | undefined {
  const start = dayOf(period.start);
  const end = dayOf(period.end);
  if (!start || !end) return undefined;
  const yearOn = `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`;
  return start < end && end < yearOn ? { start, end } : undefined;
}

function participant(organisation: Organisation, role: string): string {
  const type = organisation.type && typeCodes[organisation.type];
  return element('participating-org', { ref: stated(organisation.registration), type, role }, ...namesOf(organisation));
}

function namesOf({ names }: Organisation): string[] {
  return textsIn(names);
}

function textsIn(texts: Partial<Record<string, string>>): string[] {
  return localeCodes.flatMap((locale) => {
    const text = texts[locale];
    return text ? [inLanguage(text, locale)] : [];
  });
}

function inLanguage(text: string, lang: string): string {
  return element('narrative', { 'xml:lang': lang }, escaped(text));
}

/** A date that is known to the day; IATI knows no others. */
function dayOf(date: string): string | undefined {
  return isStated(date) && date.length === 10 ? date : undefined;
}

function stated(value: string | undefined): string | undefined {
  return value !== undefined && isStated(value) ? value : undefined;
}
