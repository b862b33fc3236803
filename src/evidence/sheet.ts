import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser } from 'playwright-core';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import { countsOf, isMeasured, verdicts, type Finding, type Judgement, type Requirement } from '../model/visibility.ts';

/**
 * Writes the sheet of a project with what was measured filled in, as `<target>.html` and `<target>.pdf`. Returns which build the
 * sheet names.
 */
export async function fillSheet(
  address: string,
  judgements: Judgement[],
  locale: Locale,
  target: string,
  browser: Browser,
): Promise<{ day: string | undefined; commit: string | undefined }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(fill, { rows: rowsOf(judgements, locale), counts: countsIn(judgements, locale) });
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.html`, await page.content());
    await page.pdf({ path: `${target}.pdf`, preferCSSPageSize: true, tagged: true, outline: true });
    return await page.evaluate(() => ({
      day: document.querySelector('[data-build-day]')?.getAttribute('datetime') ?? undefined,
      commit: document.querySelector('[data-build-commit]')?.textContent.trim(),
    }));
  } finally {
    await context.close();
  }
}

/** How often each verdict stands: “met: 16 · not met: 3”. */
export function countsIn(judgements: Judgement[], locale: Locale): string {
  const t = translate(locale);
  const counts = countsOf({ judgements });
  return verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${t(`visibility.verdict.${verdict}`)}: ${formatNumber(counts[verdict], locale)}`)
    .join(' · ');
}

interface Row {
  rule: Requirement;
  verdict: Finding['verdict'];
  said: string;
  found: string;
  /** What the list of missing things says, where this is one. */
  missing: string | undefined;
}

function rowsOf(judgements: Judgement[], locale: Locale): Row[] {
  const t = translate(locale);
  return judgements.flatMap(({ rule, findings = [] }) =>
    findings
      .filter(() => isMeasured(rule))
      .map(({ verdict, reason, values }) => {
        const found = t(`visibility.reason.${reason}`, values ?? {});
        return {
          rule,
          verdict,
          said: t(`visibility.verdict.${verdict}`),
          found,
          missing: verdict === 'not-met' ? `${t(`visibility.rule.${rule}`)}. ${found}` : undefined,
        };
      }),
  );
}

/** Runs in the page. */
function fill({ rows, counts }: { rows: Row[]; counts: string }) {
  for (const { rule, verdict, said, found, missing } of rows) {
    const row = document.querySelector<HTMLElement>(`tr[data-rule="${rule}"]`);
    if (!row || row.dataset['verdict']) continue;
    row.dataset['verdict'] = verdict;
    const cells = { verdict: said, found };
    for (const [cell, text] of Object.entries(cells)) {
      const place = row.querySelector(`[data-cell="${cell}"]`);
      if (place) place.textContent = text;
    }
    if (missing === undefined) continue;
    const item = document.createElement('li');
    item.textContent = missing;
    document.querySelector('[data-missing-list]')?.append(item);
  }
  const total = document.querySelector('[data-counts]');
  if (total) total.textContent = counts;
}
