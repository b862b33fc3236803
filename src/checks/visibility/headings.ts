import type { Locale, Texts } from '../../i18n/locales.ts';
import type { SubjectNarrative } from './subject.ts';

/** What a section of a narrative can be about, as its heading says it in each language. */
const words = {
  objectives: { ro: /obiectiv|scop/iu, hu: /cél(?!csoport)/iu, en: /objective|purpose|aim/iu },
  scope: { ro: /scop/iu, hu: /cél(?!csoport)/iu, en: /scope|purpose/iu },
  activities: { ro: /activităț/iu, hu: /tevékenység/iu, en: /activit/iu },
  beneficiaries: {
    ro: /grup(ul)?-țintă|beneficiar/iu,
    hu: /célcsoport|kedvezményezett/iu,
    en: /target group|beneficiar/iu,
  },
  results: { ro: /rezultat/iu, hu: /eredmény/iu, en: /result/iu },
} satisfies Record<string, Texts<RegExp>>;

export type Topic = keyof typeof words;

/** The heading of the narrative that is about a topic. */
export function headingAbout(topic: Topic, narrative: SubjectNarrative, locale: Locale): string | undefined {
  const own: Texts<RegExp> = words[topic];
  return narrative.headings.find((heading) => own[locale]?.test(heading));
}
