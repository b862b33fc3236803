import { formatLanguage } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { logoName } from '../../model/logo.ts';
import type { Finding } from '../../model/visibility.ts';
import type { LogoSlot } from '../../schema/visibility.ts';
import { finding, type ContentRule, type FundedProject } from './rule.ts';

/** What this site asks of itself for every funder, where the funders' own texts are not known. */
export const siteRules: ContentRule[] = [
  { id: 'funder-said', text: 'site', judge: ({ programme }, locale) => said(programme.statement[locale]) },
  { id: 'notice', text: 'site', judge: notice },
  {
    id: 'logo',
    text: 'site',
    judge: ({ programme, surroundings }, locale) =>
      programme.visibility.logos.map((slot) => logo(slot, surroundings.logos, locale)),
  },
];

function said(found: string): Finding {
  return finding('met', 'said', { found });
}

/** Official wording in this language; failing that, in another with a translation; failing that, none is printed. */
function notice({ programme: { notices } }: FundedProject, locale: Locale): Finding {
  const official = notices.filter(({ standing }) => standing === 'official');
  if (official.some(({ lang }) => lang === locale)) return finding('met', 'notice');
  const [other] = official;
  if (other) {
    const language = formatLanguage(other.lang, locale);
    return other.translations[locale] === undefined
      ? finding('not-met', 'notice-untranslated', { language })
      : finding('met', 'notice-translated', { language });
  }
  const [inUse] = notices;
  if (!inUse) return finding('cannot-be-checked', 'notice-not-found');
  return finding('cannot-be-checked', 'notice-in-use', { language: formatLanguage(inUse.lang, locale) });
}

function logo(slot: LogoSlot, files: ReadonlyMap<string, string>, locale: Locale): Finding {
  const { file, sha256 } = slot;
  const sum = files.get(file);
  if (sum === undefined) return finding('not-met', 'logo-missing', { found: logoName(slot, locale).text });
  if (sha256 === 'not-stated') return finding('cannot-be-checked', 'logo-unproved', { found: file });
  return sum === sha256 ? finding('met', 'logo', { found: file }) : finding('not-met', 'logo-other', { found: file });
}
