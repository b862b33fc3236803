import type { Locale } from '../i18n/locales.ts';
import type { NotStated } from '../schema/text.ts';

/** One publication of the data: where it stands, on which day it was made, and on whose terms. */
export interface Edition {
  /** The complete address of a path below the base: `/data/projects.json`. */
  address(path: string): string;
  /** The day of the build: `2026-11-21`. */
  day: string;
  name: Record<Locale, string>;
  licence: string | NotStated;
  publisher: string | NotStated;
  contact: string | NotStated;
  /** The prefix that 360Giving gave to the publisher: `360G-…`. */
  grantPrefix: string | NotStated;
}

/** Whose coordinates the files hold, and on which terms. */
export const coordinateCredit = {
  sources: [
    { name: 'Who’s On First', url: 'https://whosonfirst.org/' },
    { name: 'GeoNames', url: 'https://www.geonames.org/' },
  ],
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;
