import { localeCodes, type Locale } from '../i18n/locales.ts';
import type { LogoSlot } from '../schema/visibility.ts';
import type { Name } from './name.ts';

/** Whose logo it is, for a reader of `locale`: in that language or, where the name is not known in it, in English or another. */
export function logoName({ name }: Pick<LogoSlot, 'name'>, locale: Locale): Name {
  const lang = [locale, ...localeCodes.toReversed()].find((each) => name[each] !== undefined);
  if (lang === undefined) throw new Error('A logo without a name reached a page; its schema demands one.');
  return { text: name[lang] ?? '', lang };
}
