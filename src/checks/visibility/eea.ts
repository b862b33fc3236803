import { formatList, formatMoney, formatNumber, formatRegion } from '../../i18n/format.ts';
import { localeCodes, locales, type Locale } from '../../i18n/locales.ts';
import { translate } from '../../i18n/translate.ts';
import { moneyOf } from '../../model/money.ts';
import type { Finding, FindingValues, Reason } from '../../model/visibility.ts';
import { isStated } from '../../schema/text.ts';
import { headingAbout, type Topic } from './headings.ts';
import { finding, type ContentRule, type FundedProject } from './rule.ts';
import { foreignSlogans } from './slogans.ts';

const text = 'eea-norway-2014-2021' as const;
const family = 'eea-norway' as const;
const years = ['2014–2021'];

/** EEA and Norway Grants 2014–2021 (Annex 3; manual 2022; FAQ of the Active Citizens Fund Romania). */
export const eeaRules: ContentRule[] = [
  { id: 'own-page', text, family, years, judge: () => finding('met', 'own-page') },
  {
    id: 'objectives',
    text,
    family,
    years,
    judge: (project, locale) => section('objectives', project, locale),
  },
  { id: 'progress', text, family, years, judge: progress },
  { id: 'results', text, family, years, judge: results },
  { id: 'donor-support', text, family, years, judge: donorSupport },
  { id: 'donor-cooperation', text, family, years, judge: donorCooperation },
  {
    id: 'contact',
    text,
    family,
    years,
    judge: ({ facts }) => (isStated(facts.contact) ? finding('met', 'contact') : finding('not-met', 'contact-missing')),
  },
  { id: 'donors-named', text, family, years, judge: donorsNamed },
  { id: 'brand', text, family, years, judge: brand },
  { id: 'languages', text, family, years, judge: languages },
  { id: 'english-minimum', text, family, years, judge: englishMinimum },
  { id: 'slogan', text, family, years: ['2014–2021', '2021–2028'], judge: slogan },
  { id: 'links', text: 'practice', family, years, judge: links },
];

/** The donors in the words of a language: Islanda, Liechtenstein, Norvegia. */
export function donorNames({ programme }: FundedProject, locale: Locale): string[] {
  return programme.donors.map((code) => formatRegion(code, locale));
}

/** A part of the text that only its heading shows to a machine. */
function section(topic: Topic, { narratives }: FundedProject, locale: Locale): Finding {
  const narrative = narratives[locale];
  if (!narrative) return finding('not-met', 'text-missing');
  const heading = headingAbout(topic, narrative, locale);
  return heading === undefined ? finding('not-met', 'heading-missing') : finding('met', 'heading', { found: heading });
}

function progress({ facts, updates }: FundedProject, locale: Locale): Finding {
  const steps = facts.milestones.length + updates;
  if (steps === 0) return finding('not-met', 'steps-missing');
  return finding('met', 'steps', {
    milestones: formatNumber(facts.milestones.length, locale),
    updates: formatNumber(updates, locale),
  });
}

function results({ facts }: FundedProject, locale: Locale): Finding {
  const stated = facts.indicators.filter(({ result }) => isStated(result)).length;
  if (stated === 0) return finding('not-met', 'results-missing');
  return finding('met', 'results', { number: formatNumber(stated, locale) });
}

function donorSupport({ programme }: FundedProject, locale: Locale): Finding {
  const statement = programme.statement[locale];
  return statement.includes(programme.fund[locale])
    ? finding('met', 'said', { found: statement })
    : finding('not-met', 'unnamed', { missing: programme.fund[locale] });
}

function donorCooperation({ donorPartners, narratives }: FundedProject, locale: Locale): Finding {
  if (donorPartners.length === 0) return finding('not-applicable', 'no-donor-partner');
  const narrative = narratives[locale];
  if (!narrative) return finding('not-met', 'text-missing');
  const called = donorPartners.map((names) => Object.values(names).filter((name) => name !== undefined));
  const unnamed = called.filter((names) => !names.some((name) => narrative.text.includes(name)));
  return unnamed.length > 0
    ? finding('not-met', 'unnamed', {
        missing: list(
          unnamed.map(([name = '']) => name),
          locale,
        ),
      })
    : finding('met', 'named', {
        found: list(
          called.map(([name = '']) => name),
          locale,
        ),
      });
}

function donorsNamed(project: FundedProject, locale: Locale): Finding {
  const donors = donorNames(project, locale);
  const missing = donors.filter((name) => !project.programme.statement[locale].includes(name));
  return missing.length > 0
    ? finding('not-met', 'unnamed', { missing: list(missing, locale) })
    : finding('met', 'named', { found: list(donors, locale) });
}

/** The page prints the term in its own language or, where none is known in it, as it is known. */
function brand({ programme: { visibility } }: FundedProject, locale: Locale): Finding {
  if (!isStated(visibility.brand)) return finding('cannot-be-checked', 'not-on-file');
  const own = visibility.brand[locale];
  if (own !== undefined) return finding('met', 'named', { found: own });
  return finding('cannot-be-checked', 'brand-elsewhere', { found: visibility.brand.en ?? visibility.brand.ro ?? '' });
}

/** Which languages a project must have: from the threshold on, or because a partner is from a donor state. */
function demanded(
  { facts, donorPartners, programme: { visibility } }: FundedProject,
  locale: Locale,
): { reason: Reason; values: FindingValues; languages: Locale[] } | Finding {
  const { threshold } = visibility;
  if (!isStated(threshold)) return finding('cannot-be-checked', 'not-on-file');
  const { amount, currency, languages } = threshold;
  const limit = formatMoney(moneyOf({ value: amount, currency }), locale);
  if (donorPartners.length > 0) return { reason: 'languages-partner', values: {}, languages };
  const grants = (isStated(facts.amounts) ? facts.amounts : []).filter(
    (each) => (each.kind === 'grant' || each.kind === 'eligible-grant') && each.currency === currency,
  );
  const largest = grants.toSorted((a, b) => b.value - a.value)[0];
  if (!largest) return finding('cannot-be-checked', 'grant-unknown', { currency });
  const found = formatMoney(moneyOf(largest), locale);
  if (largest.value < amount) return finding('not-applicable', 'below-threshold', { found, limit });
  return { reason: 'languages-amount', values: { found, limit }, languages };
}

function languages(project: FundedProject, locale: Locale): Finding {
  const demand = demanded(project, locale);
  if ('verdict' in demand) return demand;
  const missing = demand.languages.filter((each) => !project.narratives[each]);
  if (missing.length > 0) return finding('not-met', 'languages-missing', { missing: named(missing) });
  return finding('met', demand.reason, { ...demand.values, languages: named(demand.languages) });
}

/** The parts that the English text must have besides its summary, without which no narrative is read. */
const minimum = ['scope', 'objectives', 'activities', 'beneficiaries'] as const satisfies Topic[];

function englishMinimum(project: FundedProject, locale: Locale): Finding {
  const demand = demanded(project, locale);
  if ('verdict' in demand) return demand;
  if (locale !== 'en') return finding('not-applicable', 'other-language', { languages: named(['en']) });
  const t = translate(locale);
  const parts = [
    ...minimum.map((topic) => ({ name: t(`visibility.part.${topic}`), ...section(topic, project, locale) })),
    { name: t('visibility.part.cooperation'), ...donorCooperation(project, locale) },
    { name: t('visibility.part.progress'), ...progress(project, locale) },
  ];
  const missing = parts.filter(({ verdict }) => verdict === 'not-met').map(({ name }) => name);
  if (missing.length > 0) return finding('not-met', 'parts-missing', { missing: list(missing, locale) });
  const found = parts.filter(({ verdict }) => verdict === 'met').map(({ name }) => name);
  return finding('met', 'parts', { found: list([t('visibility.part.summary'), ...found], locale) });
}

function slogan({ narratives, programme }: FundedProject, locale: Locale): Finding {
  const said = [narratives[locale]?.text ?? '', programme.statement[locale], programme.slogan].join('\n');
  const [foreign] = foreignSlogans(said, programme.years);
  if (foreign) return finding('not-met', 'slogan-foreign', { found: foreign.slogan, years: foreign.years });
  return isStated(programme.slogan)
    ? finding('met', 'slogan', { found: programme.slogan })
    : finding('cannot-be-checked', 'not-on-file');
}

function links({ programme }: FundedProject, locale: Locale): Finding {
  const required = Object.values(programme.visibility.requiredLinks);
  const known = required.filter(isStated);
  const missing = known.filter((url) => !programme.links.includes(url));
  if (missing.length > 0) return finding('not-met', 'unlinked', { missing: list(missing.map(hostOf), locale) });
  const found = list(known.map(hostOf), locale);
  return known.length < required.length
    ? finding('cannot-be-checked', 'linked-in-part', { found })
    : finding('met', 'linked', { found });
}

export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function list(items: readonly string[], locale: Locale): string {
  return formatList(items, locale);
}

/** Languages by their own names, in the order of the site. */
function named(codes: readonly Locale[]): string {
  return localeCodes
    .filter((code) => codes.includes(code))
    .map((code) => locales[code].name)
    .join(', ');
}
