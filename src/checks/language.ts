import process from 'node:process';
import { officerLocales, type OfficerLocale } from '../schema/hints.ts';

/**
 * The language in which commands and builds speak to the officer: the one that the computer is set to where that is Romanian or
 * Hungarian, otherwise English. `LC_ALL=hu_HU.UTF-8` outranks `LANG`, as everywhere; Windows has neither and tells Intl.
 */
export function messageLocale(
  environment: Record<string, string | undefined> = process.env,
  system = new Intl.DateTimeFormat().resolvedOptions().locale,
): OfficerLocale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const set = [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? system;
  return officerLocales.find((locale) => new RegExp(`^${locale}([_.@-]|$)`, 'i').test(set)) ?? 'en';
}

export function isOfficerLocale(value: unknown): value is OfficerLocale {
  return officerLocales.some((locale) => locale === value);
}
