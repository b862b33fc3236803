/** What is asked of the index for what a reader typed: the comma letters for the cedilla ones of old keyboards, in one form. */
export function toQuery(typed: string): string {
  return typed
    .trim()
    .replace(/[şŞţŢ]/g, (letter) => ({ ş: 'ș', Ş: 'Ș', ţ: 'ț', Ţ: 'Ț' })[letter] ?? letter)
    .normalize('NFC');
}
