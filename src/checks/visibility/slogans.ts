/** The slogan of each funding period of the EEA and Norway Grants; a page may carry only that of its own. */
export const slogans: readonly { years: string; slogan: string }[] = [
  { years: '2014–2021', slogan: 'Working together for a green, competitive and inclusive Europe' },
  { years: '2021–2028', slogan: 'Working together for a green, democratic and resilient Europe' },
];

/** The slogans in a text that are not of these years, however they are cased, spaced and pointed. */
export function foreignSlogans(text: string, years: string | undefined): { years: string; slogan: string }[] {
  const said = lettersOf(text);
  return slogans.filter((each) => each.years !== years && said.includes(lettersOf(each.slogan)));
}

export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
