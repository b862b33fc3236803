import type { OfficerLocale } from '../schema/hints.ts';
import { formatIssueIn, formatMessage, formatPhrase, type Issue } from './issue.ts';
import { severityOf, stopsBuild, type Severity } from './severity.ts';

/** What was looked at, for the last line of a report. */
interface Counts {
  projects: number;
  narratives: number;
}

/** For a person: first what is wrong, then what does not agree, then what is not finished yet, each with its place. */
export function asText(issues: readonly Issue[], locale: OfficerLocale, counts: Counts): string {
  const bySeverity = Map.groupBy(issues, severityOf);
  const parts = (['wrong', 'disagreement', 'unfinished'] as const satisfies Severity[]).flatMap((severity) => {
    const members = bySeverity.get(severity) ?? [];
    if (members.length === 0) return [];
    const title = formatPhrase({ code: `phrase-report-${severity}`, values: { count: members.length } }, locale);
    return [[title, '='.repeat(title.length)].join('\n'), ...members.map((issue) => entry(issue, locale))];
  });
  const isFine = !issues.some((issue) => stopsBuild(issue) || severityOf(issue) !== 'unfinished');
  const code = issues.length === 0 ? 'phrase-report-fine' : 'phrase-report-open';
  return [...parts, ...(isFine ? [formatPhrase({ code, values: { ...counts } }, locale)] : [])].join('\n\n');
}

/** For programs: the same as a list, with the message in the language that was asked for. */
export function asJson(issues: readonly Issue[], locale: OfficerLocale): string {
  const list = issues.map((issue) => ({
    file: issue.file,
    line: issue.line,
    field: issue.field,
    code: issue.code,
    message: formatMessage(issue, locale),
    severity: severityOf(issue),
    stopsBuild: stopsBuild(issue),
    related: issue.related,
  }));
  return JSON.stringify(list, null, 2);
}

/**
 * For GitHub, which shows them at the line in question.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function asAnnotations(issues: readonly Issue[], locale: OfficerLocale): string {
  return issues
    .map((issue) => {
      const isError = stopsBuild(issue) || severityOf(issue) !== 'unfinished';
      const properties = Object.entries({ file: issue.file, line: issue.line, title: issue.field ?? issue.code })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
      return `::${isError ? 'error' : 'warning'} ${properties.join(',')}::${escaped(formatMessage(issue, locale))}`;
    })
    .join('\n');
}

function entry(issue: Issue, locale: OfficerLocale): string {
  const text = formatIssueIn(locale)(issue);
  const isNeeded = severityOf(issue) === 'unfinished' && stopsBuild(issue);
  return isNeeded ? `${text} ${formatPhrase({ code: 'phrase-report-needed' }, locale)}` : text;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
