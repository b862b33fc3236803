/** So many are kept; then it is begun anew. */
const MOST = 20_000;

const made = new Map<string, string>();

/**
 * The HTML that `make` makes, made once: in lists by county, theme, year and organisation a project of a large site is presented twenty
 * times. In the preview it is made each time, since what it shows may have changed.
 */
export async function once(key: string, make: () => Promise<string>, isKept = import.meta.env.PROD): Promise<string> {
  const known = made.get(key);
  if (known !== undefined) return known;
  const html = await make();
  if (!isKept) return html;
  if (made.size >= MOST) made.clear();
  made.set(key, html);
  return html;
}
