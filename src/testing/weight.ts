import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { linksOf, type Page } from '../checks/site/page.ts';

/**
 * What a page may weigh with its style sheet, compressed: what a server sends at once, before it hears that anything arrived (ten
 * segments of 1,460 bytes, less the head of the answer). Then a reader far away, on a bad line, waits once.
 */
export const ONE_ROUND_TRIP = 14_336;

/** What pages weigh, each with its style sheet. `read` gives the text of a file of their site. */
export async function weigh(
  pages: readonly { page: Page; html: string }[],
  read: (name: string) => string,
): Promise<{ path: string; bytes: number }[]> {
  const sheets = new Map<string, number>();
  for (const sheet of new Set(pages.flatMap(({ page }) => sheetsOf(page))))
    sheets.set(sheet, await weightOf(read(sheet.slice(1))));
  return Promise.all(
    pages.map(async ({ page, html }) => ({
      path: page.path,
      bytes: sheetsOf(page).reduce((sum, sheet) => sum + (sheets.get(sheet) ?? Infinity), await weightOf(html)),
    })),
  );
}

/** The addresses of the style sheets of a page. */
export function sheetsOf(page: Page): string[] {
  return linksOf(page, 'stylesheet').flatMap(({ attributes }) => attributes['href'] ?? []);
}

const compressed = promisify(brotliCompress);

async function weightOf(text: string): Promise<number> {
  const { length } = await compressed(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return length;
}
