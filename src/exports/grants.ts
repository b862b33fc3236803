import { organisationName } from '../model/name.ts';
import { lastChangeOf, narrativeIn, type Organisation, type Programme, type Project } from '../model/project.ts';
import { localePath, projectPath } from '../i18n/paths.ts';
import type { Amount } from '../schema/money.ts';
import { isStated } from '../schema/text.ts';
import type { Edition } from './edition.ts';
import type { LeftOut, Reason, StandardFile } from './reason.ts';

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
export function grantsFile(projects: readonly Project[], edition: Edition): StandardFile {
  const { name, licence } = edition;
  const contents = () => {
    const grants = projects.flatMap((project) => {
      const mandatory = mandatoryOf(project, edition);
      return mandatory ? grantsOf(project, mandatory, edition) : [];
    });
    const file = {
      version: '1.4',
      title: name[LOCALE],
      modified: edition.day,
      ...(isStated(licence) && { license: licence }),
      ...(isStated(edition.publisher) && { publisher: { name: edition.publisher } }),
      grants,
    };
    return `${JSON.stringify(file, undefined, 2)}\n`;
  };
  let leftOut: LeftOut[] | undefined;
  return {
    contents: projects.some((project) => mandatoryOf(project, edition)) ? contents : undefined,
    leftOut() {
      return (leftOut ??= projects.flatMap((project): LeftOut[] =>
        mandatoryOf(project, edition) ? [] : [{ project, what: 'grant', reasons: reasonsFor(project, edition) }],
      ));
    },
  };
}

/** What lies at hand is asked first: the facts have to be unpacked, and every process asks whether there is a file. */
function mandatoryOf(project: Project, { grantPrefix }: Edition): Mandatory | undefined {
  const { programme, operator, promoter } = partiesOf(project);
  const [funder, recipient] = [operator, promoter].map((each) => each && partyOf(each));
  if (!isStated(grantPrefix) || !programme || !funder || !recipient) return undefined;
  const grants = datedOf(amountsOf(project));
  return grants.length > 0 ? { prefix: grantPrefix, programme, funder, recipient, grants } : undefined;
}

function reasonsFor(project: Project, { grantPrefix }: Edition): Reason[] {
  const { operator, promoter } = partiesOf(project);
  const amounts = amountsOf(project);
  const missing: (Reason | false)[] = [
    amounts.length === 0 && { code: 'grant' },
    amounts.length > 0 && datedOf(amounts).length === 0 && { code: 'awardDate' },
    !operator && { code: 'funder' },
    operator !== undefined && !partyOf(operator) && { code: 'registration', organisation: operator },
    !promoter && { code: 'recipient' },
    promoter !== undefined && !partyOf(promoter) && { code: 'registration', organisation: promoter },
    !isStated(grantPrefix) && { code: 'prefix' },
  ];
  return missing.filter((reason) => reason !== false);
}

function partiesOf(project: Project) {
  const programme = isStated(project.programme) ? project.programme.value : undefined;
  const operator = programme && isStated(programme.operator) ? programme.operator : undefined;
  const promoter = project.organisations.find(
    ({ role }) => role === 'promoter' || role === 'lead-partner',
  )?.organisation;
  return { programme, operator, promoter };
}

function amountsOf({ facts }: Project): Amount[] {
  return (isStated(facts.amounts) ? facts.amounts : []).filter(
    ({ kind }) => kind === 'grant' || kind === 'eligible-grant',
  );
}

function datedOf(amounts: readonly Amount[]): Mandatory['grants'] {
  return amounts.flatMap((amount) => (amount.awardDate ? [{ ...amount, awardDate: amount.awardDate }] : []));
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
