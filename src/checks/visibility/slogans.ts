/** The slogan of each funding period of the EEA and Norway Grants; a page may carry only that of its own. */
export const slogans: readonly { years: string; slogan: string }[] = [
  { years: '2014–2021', slogan: 'Working together for a green, competitive and inclusive Europe' },
  { years: '2021–2028', slogan: 'Working together for a green, democratic and resilient Europe' },
];

/** The slogans in a text that are not of these years. */
export function foreignSlogans(text: string, years: string | undefined): { years: string; slogan: string }[] {
  return slogansIn(text).filter((each) => each.years !== years);
}

/** The slogans in a text, however they are cased, spaced and pointed. */
export function slogansIn(text: string): { years: string; slogan: string }[] {
  return slogans.filter(({ slogan }) => patternOf(slogan).test(text));
}

/** The line on which a slogan begins, even where it runs over several. */
export function lineOfSlogan(slogan: string, text: string): number {
  return text.slice(0, patternOf(slogan).exec(text)?.index).split('\n').length;
}

const patterns = new Map<string, RegExp>();

/** The letters of a slogan, whatever stands between them. A text is not taken apart for it: nearly none holds one. */
function patternOf(slogan: string): RegExp {
  const pattern = patterns.get(slogan) ?? new RegExp([...lettersOf(slogan)].join('[^\\p{L}\\p{N}]*'), 'iu');
  patterns.set(slogan, pattern);
  return pattern;
}

export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
