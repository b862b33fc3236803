import { formatList } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Finding } from '../../model/visibility.ts';
import { isStated } from '../../schema/text.ts';
import { tidy } from '../site/page.ts';
import { donorNames, hostOf } from './eea.ts';
import { limitOf } from './limits.ts';
import { finding, type FundedProject, type PageRule } from './rule.ts';
import type { SeenPart, Sight } from './sight.ts';

const regulation = { text: 'regulation-821-2014', family: 'esf', years: ['2014–2020'] } as const;
const eea = { text: 'eea-norway-2014-2021', family: 'eea-norway', years: ['2014–2021'] } as const;

/** The fonts in which “European Union” may be spelt; Auto is not the name of one that can be told from others. */
export const allowedFonts = ['Arial', 'Auto', 'Calibri', 'Garamond', 'Trebuchet', 'Tahoma', 'Verdana', 'Ubuntu'];
const BLUE = 'rgb(0, 51, 153)';
const GOLD = 'rgb(255, 204, 0)';
const BLACK = 'rgb(0, 0, 0)';
const WHITE = 'rgb(255, 255, 255)';

/** What is measured on the finished page in a browser. */
export const pageRules: PageRule[] = [
  { id: 'emblem-in-view', ...regulation, judge: (sight) => inView('emblem', sight) },
  { id: 'words-in-view', ...regulation, judge: (sight) => inView('words', sight) },
  { id: 'fund-in-view', ...regulation, judge: (sight) => inView('fund', sight) },
  { id: 'emblem-colours', ...regulation, judge: emblemColours },
  { id: 'emblem-largest', ...regulation, judge: emblemLargest },
  { id: 'words-font', ...regulation, judge: wordsFont },
  { id: 'words-plain', ...regulation, judge: wordsPlain },
  { id: 'words-colour', ...regulation, judge: wordsColour },
  { id: 'words-apart', ...regulation, judge: wordsApart },
  { id: 'statement-in-view', text: 'site', judge: (sight) => inView('statement', sight) },
  { id: 'donors-on-page', ...eea, judge: donorsOnPage },
  { id: 'links-on-page', ...eea, text: 'practice', judge: linksOnPage },
  { id: 'notice-unaltered', text: 'site', settle: withoutNotice, judge: noticeUnaltered },
  {
    id: 'logo-height',
    text: 'eea-norway-2014-2021',
    family: 'eea-norway',
    settle: (project) => settledBy('logoHeight', project),
    judge: (sight, project) => logos(sight, (logo) => logo.height >= Number(limitOf(project, 'logoHeight'))),
  },
  {
    id: 'clear-space',
    text: 'eea-norway-2014-2021',
    family: 'eea-norway',
    settle: (project) => settledBy('clearSpace', project),
    judge: (sight, project) =>
      logos(sight, (logo) => logo.clearSpace >= logo.height * Number(limitOf(project, 'clearSpace'))),
  },
];

function inView(part: SeenPart, { windows }: Sight): Finding {
  const name = ({ width, height }: Sight['windows'][number]) => `${width} × ${height}`;
  const missing = windows.filter((each) => !each.inView[part]).map(name);
  return missing.length > 0
    ? finding('not-met', 'out-of-view', { missing: missing.join(', ') })
    : finding('met', 'in-view', { found: windows.map(name).join(', ') });
}

/** Gold on Reflex Blue; the border may be white. */
function emblemColours({ emblem }: Sight): Finding {
  if (!emblem) return finding('not-met', 'emblem-missing');
  const isRight =
    [BLUE, GOLD].every((colour) => emblem.colours.includes(colour)) &&
    emblem.colours.every((colour) => [BLUE, GOLD, WHITE].includes(colour));
  return finding(isRight ? 'met' : 'not-met', 'colours', { found: emblem.colours.join('; ') });
}

function emblemLargest({ emblem, logos }: Sight): Finding {
  if (!emblem) return finding('not-met', 'emblem-missing');
  if (logos.length === 0) return finding('met', 'no-logo');
  const isLargest = logos.every(({ width, height }) => emblem.height >= height || emblem.width >= width);
  return finding(isLargest ? 'met' : 'not-met', 'size', {
    found: sizeOf(emblem),
    others: logos.map(sizeOf).join(', '),
  });
}

function wordsFont({ words }: Sight): Finding {
  if (!words || words.fonts.length === 0) return finding('not-met', 'emblem-missing');
  const isAllowed = words.fonts.every((font) => allowedFonts.some((each) => font === each || font === `${each} MS`));
  return finding(isAllowed ? 'met' : 'not-met', 'font', { found: words.fonts.join(', ') });
}

function wordsPlain({ words }: Sight): Finding {
  if (!words) return finding('not-met', 'emblem-missing');
  return words.effects.length === 0
    ? finding('met', 'plain')
    : finding('not-met', 'not-plain', { found: words.effects.join(', ') });
}

function wordsColour({ words }: Sight): Finding {
  if (!words) return finding('not-met', 'emblem-missing');
  const isAllowed = words.colours.every((colour) => [BLUE, BLACK, WHITE].includes(colour));
  return finding(isAllowed ? 'met' : 'not-met', 'colours', { found: words.colours.join('; ') });
}

function wordsApart({ words, emblem }: Sight): Finding {
  if (!words || !emblem) return finding('not-met', 'emblem-missing');
  return words.overlapsEmblem ? finding('not-met', 'overlapping') : finding('met', 'apart');
}

function donorsOnPage({ text }: Sight, project: FundedProject, locale: Locale): Finding {
  const donors = donorNames(project, locale);
  const missing = donors.filter((name) => !text.includes(name));
  return missing.length > 0
    ? finding('not-met', 'unnamed', { missing: formatList(missing, locale) })
    : finding('met', 'named', { found: formatList(donors, locale) });
}

function linksOnPage({ links }: Sight, { programme }: FundedProject, locale: Locale): Finding {
  const required = Object.values(programme.visibility.requiredLinks).filter(isStated).map(hostOf);
  const linked = links.map(hostOf);
  const missing = required.filter((host) => !linked.includes(host));
  return missing.length > 0
    ? finding('not-met', 'unlinked', { missing: formatList(missing, locale) })
    : finding('met', 'linked', { found: formatList(required, locale) });
}

function officialNotices({ programme }: FundedProject) {
  return programme.notices.filter(({ standing }) => standing === 'official');
}

function withoutNotice(project: FundedProject): Finding | undefined {
  return officialNotices(project).length === 0 ? finding('not-applicable', 'no-notice') : undefined;
}

function noticeUnaltered({ notices }: Sight, project: FundedProject): Finding {
  const isPrinted = officialNotices(project).every(({ text, lang }) =>
    notices.some(
      (each) =>
        each.isVisible &&
        each.programme === project.programme.id &&
        each.lang === lang &&
        tidy(each.text) === tidy(text),
    ),
  );
  return isPrinted ? finding('met', 'notice-printed') : finding('not-met', 'notice-altered');
}

function settledBy(limit: 'logoHeight' | 'clearSpace', project: FundedProject): Finding | undefined {
  const value = limitOf(project, limit);
  return typeof value === 'number' ? undefined : value;
}

function logos({ logos: seen }: Sight, isRight: (logo: Sight['logos'][number]) => boolean): Finding {
  if (seen.length === 0) return finding('cannot-be-checked', 'no-logo');
  return finding(seen.every(isRight) ? 'met' : 'not-met', 'size', {
    found: seen.map(sizeOf).join(', '),
    others: seen.map(({ clearSpace }) => `${Math.round(clearSpace)} px`).join(', '),
  });
}

function sizeOf({ width, height }: { width: number; height: number }): string {
  return `${Math.round(width)} × ${Math.round(height)} px`;
}
