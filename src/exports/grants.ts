import { organisationName } from '../model/name.ts';
import { lastChangeOf, narrativeIn, type Organisation, type Programme, type Project } from '../model/project.ts';
import { localePath, projectPath } from '../i18n/paths.ts';
import type { Amount } from '../schema/money.ts';
import { isStated } from '../schema/text.ts';
import type { Edition } from './edition.ts';
import type { LeftOut, Reason } from './reason.ts';

/** 360Giving is written in one language; its readers are English. */
const LOCALE = 'en';

/** Who gave a grant to whom, and its day: what 360Giving demands besides what every project has. */
interface Mandatory {
  prefix: string;
  funder: Party;
  recipient: Party;
  programme: Programme;
  grants: (Amount & { awardDate: string })[];
}

interface Party {
  id: string;
  name: string;
}

/**
 * The grants in the 360Giving standard 1.4. A project without a grant whose day is stated is left out, with the reasons; where no
 * grant is left there is no file, because the standard knows none without.
 * https://standard.threesixtygiving.org/en/latest/technical/reference/
 */
export function grantsFile(
  projects: readonly Project[],
  edition: Edition,
): { contents: string | undefined; leftOut: LeftOut[] } {
  const checked = projects.map((project) => ({ project, ...mandatoryOf(project, edition) }));
  const grants = checked.flatMap(({ project, mandatory }) => (mandatory ? grantsOf(project, mandatory, edition) : []));
  const leftOut = checked.flatMap(({ project, mandatory, reasons }): LeftOut[] =>
    mandatory ? [] : [{ project, what: 'grant', reasons }],
  );
  const { name, licence } = edition;
  const file = {
    version: '1.4',
    title: name[LOCALE],
    modified: edition.day,
    ...(isStated(licence) && { license: licence }),
    ...(isStated(edition.publisher) && { publisher: { name: edition.publisher } }),
    grants,
  };
  return { contents: grants.length > 0 ? `${JSON.stringify(file, undefined, 2)}\n` : undefined, leftOut };
}

function mandatoryOf(project: Project, { grantPrefix }: Edition): { mandatory?: Mandatory; reasons: Reason[] } {
  const programme = isStated(project.programme) ? project.programme.value : undefined;
  const operator = programme && isStated(programme.operator) ? programme.operator : undefined;
  const promoter = project.organisations.find(
    ({ role }) => role === 'promoter' || role === 'lead-partner',
  )?.organisation;
  const [funder, recipient] = [operator, promoter].map((each) => each && partyOf(each));
  const amounts = (isStated(project.facts.amounts) ? project.facts.amounts : []).filter(
    ({ kind }) => kind === 'grant' || kind === 'eligible-grant',
  );
  const grants = amounts.flatMap((amount) => (amount.awardDate ? [{ ...amount, awardDate: amount.awardDate }] : []));
  if (isStated(grantPrefix) && programme && funder && recipient && grants.length > 0) {
    return { mandatory: { prefix: grantPrefix, programme, funder, recipient, grants }, reasons: [] };
  }
  const missing: (Reason | false)[] = [
    amounts.length === 0 && { code: 'grant' },
    amounts.length > 0 && grants.length === 0 && { code: 'awardDate' },
    !operator && { code: 'funder' },
    operator !== undefined && !funder && { code: 'registration', organisation: operator },
    !promoter && { code: 'recipient' },
    promoter !== undefined && !recipient && { code: 'registration', organisation: promoter },
    !isStated(grantPrefix) && { code: 'prefix' },
  ];
  return { reasons: missing.filter((reason) => reason !== false) };
}

function grantsOf(project: Project, mandatory: Mandatory, { address }: Edition): object[] {
  const { prefix, programme, funder, recipient, grants } = mandatory;
  const { title, summary } = narrativeIn(project, LOCALE);
  const { start, end, standing } = project.facts.period;
  const dates = { ...(isStated(start) && { startDate: start }), ...(isStated(end) && { endDate: end }) };
  return grants.map(({ kind, value, currency, awardDate }) => ({
    id: `${prefix}-${project.id}-${kind}-${currency.toLowerCase()}`,
    title,
    description: summary,
    currency,
    amountAwarded: value,
    awardDate,
    url: address(localePath(LOCALE, projectPath(project.id))),
    ...(Object.keys(dates).length > 0 && { [standing === 'planned' ? 'plannedDates' : 'actualDates']: [dates] }),
    recipientOrganization: [recipient],
    fundingOrganization: [funder],
    grantProgramme: [{ title: programme.name[LOCALE], ...(programme.code && { code: programme.code }) }],
    ...(project.places.length > 0 && {
      beneficiaryLocation: [...new Map(project.places.map(({ place }) => [place.id, place])).values()].map((place) => ({
        name: place.names.ro,
        countryCode: 'RO',
        latitude: place.latitude,
        longitude: place.longitude,
      })),
    }),
    dateModified: `${lastChangeOf(project, LOCALE)}T00:00:00Z`,
  }));
}

function partyOf(organisation: Organisation): Party | undefined {
  const { registration } = organisation;
  if (registration === undefined || !isStated(registration)) return undefined;
  return { id: registration, name: organisationName(organisation, LOCALE).name.text };
}
